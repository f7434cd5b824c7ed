import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

@Suite struct `The starter bank` {
    /// What the bank must have at least.
    private static let leastItems = 2_400
    private static let fields = [
        "market", "ecology", "transport", "agriculture", "culture", "emergency", "urban", "health",
    ]

    @Test func `has items enough, and every item stands on law in the catalogue`() throws {
        let bank = try StarterBank.read().checked(against: StarterBank.catalogue())
        let errors = bank.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
        #expect(bank.name == "zhikao-starter")
        #expect(bank.items.count >= Self.leastItems)
        #expect(bank.items.count == bank.draftEntries.count)
        _ = try ItemBank(items: bank.items)
    }

    @Test func `has at least a hundred items for each of the eight fields`() throws {
        let figures = BankFigures(try StarterBank.read().drafts)
        let parts = Dictionary(
            figures.parts.map { ($0.name, $0.items) }, uniquingKeysWith: { one, _ in one })
        #expect(Set(parts.keys) == Set(Self.fields + ["public", "leaders"]))
        for field in Self.fields { #expect(parts[field, default: 0] >= 100, "\(field)") }
    }

    /// In percent: about half single choice, a quarter multiple response, a fifth true/false.
    private static let mix: [ItemType: ClosedRange<Int>] = [
        .singleChoice: 45...57, .multipleResponse: 20...30, .trueFalse: 16...24, .fillIn: 1...6,
        .indefiniteChoice: 1...6,
    ]

    @Test func `has the mix of types, levels and difficulties that exams want`() throws {
        let drafts = try StarterBank.read().drafts
        for (type, range) in Self.mix {
            let share = 100 * drafts.count { $0.type == type } / drafts.count
            #expect(range.contains(share), "\(type): \(share) %")
        }
        #expect(drafts.count { $0.caseSet != nil } >= 50)
        #expect(2 * drafts.count { $0.cognitiveLevel == .apply } >= drafts.count)
        for band in DifficultyBand.allCases {
            let share =
                100
                * drafts.count { $0.facility.map { DifficultyBand(facility: $0) } == band }
                / drafts.count
            #expect(share >= 10, "\(band): \(share) %")
        }
    }

    /// No letter has more than three in a hundred too many or too few.
    @Test func `its keys are spread evenly over the letters`() throws {
        let drafts = try StarterBank.read().drafts
        for (type, names) in [
            (ItemType.singleChoice, ["A", "B", "C", "D"]), (.trueFalse, ["true", "false"]),
        ] {
            let items = drafts.filter { $0.type == type }
            for name in names {
                let count = items.count { $0.key == .choices([ChoiceID(name)]) }
                let off = abs(names.count * count - items.count)
                #expect(100 * off <= 3 * names.count * items.count, "\(name): \(count)")
            }
        }
    }

    @Test func `lint finds no error, no two alike, and no habit that gives keys away`() throws {
        let found = try StarterBank.subject(try StarterBank.read()).findings()
        let grave = found.filter { found in
            found.finding.severity == .error
                || ["bank.longest-keys", "bank.key-letters", "bank.general-stem"]
                    .contains(found.finding.rule)
        }
        #expect(grave.isEmpty, "\(grave.map(\.finding.description).joined(separator: "\n"))")
        // A few stems are alike and ask different things; a person looked at them.
        #expect(found.count { $0.finding.rule == "lint.near-stem" } <= 5)
        #expect(found.count <= 100)
    }

    @Test func `its catalogue is written as the writer writes it`() throws {
        let bytes = try #require(SharedData.bytes(StarterBank.statutes))
        let catalogue = try StarterBank.catalogue()
        #expect(StatuteCatalogueWriter().text(catalogue) == String(decoding: bytes, as: UTF8.self))
    }

    @Test(.enabled(if: SharedData.exists(SharedData.statutes), "the statutes are not at hand"))
    func `its catalogue has the digests of the statutes' texts`() throws {
        let catalogue = try StarterBank.catalogue()
        #expect(catalogue.statutes.count >= 50)
        for statute in catalogue.statutes {
            let text = try StarterBank.parsed(statute)
            // Items name some regulations by a shorter title than the text's.
            #expect(text.title.hasSuffix(statute.title.text), "\(text.title)")
            #expect(text.articleDigests == statute.articleDigests, "\(statute.title)")
            #expect(text.articleCount == statute.articles, "\(statute.title)")
        }
    }

    @Test(.enabled(if: SharedData.exists(SharedData.statutes), "the statutes are not at hand"))
    func `what its explanations quote stands in the cited articles`() throws {
        let bank = try StarterBank.read()
        var texts: [StatuteEdition: StatuteText] = [:]
        for statute in try StarterBank.catalogue().statutes {
            texts[StatuteEdition(statute.title, statute.version)] = try StarterBank.parsed(statute)
        }
        let found = try StarterBank.subject(bank, texts: texts).findings(by: [QuotedWords()])
        #expect(found.isEmpty, "\(found.map(\.finding.description).joined(separator: "\n"))")
        #expect(bank.drafts.count { $0.explanation.contains("“") } >= 400)
        for basis in Set(bank.drafts.compactMap(\.basis)) {
            #expect(texts[StatuteEdition(basis.statute, basis.version)] != nil)
        }
    }

    @Test func `every item was answered by a second reader who got the key, or was settled`() throws
    {
        let bank = try StarterBank.read()
        let folders = Dictionary(grouping: bank.entries) { $0.place.file ?? "" }
        #expect(folders.count >= 40)
        for (file, entries) in folders {
            let name = file.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            let url = SharedData.bank.appending(path: "\(name)/second-reading.yaml")
            let bytes = try #require(SharedData.bytes(url), "\(file)")
            let reading = SecondReading(String(decoding: bytes, as: UTF8.self))
            for entry in entries where !reading.settled.contains(entry.item.id.text) {
                #expect(reading.agrees(with: entry.item), "\(entry.item.id) in \(name)")
            }
            let ids = Set(entries.map(\.item.id.text))
            #expect(Set(reading.answers.keys).isSuperset(of: ids), "\(name)")
        }
    }
}
