import Bank
import Grading
import Papers
import Support
import Testing
import Vocabulary

@Suite("Groups of blanks in any order, and blanks added up in three ways")
struct FillInGroupTests {
    /// Of four blanks the second and third are a group.
    private let entry = AnswerKey.Entry(
        item: "f-1", type: .fillIn, marks: Marks(4),
        key: .texts([["第三十条"], ["警告"], ["罚款", "罚金"], ["《行政处罚法》"]]), choiceCount: 0,
        blankGroups: [[2, 3]])

    @Test(
        "some blanks in any order, the others in theirs",
        arguments: [
            (["第30条", "警告", "罚款", "行政处罚法"], 400, 400, 400),
            (["第３０条", "罚金", "警告", "《行政处罚法》"], 400, 400, 400),
            (["警告", "第30条", "罚款", "行政处罚法"], 200, 0, 0),
            (["第30条", "警告", "警告", "行政处罚法"], 300, 0, 200),
            (["第30条", "罚款", "罚金", ""], 200, 0, 100),
            (["第30条", "罚款", "", ""], 200, 0, 200),
            (["第30条", "警告或者罚款", "", ""], 100, 0, 0),
            (["三十条", "告", "罚", "处罚法"], 0, 0, 0),
            (["第30条"], 100, 0, 100), ([], 0, 0, 0),
        ])
    func groups(texts: [String], each: Int, whole: Int, net: Int) {
        let response = Response.texts(texts)
        #expect(score(.fillIn(.inOrder), entry, response) == Marks(hundredths: each))
        #expect(score(.fillInWhole(.inOrder), entry, response) == Marks(hundredths: whole))
        #expect(score(.fillInNet(.inOrder), entry, response) == Marks(hundredths: net))
    }

    @Test("the best matching is found where the first that fits is not it")
    func best() {
        // 甲 fits both blanks, 乙 the first alone; and a text of half worth gives way to a whole one.
        let overlapping = AnswerKey.Entry.filling([["甲", "乙"], ["甲"]])
        #expect(
            score(.fillIn(.anyOrder), overlapping, .texts(["甲", "乙"])) == Marks(2))
        let worth = AnswerKey.Entry(
            item: "f-1", type: .fillIn, marks: Marks(2),
            key: .texts([
                ["甲", AcceptedText("乙", credit: Fraction(1, 2))],
                ["丙", AcceptedText("甲", credit: Fraction(1, 4))],
            ]), choiceCount: 0)
        let cases: [([String], Int)] = [
            (["甲", "丙"], 200), (["丙", "甲"], 200), (["乙", "甲"], 100), (["甲", "乙"], 100),
            (["甲", ""], 100), (["乙", ""], 50), (["乙", "乙"], 50),
        ]
        for (texts, hundredths) in cases {
            #expect(
                score(.fillIn(.anyOrder), worth, .texts(texts)) == Marks(hundredths: hundredths),
                "\(texts)")
        }
    }

    /// Against every assignment tried out.
    @Test("no assignment of texts to blanks is worth more", arguments: 1...60)
    func exhaustive(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let words = ["甲", "乙", "丙", "丁", "戊"]
        let count = seeded.number(in: 2...4)
        let blanks = (0..<count).map { _ in
            seeded.permuted(words).prefix(seeded.number(in: 1...3)).map {
                AcceptedText($0, credit: Fraction(seeded.number(in: 1...3), 3))
            }
        }
        let texts = Array(seeded.permuted(words).prefix(count))
        let entry = AnswerKey.Entry(
            item: "f-1", type: .fillIn, marks: Marks(count), key: .texts(blanks), choiceCount: 0)
        let best =
            Self.orders(texts).map { order in
                zip(order, blanks).reduce(Fraction.zero) { sum, pair in
                    sum + (pair.1.first { $0.text == pair.0 }?.credit ?? .zero)
                }
            }.max() ?? .zero
        #expect(
            ScoringPolicy.fillIn(.anyOrder).credit(for: .texts(texts), to: entry)
                == best * Fraction(1, count), "seed \(seed)")
    }

    private static func orders(_ texts: [String]) -> [[String]] {
        guard texts.count > 1 else { return [texts] }
        return texts.indices.flatMap { index in
            var rest = texts
            let first = rest.remove(at: index)
            return orders(rest).map { [first] + $0 }
        }
    }
}
