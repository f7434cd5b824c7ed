import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

struct PlainTextFileTests {
    private static let text = "1.执法人员（ ）\nA.一\nB.二\n答案：B\n"

    @Test(arguments: [
        (String.Encoding.utf8, "UTF-8"), (.utf16, "UTF-16LE with BOM"),
        (String.Encoding(rawValue: 0x8000_0632), "GB18030"),
    ])
    func encodings(encoding: String.Encoding, name: String) throws {
        let bytes = Array(try #require(Self.text.data(using: encoding)))
        let read = PlainTextReader().questions(in: bytes, file: "a.txt")
        #expect(read.encoding == name)
        #expect(QuestionDigest.lines(read) == ["singleChoice[B] 执法人员（ ） | 一 | 二"])
        #expect(read.entries.first?.place.line == 1)
    }

    @Test func `what is no text is refused`() {
        let read = PlainTextReader().questions(in: [0x31, 0x00, 0x32], file: "a.txt")
        #expect(read.findings.map(\.rule) == ["text.binary"])
    }

    @Test(.enabled(if: QuestionSamples.areThere, "the shared samples are not at hand"))
    func `the bilingual bank`() throws {
        let folder = QuestionSamples.folder.appending(path: "json_driving_bilingual")
        let bytes = try #require(SharedData.bytes(folder.appending(path: "questions2.txt")))
        let read = PlainTextReader().questions(in: bytes, file: "questions2.txt")
        let expected = try #require(
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.appending(path: "expected_summary.json")))
                as? [String: Any])
        #expect(read.entries.count == expected["questions"] as? Int)
        var choices: [String: Int] = [:]
        var keys: [String: Int] = [:]
        for draft in read.drafts {
            choices["\(draft.choices.count)", default: 0] += 1
            guard case .choices(let key) = draft.key, let first = key.first else { continue }
            let letter = first == "true" ? "A" : first == "false" ? "B" : first.text
            keys[letter, default: 0] += 1
        }
        #expect(choices == expected["by_number_of_options"] as? [String: Int])
        #expect(keys == expected["solutions"] as? [String: Int])
        #expect(QuestionDigest.errors(read) == [])
        #expect(QuestionDigest.warnings(read).count { $0 == "question.picture-missing" } > 200)
    }

    @Test(.enabled(if: QuestionSamples.areThere, "the shared samples are not at hand"))
    func `the template in brackets`() throws {
        let folder = QuestionSamples.folder.appending(path: "txt_bracket_template")
        let template = try #require(SharedData.bytes(folder.appending(path: "题库导入模板.txt")))
        let read = PlainTextReader().questions(in: template, file: "题库导入模板.txt")
        #expect(
            read.drafts.map(\.type) == [
                .singleChoice, .multipleResponse, .trueFalse, .trueFalse, .extendedText,
                .extendedText,
                .extendedText,
            ])
        #expect(read.findings == [])
        #expect(read.drafts.first?.explanation == "这是一段解析\n武汉是湖北省省会城市")
        #expect(read.drafts.last?.tags == ["equity", "sustainability", "forest management"])
        let bank = try #require(
            SharedData.bytes(folder.appending(path: "论文写作与研究方法_题库.txt")))
        let all = PlainTextReader().questions(in: bank, file: "题库.txt")
        #expect(all.entries.count == 86)
        #expect(all.findings == [])
        #expect(all.drafts.allSatisfy { $0.facility != nil && !$0.topic.isEmpty })
    }

    /// A file of 20,000 questions is no matter of minutes, not even in a debug build.
    @Test(.timeLimit(.minutes(2)))
    func `many questions`() {
        var text = "一、单项选择题\n"
        for number in 1...20_000 {
            text +=
                "\(number).第\(number)种情形（ ）\nA.甲\(number) B.乙\nC.丙 D.丁\n"
                + "答案：\("ABCD".letter(number))\n"
        }
        let read = PlainTextReader().questions(in: Array(text.utf8), file: "a.txt")
        #expect(read.entries.count == 20_000)
        #expect(read.findings == [])
    }
}

extension String {
    fileprivate func letter(_ index: Int) -> Character {
        self[self.index(startIndex, offsetBy: index % count)]
    }
}
