import Bank
import Exchange
import Grading
import Testing
import Vocabulary

@Suite struct `An import of questions` {
    private func read(_ text: String, _ file: String = "某市 题库(1).csv") -> QuestionImport {
        QuestionFiles().read(Array(text.utf8), file: file)
    }

    private static let table = """
        题型,题干,A,B,C,答案,分值
        单选题,甲？,子,丑,寅,B,1.5
        判断题,乙。,,,,错,2
        填空题,在____日内，____前。,,,,七/7；十,
        单选题,丙？,子,丑,寅,D,

        """

    @Test func `is printed as the command line promises`() throws {
        let json = read(Self.table).named.json
        #expect(json["format"] == "csv" && json["encoding"] == "UTF-8")
        let items = try #require(json["items"]?.array)
        #expect(items.count == 3)
        #expect(items[0]["id"] == "某市题库1-001" && items[0]["type"] == "singleChoice")
        #expect(items[0]["key"] == ["B"] && items[0]["marks"] == "1.5")
        #expect(items[0]["choices"]?.array?.first == ["id": "A", "text": "子"])
        #expect(items[0]["source"] == ["sheet": .null, "row": 2, "line": 2])
        #expect(items[1]["key"] == ["false"] && items[1]["marks"] == 2)
        #expect(items[2]["key"] == [["七", "7"], ["十"]] && items[2]["marks"] == .null)
        #expect(items[2]["choices"] == [])
        let finding = try #require(json["findings"]?.array?.first)
        #expect(finding["rule"] == "question.key-names-no-choice" && finding["row"] == 5)
        #expect(finding["severity"] == "error" && finding["message"]?.text?.contains("D") == true)
    }

    @Test func `gives ids that stay the same`() {
        let first = read(Self.table).named
        #expect(read(Self.table).named == first && first.named == first)
        #expect(Set(first.drafts.compactMap(\.id)).count == 3)
    }

    @Test func `goes to a folder of drafts that the bank reads back`() throws {
        var samples = SampleDrafts(seed: 61)
        var drafts: [ItemDraft] = []
        for type in ItemType.allCases { for _ in 0..<5 { drafts.append(samples.draft(type)) } }
        for index in drafts.indices {
            drafts[index].id = ItemID("D-\(index)")
            drafts[index].caseSet = nil
        }
        let json = QuestionFiles().read(
            Array(JSONQuestionWriter().text(drafts).utf8), file: "甲.json")
        #expect(json.findings.isEmpty, "\(json.findings.prefix(2))")
        let folder = BankFolder([json.named, read(Self.table).named])
        #expect(folder.findings.isEmpty && folder.folders == ["甲", "某市题库1"])
        let back = try folder.files.flatMap { file in
            try BankReader().file(file.bytes, file: file.path).drafts
        }
        #expect(back.count == drafts.count + 3)
        #expect(back.allSatisfy { $0.record.state == .draft })
        let byID = Dictionary(back.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        for draft in json.drafts {
            var expected = draft
            let record = draft.record
            expected.record = ItemRecord(
                state: .draft, version: record.version, source: record.source,
                author: record.author, reviewer: record.reviewer)
            #expect(byID[draft.id] == expected)
        }
    }

    @Test func `of two files with one id is refused, and folders never collide`() {
        let one = "编号,题干,A,B,答案\nX1,甲？,子,丑,A\n"
        let folder = BankFolder([read(one, "a/t.csv").named, read(one, "b/t.csv").named])
        #expect(folder.findings.map(\.rule) == ["bank.double-item"])
        #expect(folder.folders == ["t", "t-2"])
    }

    private static let endings = [
        "native": "yaml", "text": "txt", "moodle-xml": "xml", "qti-2.2": "zip", "qti-3.0": "zip",
    ]

    @Test func `is exported in every format that there is`() throws {
        let drafts = read(Self.table).named.drafts
        let whole: Set = ["native", "json", "jsonl", "csv", "xlsx"]
        for (form, writer) in QuestionExport.writers where !form.hasPrefix("docx-") {
            let written = try writer(drafts, [])
            let back = QuestionFiles().read(written.bytes, file: "x.\(Self.endings[form] ?? form)")
            if whole.contains(form) {
                #expect(back.drafts.map(\.key) == drafts.map(\.key), "\(form): \(back.findings)")
                #expect(back.drafts.map(\.stem) == drafts.map(\.stem), "\(form)")
            } else {
                // Each question is there again, or was named as one that the form cannot hold.
                #expect(back.drafts.count + written.findings.count >= drafts.count, "\(form)")
                #expect(back.drafts.first?.key == drafts.first?.key, "\(form)")
            }
        }
    }

    @Test func `blanks in any order are kept, or named as lost, in every format`() throws {
        var draft = ItemDraft(
            type: .fillIn, stem: "处罚种类有____和____。", key: .texts([["警告"], ["罚款"]]))
        draft.blankGroups = [[1, 2]]
        for (form, writer) in QuestionExport.writers where !form.hasPrefix("docx") {
            let written = try writer([draft], [])
            let back = QuestionFiles().read(written.bytes, file: "x.\(Self.endings[form] ?? form)")
            let isKept = back.drafts.first?.blankGroups == [[1, 2]]
            #expect(isKept == written.findings.isEmpty, "\(form): \(written.findings)")
        }
    }

    @Test func `of several statutes is no single item file`() {
        var one = ItemDraft(type: .trueFalse, stem: "甲。", choices: ItemDraft.trueAndFalse)
        var other = one
        (one.part, other.part) = ("public", "leaders")
        let refusal = #expect(throws: Refusal.self) {
            try QuestionExport.writers["native"]?([one, other], [])
        }
        #expect(refusal?.code == "question-export.many-heads")
    }

    // Scores

    @Test(
        arguments: [
            ("N-1", ["C"], Fraction(1)), ("N-1", ["A"], Fraction(0)), ("N-1", [], Fraction(0)),
            ("N-2", ["B", "A", "C"], Fraction(1)), ("N-2", ["A", "B", "C"], Fraction(0)),
            ("N-3", ["1 A", "2 B"], Fraction(1)), ("N-3", ["1 A"], Fraction(1, 2)),
            ("N-4", ["1 B", "2 A"], Fraction(1)), ("N-5", ["1 A"], Fraction(1)),
            ("N-6", ["20"], Fraction(1)), ("N-6", ["19.5"], Fraction(1, 2)),
            ("N-7", ["七日"], Fraction(1)), ("N-7", ["三日"], Fraction(1, 2)),
            ("N-9", ["A", "C"], Fraction(1)), ("N-9", ["A"], Fraction(1, 3)),
            ("N-9", ["B"], Fraction(-1)), ("N-10", ["false"], Fraction(1)),
        ] as [(ItemID, [String], Fraction)])
    func `is scored by type, or as a question says`(
        id: ItemID, values: [String], credit: Fraction
    ) throws {
        let read = QuestionFiles().read(Array(NativeSamples.everyType.utf8), file: "items.yaml")
        let score = try QuestionScoring(read.drafts).score(values, for: id)
        #expect(
            score.credit == credit
                && score.full == (id == "N-1" ? Marks(hundredths: 150) : Marks(1)))
    }

    @Test(
        arguments: [
            ("N-99", ["A"], "score.unknown-item"), ("N-1", ["Z"], "score.unknown-choice"),
            ("N-3", ["1A"], "score.unknown-choice"), ("N-3", ["9 A"], "score.unknown-choice"),
            ("N-8", ["x"], "score.by-hand"), ("N-1", [""], "score.unknown-choice"),
        ] as [(ItemID, [String], String)])
    func `refuses responses that fit no question`(id: ItemID, values: [String], code: String) {
        let read = QuestionFiles().read(Array(NativeSamples.everyType.utf8), file: "items.yaml")
        let refusal = #expect(throws: Refusal.self) {
            try QuestionScoring(read.drafts).score(values, for: id)
        }
        #expect(refusal?.code == code)
    }
}
