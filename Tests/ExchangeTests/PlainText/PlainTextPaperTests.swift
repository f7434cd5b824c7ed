import Bank
import Exchange
import Testing
import Vocabulary

struct PlainTextPaperTests {
    @Test func `sections set the type and numbers restart`() {
        let read = QuestionDigest.read(
            """
            执法资格考试模拟卷
            注意事项：
            1. 请填写姓名。
            2. 独立完成。
            一、单选题（每题1分，共40分）
            1.甲（ ）
            A.一 B.二
            答案：A
            （二）多项选择题（每小题2分）
            1.乙（ ）
            A.一 B.二
            答案：AB
            第三部分 判断题
            1.丙。
            答案：错
            四、不定项选择题
            1.丁（ ）
            A.一 B.二
            答案：B
            5、填空题
            1.戊____。
            答案：六
            六、简答题
            1.己？
            答：（1）甲；
            （2）乙。
            七、排序题
            1.排
            A.一 B.二 C.三
            答案：CAB
            八、数值题
            1.几日？
            答案：5±1
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 甲（ ） | 一 | 二", "multipleResponse[AB] 乙（ ） | 一 | 二",
                "trueFalse[false] 丙。", "indefiniteChoice[B] 丁（ ） | 一 | 二",
                "fillIn[六] 戊____。", "extendedText[（1）甲；⏎（2）乙。] 己？",
                "ordering[C>A>B] 排 | 一 | 二 | 三", "numeric[4~6] 几日？",
            ])
        #expect(
            read.drafts.map { $0.marks?.description } == ["1", "2"]
                + Array(repeating: nil, count: 6))
        #expect(QuestionDigest.warnings(read) == ["question.unread-lines"])
        #expect(QuestionDigest.errors(read) == [])
    }

    private static let questions = """
        一、单选题
        1.甲（ ）
        A.一 B.二 C.三
        2.乙（ ）
        A.一 B.二 C.三
        二、多选题
        1.丙（ ）
        A.一 B.二 C.三
        2.丁（ ）
        A.一 B.二 C.三
        三、判断题
        1.戊。
        2.己。

        """

    @Test(
        arguments: [
            "参考答案\n一、单选题\n1-2 AC\n二、多选题\n1.AB 2.ABC\n三、判断题\n1.√ 2.×",
            "附：参考答案\n一、1-2：A C\n二、1-2：AB ABC\n三、1-2 √×".replacing("、1", with: "、单选题\n1"),
            "答案：\n1.A 2.C\n1.AB 2.ABC\n1.对 2.错",
            "参考答案及解析\n一、单选题\n1.A。解析：因为甲。\n2.【答案】C\n【解析】因为乙。\n"
                + "二、多选题\n1、AB\n2、A、B、C\n三、判断题\n1. 正确\n2. 错误",
            "参考答案\n单选题\n题号 1 2\n答案 A C\n多选题\n题号 1 2\n答案 AB ABC\n判断题\n题号 1 2\n答案 √ ×",
            "参考答案\n一、单选题：\n1～2 AC\n二、多选题：\n1(AB) 2(ABC)\n三、判断题：\n1√ 2×",
        ].filter { !$0.contains("二、单选题") })
    func keysAtTheEnd(key: String) {
        let read = QuestionDigest.read(Self.questions + key)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 甲（ ） | 一 | 二 | 三", "singleChoice[C] 乙（ ） | 一 | 二 | 三",
                "multipleResponse[AB] 丙（ ） | 一 | 二 | 三",
                "multipleResponse[ABC] 丁（ ） | 一 | 二 | 三", "trueFalse[true] 戊。",
                "trueFalse[false] 己。",
            ])
        #expect(read.findings == [])
    }

    @Test func `keys at the end of each section`() {
        let read = QuestionDigest.read(
            """
            一、单选题
            1.甲（ ）
            A.一 B.二
            2.乙（ ）
            A.一 B.二
            答案：1.A 2.B
            二、判断题
            1.丙。
            2.丁。
            答案：1-2 √×
            三、填空题
            1.戊____。
            2.己____，____。
            参考答案：
            1.六
            2.七；八
            """)
        #expect(
            read.drafts.map { QuestionDigest.key($0.key) } == [
                "A", "B", "true", "false", "六", "七;八",
            ])
        #expect(read.findings == [])
    }

    @Test func `essays keep the lists of their answers`() {
        let read = QuestionDigest.read(
            """
            一、简答题
            1.甲？
            答案：
            1. 一。
            2. 二。
            2.乙？
            参考答案：
            （1）三。
            （2）四。
            二、论述题
            1.丙。
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "extendedText[1. 一。⏎2. 二。] 甲？", "extendedText[（1）三。⏎（2）四。] 乙？",
                "extendedText[-] 丙。",
            ])
    }

    @Test(arguments: [
        """
        五、案例分析题
        案例一：甲公司排污。
        厂长拒签。
        1.机关（ ）
        A.一 B.二
        答案：A
        2.措施（ ）
        A.一 B.二
        答案：AB
        案例二：
        乙无证经营。
        3.谁管（ ）
        A.一 B.二
        答案：B
        4.可以罚款。
        答案：对
        """,
        """
        五、案例题（每题2分）
        （一）
        甲公司排污。
        厂长拒签。
        1.机关（ ）
        A.一 B.二
        2.措施（ ）
        A.一 B.二
        （二）
        乙无证经营。
        3.谁管（ ）
        A.一 B.二
        4.可以罚款。
        参考答案：1.A 2.AB 3.B 4.√
        """,
        """
        五、综合题
        1.甲公司排污。
        厂长拒签。
        （1）机关（ ）
        A.一 B.二
        答案：A
        （2）措施（ ）
        A.一 B.二
        答案：AB
        2.乙无证经营。
        （1）谁管（ ）
        A.一 B.二
        答案：B
        （2）可以罚款。
        答案：对
        """,
        """
        【案例】甲公司排污。
        厂长拒签。
        【问题】
        1.机关（ ）
        A.一 B.二
        答案：A
        2.措施（ ）
        A.一 B.二
        答案：AB
        【案例】
        乙无证经营。
        1.谁管（ ）
        A.一 B.二
        答案：B
        2.可以罚款。（√）
        """,
        """
        五、案例分析题
        甲公司排污。
        厂长拒签。
        1.机关（ ）
        A.一 B.二
        答案：A
        2.措施（ ）
        A.一 B.二
        答案：AB

        乙无证经营。
        3.谁管（ ）
        A.一 B.二
        答案：B
        4.可以罚款。
        答案：对
        """,
    ])
    func cases(text: String) {
        let read = QuestionDigest.read(text)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 机关（ ） | 一 | 二", "multipleResponse[AB] 措施（ ） | 一 | 二",
                "singleChoice[B] 谁管（ ） | 一 | 二", "trueFalse[true] 可以罚款。",
            ])
        let first = "甲公司排污。\n厂长拒签。"
        #expect(
            read.drafts.map { $0.caseSet?.text } == [first, first, "乙无证经营。", "乙无证经营。"])
        #expect(read.drafts.map { $0.caseSet?.position } == [1, 2, 1, 2])
        #expect(Set(read.drafts.compactMap { $0.caseSet?.id }).count == 2)
        #expect(read.findings == [])
    }

    @Test func `questions without numbers`() {
        let read = QuestionDigest.read(
            """
            下列属于行政许可的是（ ）
            A.结婚登记
            B.驾驶证
            答案：B
            解析：许可。

            下列属于强制措施的是（ ）
            A.查封
            B.罚款
            答案：A
            下列属于处罚的是（ ）
            A.查封
            B.罚款
            答案：B

            应当依法行政。（√）
            可以随意处罚。（×）
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[B] 下列属于行政许可的是（ ） | 结婚登记 | 驾驶证",
                "singleChoice[A] 下列属于强制措施的是（ ） | 查封 | 罚款",
                "singleChoice[B] 下列属于处罚的是（ ） | 查封 | 罚款", "trueFalse[true] 应当依法行政。",
                "trueFalse[false] 可以随意处罚。",
            ])
    }

    @Test func `a paper in two languages`() {
        let read = QuestionDigest.read(
            """
            1.1.1.1  机动车经   登记。
            A.甲
            B.乙
            答案：B
            1.1.1.1 A vehicle is registered by the _____.
            A. Institution
            B. Organ
            Answer:  B
            1.1.1.2  可以上路。
            答案: missing
            1.1.1.2 It may run.
            Answer: Wrong
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[B] 机动车经   登记。 | 甲 | 乙", "trueFalse[false] 可以上路。",
            ])
        #expect(
            QuestionDigest.warnings(read) == [
                "question.translation-left-out", "question.key-from-translation",
            ])
    }
}
