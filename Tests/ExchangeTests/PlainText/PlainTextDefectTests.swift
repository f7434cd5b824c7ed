import Bank
import Exchange
import Testing
import Vocabulary

struct PlainTextDefectTests {
    /// Each defect with the rule that names it and its line.
    @Test(arguments: [
        ("一、单选题\n1.甲（ ）\nA.一 B.二\n答案：AB", "2 question.type-contradicts-key"),
        ("一、多选题\n1.甲（ ）\nA.一 B.二\n答案：A", "2 question.type-contradicts-key"),
        ("一、判断题\n1.甲。\n答案：大概", "2 question.type-contradicts-key"),
        ("一、判断题\n1.甲。\nA.一 B.二\n答案：A", "2 question.type-contradicts-key"),
        ("一、填空题\n1.甲____\nA.一 B.二\n答案：A", "2 question.type-contradicts-key"),
        ("一、排序题\n1.甲\nA.一 B.二\n答案：A", "2 question.type-contradicts-key"),
        ("一、数值题\n1.甲\n答案：许多", "2 question.type-contradicts-key"),
        ("1.甲（ ）\nA.一 B.二", "1 question.no-key"),
        ("1.甲（ ）\nA.一 B.二\n答案：", "1 question.no-key"),
        ("1.甲（ ）\nA.一 B.二\n答案：略", "1 question.no-key"),
        ("一、判断题\n1.甲。", "2 question.no-key"),
        ("一、填空题\n1.甲____。", "2 question.no-key"),
        ("1.甲（ ）\nA.一 B.二\n答案：E", "1 question.key-names-no-choice"),
        ("1.甲（ ）\nA.一 B.二\n答案：三", "1 question.key-names-no-choice"),
        ("1.甲（ ）\nA.一 B.二\n答案：AA", "1 question.key-repeats"),
        ("1.甲（ ）\nA.一\nB.二\nB.三\n答案：A", "4 question.choice-letters"),
        ("1.甲（ ）\nA.一\nB.\nC.三\n答案：A", "3 question.empty-choice"),
        ("1.甲（ ）\nA.一\n答案：A", "1 question.one-choice"),
        ("一、单选题\n1.甲\n答案：A", "2 question.no-choices"),
        ("1.甲\n答案：AB", "1 question.no-choices"),
        ("1.甲（A）\nA.一 B.二\n答案：B", "1 question.two-keys"),
        ("1.甲。（√）\n答案：错", "1 question.two-keys"),
        ("1.甲（ ）\nA.一 B.二\n答案：A\n答案：B", "1 question.two-keys"),
        ("1.甲____乙____\n答案：一", "1 question.blank-count"),
        ("1.甲____\n答案：一；二", "1 question.blank-count"),
        ("A.一 B.二\n答案：A", "1 question.no-stem"),
        ("一、判断题\n2.（√）", "2 question.no-stem"),
        ("一、连线题\n1.甲\n答案：1-A", "2 question.type-not-read"),
        ("没有试题的文件", "1 question.none"),
        ("", "1 question.none"),
    ])
    func defect(text: String, finding: String) {
        let read = QuestionDigest.read(text)
        #expect(QuestionDigest.errors(read) == [finding])
        #expect(read.entries.isEmpty)
    }

    /// What is taken, but named.
    @Test(arguments: [
        ("1.甲（ ）\nA.一 B.二\n答案：A\n3.乙（ ）\nA.一 B.二\n答案：A", "question.number-gap", 2),
        ("1.甲（ ）\nA.一 B.二\n答案：A\n1.乙（ ）\nA.一 B.二\n答案：A", "question.same-number", 2),
        ("1.甲（ ）\nA.一 C.二\n答案：C", "question.choice-gap", 1),
        ("1.甲（ ）\nA.一 B.一\n答案：A", "question.same-choices", 1),
        ("1.甲（ ）\nA.一 B.二\n答案：A\n难度：天", "question.difficulty", 1),
        ("1.甲（ ）\nA.一 B.二\n答案：A\n年份：2020", "question.left-out", 1),
        ("1.如图所示（ ）\nA.一 B.二\n答案：A", "question.picture-missing", 1),
        ("1.什么是甲？\n答案：一种东西", "question.type-assumed", 1),
        ("一、判断题\n1.甲。\n答案：A", "question.letters-for-verdict", 1),
        ("填空题\n1.甲。\n答案：乙", "question.gap-added", 1),
        ("填空题\n1.甲__乙__。", "question.key-in-stem", 1),
        ("案例题\n案例一：甲\n1.乙（ ）\nA.一 B.二\n答案：A", "question.case-size", 1),
        ("1.甲（ ）\nA.一 B.二\n2.乙（ ）\nA.一 B.二\n参考答案\n1.A 2.B 3.A", "question.key-without-question", 2),
        ("[单选][A]\n甲\n[A]一\n[B]二\n<解析>\n因为", "question.unclosed-tag", 1),
    ])
    func warning(text: String, rule: String, count: Int) {
        let read = QuestionDigest.read(text)
        #expect(QuestionDigest.warnings(read) == [rule])
        #expect(read.entries.count == count)
        #expect(QuestionDigest.errors(read) == [])
    }

    @Test func `a broken question does not touch its neighbours`() {
        let read = QuestionDigest.read(
            """
            一、单选题
            1.甲（ ）
            A.一 B.二
            答案：A
            2.乙（ ）
            A.一 B.二
            3.丙（ ）
            A.一 B.二
            答案：B
            A.一 B.二
            答案：A
            4.丁（ ）
            A.一
            B.二
            答案：A
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 甲（ ） | 一 | 二", "singleChoice[B] 丙（ ） | 一 | 二",
                "singleChoice[A] 丁（ ） | 一 | 二",
            ])
        #expect(QuestionDigest.errors(read) == ["5 question.no-key", "10 question.no-stem"])
    }
}
