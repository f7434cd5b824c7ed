import Bank
import Exchange
import Testing
import Vocabulary

@Suite struct `Question bank files` {
    // Refusals

    @Test(arguments: [
        ("facility: 70", "facility: 100", "item.facility-out-of-range", 9),
        ("facility: 70", "facility: viel", "yaml.not-a-number", 9),
        ("cognitive: apply", "cognitive: guess", "item.unknown-cognitive-level", 8),
        ("type: singleChoice", "type: essay", "item.unknown-type", 6),
        ("articles: [63]", "articles: [0]", "item.article-out-of-range", 10),
        ("articles: [63]", "articles: []", "yaml.not-a-list", 10),
        ("topic: 听证", "thema: 听证", "yaml.unknown-field", 7),
        ("C: 丙", "C: 乙", "item.choices-alike", 13),
        ("C: 丙", "E: 丙", "item.choice-letters", 13),
        ("key: [B]", "key: [E]", "item.key-names-no-choice", 17),
        ("key: [B]", "key: [A, B]", "item.key-count", 17),
        ("key: [B]", "key: [B, B]", "item.key-twice", 17),
        ("key: [B]", "key: B", "yaml.not-a-list", 17),
        ("pinned: [D]", "pinned: [F]", "item.pinned-names-no-choice", 18),
        ("stem: 应当？", "stem: ''", "yaml.not-a-text", 11),
        ("key: true", "key: 是", "yaml.not-true-or-false", 27),
        ("在____内", "在期限内", "item.blank-count", 36),
        ("id: A-2", "id: A-1", "bank.double-item", 20),
        ("stem: 甲。", "stem: 应当", "bank.same-stem", 20),
        ("part: public", "teil: public", "yaml.missing-field", 1),
        ("version: 2021-01-22", "version: 2021-02-30", "yaml.not-a-date", 2),
    ])
    func `reports what is wrong with file and line`(
        _ example: (was: String, now: String, rule: String, line: Int)
    ) {
        let text = BankReaderFixture.file.replacing(
            example.was, with: example.now, maxReplacements: 1)
        #expect(text != BankReaderFixture.file)
        let result = BankReader().items(in: Array(text.utf8), file: "i.yaml")
        #expect(!result.isUsable)
        let finding = result.findings.first { $0.rule == example.rule }
        #expect(
            finding?.place == Finding.Place(file: "i.yaml", line: example.line),
            "\(result.findings)")
    }

    @Test func `reports all that is wrong at once`() {
        var text = BankReaderFixture.file
        for (was, now) in [
            ("facility: 70", "facility: 0"), ("key: [B]", "key: [E]"), ("key: true", "key: 1"),
        ] {
            text = text.replacing(was, with: now)
        }
        let result = BankReader().items(in: Array(text.utf8), file: "i.yaml")
        #expect(result.findings.map(\.place.line) == [9, 17, 27])
        #expect(result.items.map(\.id) == ["A-3"])
    }

    @Test(arguments: [
        ("items:\n  - [\n", "yaml.malformed"), ("", "yaml.empty"),
        ("a: 1\na: 2\n", "yaml.malformed"),
        ("- 1\n", "yaml.not-a-mapping"),
    ])
    func `refuses what is no item file`(_ example: (text: String, rule: String)) {
        let result = BankReader().items(in: Array(example.text.utf8), file: "i.yaml")
        #expect(result.findings.map(\.rule).contains(example.rule))
        #expect(result.findings.allSatisfy { $0.place.file == "i.yaml" })
    }

    @Test(arguments: ["../secret.yaml", "/etc/passwd", "none.yaml"])
    func `a manifest names files of its own folder that exist`(_ path: String) {
        let text = "bank: b\nversion: 1\nfiles:\n  - a.yaml\n  - \(path)\n"
        let result = BankReader().bank(
            manifest: Array(text.utf8), file: "q/manifest.yaml",
            load: { $0 == "none.yaml" ? nil : Array(BankReaderFixture.file.utf8) })
        #expect(result.findings.map(\.rule) == ["bank.no-such-file"])
        #expect(result.findings.map(\.place.line) == [5])
        #expect(result.entries.first?.place == Finding.Place(file: "q/a.yaml", line: 5))
    }

    @Test(arguments: [
        ("version: 2021-01-22", "version: 2017-09-01", "basis.unknown-version"),
        ("statute: 某法", "statute: 别法", "basis.unknown-statute"),
        ("articles: [63]", "articles: [63, 87]", "basis.no-such-article"),
    ])
    func `checks the legal basis`(
        _ example: (was: String, now: String, rule: String)
    ) throws {
        let text = BankReaderFixture.file.replacing(example.was, with: example.now)
        let result = BankReader().items(in: Array(text.utf8), file: "i.yaml")
            .checked(against: try BankReaderFixture.catalogue())
        #expect(result.findings.first?.rule == example.rule)
        #expect(result.findings.first?.place == Finding.Place(file: "i.yaml", line: 5))
    }

    // Reading

    @Test func `reads every type of item`() throws {
        let result = BankReader().items(in: Array(BankReaderFixture.file.utf8), file: "i.yaml")
        #expect(result.findings.isEmpty, "\(result.findings)")
        #expect(result.items.map(\.type) == [.singleChoice, .trueFalse, .fillIn])
        let single = result.items[0]
        #expect(single.key == .choices(["B"]))
        #expect(single.choices.map(\.id) == ["A", "B", "C", "D"])
        #expect(single.choices.map(\.isPinned) == [false, false, false, true])
        #expect(single.basis.statute == "某法" && single.basis.articles == [63])
        #expect(single.basis.version == CalendarDate(year: 2021, month: 1, day: 22))
        #expect(single.part == "public" && single.facility == 70)
        #expect(result.items[1].choices.map(\.text) == ["正确", "错误"])
        #expect(result.items[1].key == .choices(["true"]))
        #expect(result.items[2].key == .texts([["七日", "7日"]]))
        #expect(result.items[2].blanks == 1 && result.items[2].choices.isEmpty)
        #expect(try result.checked(against: BankReaderFixture.catalogue()).isUsable)
    }
}
