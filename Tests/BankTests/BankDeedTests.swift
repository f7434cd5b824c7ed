import Bank
import Testing
import Vocabulary

@Suite("Deeds as they are kept") struct BankDeedTests {
    static let deeds: [BankDeed] = [
        .shelved(SampleBank.draft()), .unshelved("单-1"), .imported(file: "题.docx", items: 3),
        .wrote(SampleBank.draft()),
        .answered("单-1", version: 2, .choices(["A"]), agrees: true),
        .answered("空-1", version: 1, .texts(["七", ""]), agrees: false),
        .agreed("单-1", version: 1), .returned("单-1", version: 1, note: "错\n\"别\"字"),
        .approved("单-1", version: 3), .retired("单-1", reason: "废止"),
    ]

    @Test(arguments: deeds) func `a deed is read as it was written`(_ deed: BankDeed) throws {
        #expect(BankDeed(json: try JSON(parsing: deed.json.canonical)) == deed)
    }

    @Test(arguments: [
        "{}", "[]", #"{"deed":"flown","item":"a"}"#, #"{"deed":"agreed","item":"a"}"#,
        #"{"deed":"agreed","item":"","version":1}"#, #"{"deed":"wrote"}"#,
        #"{"deed":"wrote","draft":{"type":"singleChoice","stem":"无编号"}}"#,
        #"{"deed":"returned","item":"a","version":1}"#, #"{"deed":"retired","item":"a"}"#,
        #"{"deed":"answered","item":"a","version":1,"response":{},"agrees":true}"#,
    ])
    func `anything else is no deed`(text: String) throws {
        #expect(BankDeed(json: try JSON(parsing: Array(text.utf8))) == nil)
    }

    @Test func `differences are told word by word`() {
        #expect(
            WordDifference.pieces(from: "罚款二百元以下", to: "罚款三百元以下")
                == [.same("罚款"), .removed("二"), .added("三"), .same("百元以下")])
        #expect(
            WordDifference.pieces(from: "article 12", to: "article 123")
                == [.same("article "), .removed("12"), .added("123")])
        #expect(WordDifference.pieces(from: "", to: "新") == [.added("新")])
        #expect(WordDifference.pieces(from: "旧", to: "") == [.removed("旧")])
        #expect(WordDifference.pieces(from: "同", to: "同") == [.same("同")])
        #expect(WordDifference.pieces(from: "", to: "").isEmpty)
        let long = String(repeating: "法", count: 3001)
        #expect(WordDifference.pieces(from: long, to: "短") == [.removed(long), .added("短")])
    }

    @Test(arguments: 0..<50) func `the pieces make up both texts`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func text() -> String {
            String(
                (0..<12).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Array("法条ab 1。")[Int(state >> 33) % 7]
                })
        }
        let (old, new) = (text(), text())
        let pieces = WordDifference.pieces(from: old, to: new)
        let before = pieces.filter { !isAdded($0) }.map(\.text)
        let after = pieces.filter { !isRemoved($0) }.map(\.text)
        #expect(before.joined() == old && after.joined() == new)
    }

    private func isAdded(_ piece: WordDifference.Piece) -> Bool {
        if case .added = piece { true } else { false }
    }

    private func isRemoved(_ piece: WordDifference.Piece) -> Bool {
        if case .removed = piece { true } else { false }
    }
}
