import Bank
import Exchange
import Testing
import Vocabulary

struct PlainTextHabitTests {
    /// Ways in which people write one and the same question.
    @Test(arguments: [
        "1.执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n答案：B",
        "1、执法人员不得少于（ ）人。\nA、一\nB、两\nC、三\n正确答案：B",
        "１．执法人员不得少于（　）人。\nＡ．一\nＢ．两\nＣ．三\n参考答案：Ｂ",
        "（1）执法人员不得少于（ ）人。\n（A）一\n（B）两\n（C）三\n标准答案: B",
        "(1)执法人员不得少于（ ）人。\n(A)一 (B)两 (C)三\n【答案】B",
        "第1题 执法人员不得少于（ ）人。\n[A]一\n[B]两\n[C]三\n答：B",
        "第一题、执法人员不得少于（ ）人。\nA:一\nB:两\nC：三\n答案 B",
        "【题干】执法人员不得少于（ ）人。\n【选项】A.一 B.两 C.三\n【答案】B",
        "[单选][B]\n执法人员不得少于（ ）人。\n[A]一\n[B]两\n[C]三",
        "1. 1、执法人员不得少于（ ）人。\nA.一\tB.两\tC.三\n答案: b",
        "1.执法人员不得少于（B）人。\nA.一B.两C.三",
        "1.执法人员不得少于( B )人。\nA．一　　B．两\nC．三",
        "1.执法人员不得少于（ ）人。A.一 B.两 C.三 答案：B",
        "1.\u{200B}执法人员不得少于（ ）人。\n\n\nA.一\n\nB.两\n\nC.三\n\n答案：\u{FEFF}B。",
        "⒈执法人员不得少于（ ）人。\nA）一\nB）两\nC）三\n答案：两",
        "执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n答案：B",
        "1.[单选题]执法人员不得少于（ ）人。\nA 一\nB 两\nC 三\n答案：B、两",
        "单选题\n1 执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n答案：B",
        "1.执法人员不得少于（ ）人。\nA.一\nB.两√\nC.三",
        "1.执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n答案：【B】",
        "1.执法人员不得少于（ ）人。【答案：B】\nA.一\nB.两\nC.三",
        "1.执法人员不得少于（ ）人。\r\nA.一\r\nB.两\r\nC.三\r\n答案\r\nB\r\n",
        "1.执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n\n参考答案\n1.B",
        "1.执法人员不得少于（ ）人。\na.一\nb.两\nc.三\nANSWER: B",
        "一、执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n答案：B",
        "1.执法人员不得少于（ ）人。\nA一\nB两\nC三\n答案：B",
        "1.执法人员不得少于（ ）人。\nA一 B两 C三\n答案：B",
        "1.执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n我的答案：A正确答案：B得分：0.0分",
        "1.执法人员不得少于（ ）人。\nA.一\nB.两\nC.三\n正确答案：B我的答案：A",
        "### 1. 执法人员不得少于（ ）人。\n- A. 一\n- B. 两\n- C. 三\n\n**答案：B**",
    ])
    func singleChoice(text: String) {
        let read = QuestionDigest.read(text)
        #expect(
            QuestionDigest.lines(read) == ["singleChoice[B] 执法人员不得少于（ ）人。 | 一 | 两 | 三"])
        #expect(QuestionDigest.errors(read) == [])
    }

    @Test(arguments: [
        "1.行政处罚应当公开。（√）", "（√）1.行政处罚应当公开。", "1.行政处罚应当公开。( T )",
        "1.行政处罚应当公开。\n答案：正确", "1.行政处罚应当公开。（ ）\n【答案】对", "1.行政处罚应当公开。\n答案：√",
        "1.行政处罚应当公开。\nA.正确\nB.错误\n答案：A", "1.行政处罚应当公开。（ ）\nA.对 B.错\n答案：对",
        "1.行政处罚应当公开。\nAnswer: Right", "[是非][正确]\n行政处罚应当公开。",
        "判断题\n1.行政处罚应当公开。（A）", "一、判断题（每题1分）\n1.行政处罚应当公开。\n答案：T",
        "行政处罚应当公开。（对）", "判断题\n1.行政处罚应当公开。√", "判断题\n1、行政处罚应当公开。 √", "1.行政处罚应当公开。\nA.错误\nB.正确\n答案：B",
    ])
    func trueFalse(text: String) {
        #expect(
            QuestionDigest.lines(QuestionDigest.read(text))
                == ["trueFalse[true] 行政处罚应当公开。"])
    }

    @Test(arguments: [
        "AB", "A,B", "A、B", "A B", "B、A", "A，B", "A；B", "AB。", "A/B", "【AB】", "甲；乙",
        "ab",
    ])
    func severalKeys(key: String) {
        let read = QuestionDigest.read("1.下列正确的有（ ）。\nA.甲\nB.乙\nC.丙\n答案：\(key)")
        #expect(
            QuestionDigest.lines(read) == ["multipleResponse[AB] 下列正确的有（ ）。 | 甲 | 乙 | 丙"])
    }

    @Test(arguments: [
        ("1.应当遵循____、____的原则。\n答案：公正；公开", "公正;公开"),
        ("1.应当遵循（ ）、（ ）的原则。\n答案：公正、公开", "公正;公开"),
        ("填空题\n1.应当遵循   、   的原则。\n答案：公正 公开", "公正;公开"),
        ("1.应当遵循________、______的原则。\n答案：（1）公正（2）公开", "公正;公开"),
        ("填空题\n1.应当遵循__公正__、__公开__的原则。", "公正;公开"),
        ("1.应当遵循____、____的原则。\n答案：①公正；②公开", "公正;公开"),
        ("1.应当遵循____、____的原则。\n答案：公正/公平；公开", "公正/公平;公开"),
        ("1.应当遵循____、____的原则。\n答案：\n公正\n公开", "公正;公开"),
    ])
    func fillIn(text: String, key: String) {
        #expect(
            QuestionDigest.lines(QuestionDigest.read(text))
                == ["fillIn[\(key)] 应当遵循____、____的原则。"])
    }

    @Test func `fields around a question`() throws {
        let read = QuestionDigest.read(
            """
            一、单项选择题（每题1.5分，共3分）
            1.甲（ ）。
            A.一 B.两
            答案：B
            【解析】因为两。
            所以两。
            【法律依据】《行政处罚法》第四十二条
            难度：易
            知识点：执法人员
            标签：程序，人数
            分类：总则/程序
            认知层次：识记
            2.乙（ ）。（2分）
            A.一 B.两
            答案：A。因为一。
            出处：第三条
            难度系数：0.65
            """)
        let first = try #require(read.drafts.first)
        #expect(first.explanation == "因为两。\n所以两。")
        #expect(first.basisText == "《行政处罚法》第四十二条")
        #expect(first.facility == 85)
        #expect(first.topic == "执法人员")
        #expect(first.tags == ["程序", "人数"])
        #expect(first.categories == ["总则", "程序"])
        #expect(first.cognitiveLevel == .know)
        #expect(first.marks?.description == "1.5")
        #expect(first.record.source == "卷.txt")
        let second = try #require(read.drafts.last)
        #expect(second.marks?.description == "2")
        #expect(second.explanation == "因为一。")
        #expect(second.basisText == "第三条")
        #expect(second.facility == 65)
        #expect(read.findings == [])
    }

    @Test func `lists in stems and explanations are no questions`() {
        let read = QuestionDigest.read(
            """
            1.下列表述正确的有：
            ①甲
            ②乙
            A.① B.②
            C.①② D.都不
            答案：C
            解析：
            1.甲对。
            2.乙对。
            3.丙错。
            2.A、B两公司签订合同，应（ ）。
            (1)甲
            (2)乙
            A、(1) B、(2)
            答案：A
            3.期限是3.5天还是（ ）。
            A.1.5天 B.2.5天
            答案：B
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[C] 下列表述正确的有：⏎①甲⏎②乙 | ① | ② | ①② | 都不",
                "singleChoice[A] A、B两公司签订合同，应（ ）。⏎(1)甲⏎(2)乙 | (1) | (2)",
                "singleChoice[B] 期限是3.5天还是（ ）。 | 1.5天 | 2.5天",
            ])
        #expect(read.drafts.first?.explanation == "1.甲对。\n2.乙对。\n3.丙错。")
    }

    @Test func `pages, headers and wrapped lines`() {
        let header = "2024年行政执法考试题库"
        let read = QuestionDigest.read(
            """
            1.行政机关在作出行政处罚决定之前应当告知当事人
            拟作出的内容（ ）。
            A.甲
            \(header)
            第 1 页 共 3 页
            B.乙
            答案：A
            \(header)
            - 2 -
            2.题（ ）。
            A.责令停产
            停业
            B.乙
            答案：A
            \(header)
            第3页
            """)
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 行政机关在作出行政处罚决定之前应当告知当事人拟作出的内容（ ）。 | 甲 | 乙",
                "singleChoice[A] 题（ ）。 | 责令停产停业 | 乙",
            ])
        #expect(QuestionDigest.warnings(read) == ["question.page-furniture"])
    }

    @Test func `a stem that stands several times is no header`() {
        let stem = "关于行政执法资格考试，下列说法正确的是"
        let one = "\(stem)\nA.甲\nB.乙\n答案：A\n\n"
        let read = QuestionDigest.read(one + one + one)
        #expect(
            QuestionDigest.lines(read)
                == Array(repeating: "singleChoice[A] \(stem) | 甲 | 乙", count: 3))
    }

    @Test func `a year or a decimal after the number`() {
        let read = QuestionDigest.read(
            "1.2021年修订（ ）\nA.甲 B.乙\n答案：A\n2.12.5万元（ ）\nA.甲 B.乙\n答案：B")
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 2021年修订（ ） | 甲 | 乙", "singleChoice[B] 12.5万元（ ） | 甲 | 乙",
            ])
    }
}
