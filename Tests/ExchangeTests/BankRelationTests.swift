import Bank
import Exchange
import Testing
import Vocabulary

/// What items of a bank say about one another.
@Suite("Enemies, case sets and calibrated chances")
struct BankRelationTests {
    private static func item(_ id: String, _ more: String = "") -> String {
        """
          - id: \(id)
            type: trueFalse
            topic: 时效
            cognitive: know
            facility: 80
            articles: [36]
            stem: \(id) 的题干。
            key: true
            explanation: 依据。
        \(more.isEmpty ? "" : "    \(more)\n")
        """
    }

    private static let head = "statute: 某法\nversion: 2021-01-22\npart: public\n"

    private static func read(_ files: [String]) -> BankImport {
        let names = files.indices.map { "f\($0).yaml" }
        let list = names.map { "  - \($0)\n" }.joined()
        return BankReader().bank(
            manifest: Array("bank: b\nversion: 1\nfiles:\n\(list)".utf8), file: "manifest.yaml"
        ) { name in
            names.firstIndex(of: name).map { Array((head + files[$0]).utf8) }
        }
    }

    @Test("enemies, a case set in its order, and chances are read")
    func sound() throws {
        let text =
            "caseSets:\n  C1: 某日，甲局……\nitems:\n"
            + BankRelationTests.item("A-1", "enemies: [A-2]")
            + BankRelationTests.item("A-2", "enemies: [A-1]")
            + BankRelationTests.item("A-3", "caseSet: C1")
            + BankRelationTests.item("A-4", "caseSet: C1")
            + BankRelationTests.item("A-5", "chances: [804, 640, 830, 920]")
        let read = BankRelationTests.read([text])
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.items[0].enemies == ["A-2"] && read.items[1].enemies == ["A-1"])
        #expect(read.items[2].caseSet == CaseSet(id: "C1", text: "某日，甲局……", position: 1))
        #expect(read.items[3].caseSet?.position == 2)
        #expect(read.items[4].chances == [804, 640, 830, 920])
        #expect(read.items[4].caseSet == nil && read.items[4].enemies.isEmpty)
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        let rule: String
        let line: Int
        let files: [String]

        var testDescription: String { rule }
    }

    /// The first item of a file stands on line 5, on line 7 when one case set stands before it.
    static let broken = [
        Broken(
            rule: "bank.enemy-itself", line: 5,
            files: ["items:\n" + item("A-1", "enemies: [A-1]")]),
        Broken(
            rule: "bank.no-such-enemy", line: 5,
            files: ["items:\n" + item("A-1", "enemies: [A-9]")]),
        Broken(
            rule: "bank.enemy-one-sided", line: 5,
            files: ["items:\n" + item("A-1", "enemies: [A-2]"), "items:\n" + item("A-2")]),
        Broken(
            rule: "bank.case-set-size", line: 7,
            files: ["caseSets:\n  C1: 甲。\nitems:\n" + item("A-1", "caseSet: C1")]),
        Broken(
            rule: "bank.case-set-order", line: 7,
            files: [
                "caseSets:\n  C1: 甲。\nitems:\n" + item("A-2", "caseSet: C1")
                    + item("A-1", "caseSet: C1")
            ]),
        Broken(
            rule: "bank.double-case-set", line: 7,
            files: ["A", "B"].map { name in
                "caseSets:\n  C1: 甲。\nitems:\n" + item("\(name)-1", "caseSet: C1")
                    + item("\(name)-2", "caseSet: C1")
            }),
        Broken(
            rule: "item.unknown-case-set", line: 14,
            files: ["items:\n" + item("A-1", "caseSet: C1")]),
        Broken(
            rule: "item.chances", line: 14,
            files: ["items:\n" + item("A-1", "chances: [600, 640, 830, 920]")]),
        Broken(
            rule: "item.chances", line: 14,
            files: ["items:\n" + item("A-1", "chances: [800, 840, 830, 920]")]),
    ]

    @Test("what does not hold is found at its line", arguments: broken)
    func found(_ broken: Broken) {
        let read = BankRelationTests.read(broken.files)
        let finding = read.findings.first { $0.rule == broken.rule }
        #expect(finding?.place.line == broken.line, "\(read.findings)")
        #expect(!read.isUsable)
    }
}
