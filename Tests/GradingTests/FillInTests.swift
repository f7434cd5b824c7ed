import Bank
import Grading
import Papers
import Support
import Testing
import Vocabulary

@Suite("Fill-in")
struct FillInTests {
    private func isRight(_ answer: String, key: String) -> Bool {
        score(.fillIn(.inOrder), .filling([[key]]), .texts([answer])) == Marks(2)
    }

    @Test(
        "differences that are not mistakes are folded away",
        arguments: [
            ("第30条", "第三十条"), ("第 30 条", "第三十条"), ("第30条", "第三十条"),
            ("第030条", "第三十条"), ("《行政处罚法》", "行政处罚法"), ("行政处罚法。", "《行政处罚法》"),
            ("<<行政处罚法>>", "行政处罚法"), ("十五日", "15日"), ("15日", "十五日"), ("一十五日", "15日"),
            ("二〇一七年", "2017年"), ("二○一七年", "2017年"), ("一百二十", "120"), ("一百零二", "102"),
            ("五万元", "50000元"), ("5万元", "五万元"), ("50,000元", "五万元"), ("50,000元", "5万元"),
            ("伍万元", "五万元"), ("两个月", "二个月"), ("十万", "100000"), ("一亿零三十万五千", "100305000"),
            ("百分之五十", "50%"), ("50%", "百分之五十"), ("三分之一", "1/3"), ("三分之二以上", "2/3以上"),
            ("1.5", "1。5"), ("1.05万元", "1.05万元"), ("GB18030", "gb18030"), ("三、五", "3,5"),
            ("公开、公正", "公开 公正"), ("\u{200B}听证", "听证"), ("3-5", "三—五"),
        ])
    func same(answer: String, key: String) {
        #expect(isRight(answer, key: key), "\(answer) = \(key)")
        #expect(isRight(key, key: answer), "\(key) = \(answer)")
    }

    @Test(
        "differences that are mistakes stay",
        arguments: [
            ("第三十一条", "第三十条"), ("第三条", "第三十条"), ("行政处罚", "行政处罚法"),
            ("中华人民共和国行政处罚法", "行政处罚法"), ("15", "1.5"), ("35", "3、5"), ("13", "1/3"),
            ("35", "3-5"), ("50", "50%"), ("万一", "10001"), ("一百二", "102"), ("五百", "五千"),
            ("1.5", "1.05"), ("", "三十"), ("。", "三十"), ("百分之五", "百分之五十"),
        ])
    func different(answer: String, key: String) {
        #expect(!isRight(answer, key: key), "\(answer) ≠ \(key)")
    }

    @Test(
        "every blank has an equal share, in order or not",
        arguments: [
            (["三十", "处罚法定"], 200, 200), (["30", ""], 100, 100), (["处罚法定", "30"], 0, 200),
            (["30", "30"], 100, 100), (["", ""], 0, 0), (["30"], 100, 100), (["法定", "30日"], 0, 0),
        ])
    func shares(texts: [String], inOrder: Int, anyOrder: Int) {
        let entry = AnswerKey.Entry.filling([["三十"], ["处罚法定", "处罚法定原则"]])
        #expect(
            score(.fillIn(.inOrder), entry, .texts(texts)) == Marks(hundredths: inOrder))
        #expect(
            score(.fillIn(.anyOrder), entry, .texts(texts)) == Marks(hundredths: anyOrder))
    }

    @Test("answers and blanks are matched one to one, as many as can be")
    func oneToOne() {
        let entry = AnswerKey.Entry.filling([["公正", "公平"], ["公正"], ["公开"]], marks: Marks(3))
        let expected: [([String], Int)] = [
            (["公正", "公平", "公开"], 3), (["公平", "公正", "公开"], 3), (["公开", "公正", "公平"], 3),
            (["公平", "公平", "公开"], 2), (["公开", "公开", "公开"], 1), (["公正", "公正", "公开"], 3),
        ]
        for (texts, marks) in expected {
            #expect(score(.fillIn(.anyOrder), entry, .texts(texts)) == Marks(marks), "\(texts)")
        }
    }

    @Test(
        "two synonyms that serve either blank are two answers, one of them twice is one",
        arguments: [
            (["公正", "公平"], 2), (["公平", "公正"], 2), (["公平", "公平"], 1), (["公正", "公正"], 1),
        ])
    func repeated(texts: [String], marks: Int) {
        let entry = AnswerKey.Entry.filling([["公正", "公平"], ["公平", "公正"]])
        #expect(score(.fillIn(.anyOrder), entry, .texts(texts)) == Marks(marks))
    }

    @Test("the printed answers earn all, in any order where the policy says so", arguments: 1...40)
    func exactKey(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let words = ["三十", "公开", "公正", "《行政许可法》", "15日", "听证", "五万元"]
        let blanks = (1...seeded.number(in: 1...6)).map { _ in
            Array(seeded.permuted(words).prefix(seeded.number(in: 1...3)))
        }
        let entry = AnswerKey.Entry.filling(blanks)
        let printed = blanks.map { $0[0] }
        #expect(
            ScoringPolicy.fillIn(.inOrder).credit(for: .texts(printed), to: entry) == .one,
            "seed \(seed)")
        #expect(
            ScoringPolicy.fillIn(.anyOrder)
                .credit(for: .texts(seeded.permuted(printed)), to: entry) == .one, "seed \(seed)")
        let some = seeded.permuted(words).prefix(blanks.count)
        let credit = ScoringPolicy.fillIn(.anyOrder).credit(for: .texts(Array(some)), to: entry)
        #expect((Fraction.zero...Fraction.one).contains(credit), "seed \(seed)")
    }
}
