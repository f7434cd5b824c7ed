import Bank
import Testing
import Vocabulary

@Suite struct `The rules of lint` {
    @Test(arguments: RuleCases.all)
    func `find what breaks them and leave alone what nearly does`(_ example: RuleCase) {
        let found = example.rule.findings(in: example.subject)
        #expect(found.map(\.finding.rule) == example.codes, "\(found.map(\.finding.description))")
        for finding in found {
            #expect(example.rule.codes.contains(finding.finding.rule))
            #expect(finding.finding.place.file == "items.yaml")
        }
    }

    @Test func `each has an item that breaks it and one that nearly does`() {
        for rule in BankRules.all {
            let cases = RuleCases.all.filter { $0.rule.name == rule.name }
            #expect(cases.contains { !$0.codes.isEmpty }, "\(rule.name)")
            #expect(cases.contains { $0.codes.isEmpty }, "\(rule.name)")
        }
    }

    @Test func `codes are stable names, and each belongs to one rule`() {
        let codes = BankRules.all.flatMap(\.codes)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            let parts = code.split(separator: ".")
            #expect(parts.count == 2 && ["item", "bank", "basis", "lint"].contains(parts[0]))
            #expect(code.utf8.allSatisfy { $0 == 45 || $0 == 46 || (97...122).contains($0) })
        }
        for rule in BankRules.all {
            #expect(!rule.purpose.chinese.isEmpty && !rule.purpose.english.isEmpty)
        }
    }

    @Test func `find nothing at a sound item`() {
        let found = Samples.subject([Samples.item()], pictures: []).findings(by: BankRules.all)
        #expect(found.isEmpty, "\(found.map(\.finding.description))")
    }

    @Test func `a finding names its item and its line, and stands in the order of the items`() {
        let subject = Samples.subject([
            Samples.item("A-001") {
                $0.stem = "12、下列做法中，不合法的是？"
                $0.key = .choices(["F"])
            }, Samples.item("A-002") { $0.basis = nil },
        ])
        let found = subject.findings()
        #expect(
            found.map(\.finding.rule) == [
                "item.key-names-no-choice", "lint.label-left", "lint.negative-unmarked",
                "lint.no-basis",
            ])
        #expect(found.map(\.item) == ["A-001", "A-001", "A-001", "A-002"])
        #expect(found.map(\.finding.place.line) == [10, 10, 10, 20])
        #expect(found.map(\.finding.severity) == [.error, .warning, .warning, .error])
    }

    /// What the preview of an import shows: questions as files have them.
    @Test func `drafts of an import are warned of what they lack, not refused`() {
        var draft = ItemDraft(
            type: .singleChoice, stem: "当场罚款不得超过？", choices: Samples.choices("甲", "乙", "丙"))
        draft.basisText = "《行政处罚法》第五十一条"
        let found = Samples.subject([draft]).findings()
        #expect(found.map(\.finding.rule) == ["lint.no-key", "lint.incomplete"])
        #expect(found.allSatisfy { $0.finding.severity == .warning && $0.item == nil })
    }
}
