import Bank
import Exchange
import Testing
import Vocabulary

@Suite struct `Questions in tables` {
    private func read(_ text: String) -> QuestionImport {
        TableQuestionReader().questions(in: Array(text.utf8), file: "题库.csv")
    }

    private func one(_ text: String) throws -> ItemDraft {
        let read = read(text)
        #expect(read.findings.filter { $0.severity == .error }.isEmpty, "\(read.findings)")
        return try #require(read.drafts.first)
    }

    // Headers

    @Test(arguments: [
        "题型,题干,选项A,选项B,选项C,选项D,答案,解析",
        "*题型（必填）,题目内容,A,B,C,D,正确答案,试题解析",
        "类型,试题内容,A选项,B选项,C选项,D选项,标准答案,答案解析",
        "试题类型,问题,选项1,选项2,选项3,选项4,答案,说明",
        "type,question,option_a,option_b,option_c,option_d,answer,explanation",
        "题 型,试题题干,答案A,答案B,答案C,答案D,正确选项,解析",
        "题型,题目,选项一,选项二,选项三,选项四,参考答案,详解",
    ])
    func `columns are found by many names`(header: String) throws {
        let draft = try one("\(header)\n单选题,甲是？,子,丑,寅,卯,C,因为。\n")
        #expect(draft.type == .singleChoice && draft.stem == "甲是？")
        #expect(draft.choices.map(\.text) == ["子", "丑", "寅", "卯"])
        #expect(draft.choices.map(\.id) == ["A", "B", "C", "D"])
        #expect(draft.key == .choices(["C"]) && draft.explanation == "因为。")
        #expect(draft.record.state == .draft && draft.record.source == "题库.csv")
    }

    @Test func `the header may stand below titles, and again below`() {
        let read = read(
            """
            某市题库,,,,
            填写说明：每行一题，答案写字母。,,,,
            序号,题干,A,B,答案
            1,甲？,子,丑,A
            二、多项选择题（每题2分，共20分）,,,,
            序号,题干,A,B,答案
            2,乙？,子,丑,AB
            """)
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts.map(\.type) == [.singleChoice, .multipleResponse])
        #expect(read.drafts.map(\.marks) == [nil, Marks(2)])
        #expect(read.drafts.map(\.id) == ["1", "2"])
        #expect(read.entries.map(\.place.line) == [4, 7])
    }

    @Test func `instructions that speak of types set none`() {
        let read = read(
            "注：单选题填一个字母，多选题填几个字母,,,\n题干,A,B,答案\n甲？,子,丑,AB\n乙？,子,丑,A\n")
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts.map(\.type) == [.multipleResponse, .singleChoice])
    }

    @Test(arguments: [
        ("一、单项选择题（每题2分）", ItemType.singleChoice), ("二．多选题", .multipleResponse),
        ("第三部分 判断题：", .trueFalse), ("（四）填空题 每空1分", .fillIn), ("不定项选择题", .indefiniteChoice),
    ])
    func `headings between rows set the type`(heading: String, type: ItemType) {
        let answer = type == .trueFalse ? "对" : type == .singleChoice ? "A" : "AB"
        let stem = type == .fillIn ? "在____内" : "甲"
        let read = read("题干,A,B,答案\n\(heading),,,\n\(stem),子,丑,\(answer)\n")
        #expect(read.drafts.map(\.type) == [type], "\(read.findings)")
    }

    @Test func `a cell without end is refused`() {
        let long = String(repeating: "长", count: 200_000)
        let read = read("题干,A,B,答案\n\(long),子,丑,A\n甲？,子,丑,A\n")
        #expect(read.findings.map(\.rule) == ["question.too-long"] && read.drafts.count == 1)
    }

    @Test func `what stands in unknown columns is named`() {
        let read = read("题干,A,B,答案,星座\n甲？,子,丑,A,狮子\n")
        #expect(read.findings.map(\.rule) == ["question-table.unknown-column"])
        #expect(read.findings.first?.place.column == "星座")
        #expect(read.drafts.count == 1)
    }

    @Test func `a table without a header is refused`() {
        #expect(self.read("甲？,子,丑,A\n").findings.map(\.rule) == ["question-table.no-header"])
    }

    // Answers

    @Test(arguments: [
        "B", "b", "Ｂ", " B ", "（B）", "B.", "2", "②", "选B", "答案：B", "罚款", "B.罚款", "B、罚款", "罚 款。",
        "\u{200B}B",
    ])
    func `one answer in many spellings`(answer: String) throws {
        let draft = try one("题型,题干,A,B,C,D,答案\n单选,甲？,警告,罚款,拘留,没收,\"\(answer)\"\n")
        #expect(draft.key == .choices(["B"]))
    }

    @Test(arguments: [
        "ACD", "acd", "A,C,D", "A、C、D", "Ａ Ｃ Ｄ", "A;C;D", "a|c|d", "DCA", "134", "1,3,4", "①③④",
        "警告；拘留；没收", "警告\n拘留\n没收", "A.警告\nC.拘留\nD.没收", "A和C和D", "[A][C][D]",
    ])
    func `several answers in many spellings`(answer: String) throws {
        let draft = try one(
            "题型,题干,A,B,C,D,答案\n多选题,甲？,警告,罚款,拘留,没收,\"\(answer)\"\n")
        #expect(draft.type == .multipleResponse && draft.key == .choices(["A", "C", "D"]))
    }

    @Test(arguments: [
        ("√", true), ("×", false), ("对", true), ("错", false), ("正确", true), ("错误", false),
        ("TRUE", true), ("false", false), ("T", true), ("F", false), ("是", true), ("否", false),
        ("1", true), ("0", false), ("A", true), ("B", false), ("✓", true), ("✘", false),
        ("（√）", true), ("Y", true), ("n", false),
    ])
    func `true and false in many spellings`(answer: String, truth: Bool) throws {
        let draft = try one("题型,题干,答案\n判断题,甲。,\(answer)\n")
        #expect(draft.type == .trueFalse && draft.choices == ItemDraft.trueAndFalse)
        #expect(draft.key == .choices([truth ? "true" : "false"]))
    }

    @Test func `letters of true and false mean what their choices say`() throws {
        let draft = try one("题型,题干,A,B,答案\n判断题,甲。,错误,正确,A\n")
        #expect(draft.key == .choices(["false"]))
        let untyped = try one("题干,A,B,答案\n甲。,对,错,B\n")
        #expect(untyped.type == .trueFalse && untyped.key == .choices(["false"]))
    }

    @Test func `answers may take several cells`() throws {
        let draft = try one("题型,题干,A,B,C,D,答案,,,\n多选题,甲？,子,丑,寅,卯,A,,C,D\n")
        #expect(draft.key == .choices(["A", "C", "D"]))
    }

    @Test func `a number that is a choice's text and a position is named`() throws {
        let read = read("题型,题干,A,B,C,D,答案\n单选,几？,3,3.5,4,5,3\n")
        #expect(read.drafts.first?.key == .choices(["A"]))
        #expect(read.findings.map(\.rule) == ["question.answer-ambiguous"])
    }

    // Choices

    @Test(arguments: [
        "A.警告\nB.罚款\nC.没收", "A、警告 B、罚款 C、没收", "(A)警告(B)罚款(C)没收",
        "警告\n罚款\n没收", "警告|罚款|没收", "警告；罚款；没收", "Ａ．警告；Ｂ．罚款；Ｃ．没收", "A:警告;B:罚款;C:没收",
        "a) 警告\nb) 罚款\nc) 没收", "【A】警告\n【B】罚款\n【C】没收",
    ])
    func `choices in one cell`(cell: String) throws {
        let draft = try one("题型,题干,选项,答案\n单选题,甲？,\"\(cell)\",B\n")
        #expect(draft.choices.map(\.text) == ["警告", "罚款", "没收"])
        #expect(draft.key == .choices(["B"]))
    }

    @Test func `letters before choices go, where all have them`() throws {
        let lettered = try one("题干,A,B,答案\n甲？,A.子,B．丑,A\n")
        #expect(lettered.choices.map(\.text) == ["子", "丑"])
        let own = try one("题干,A,B,答案\n甲？,A、B两地,只有丙地,A\n")
        #expect(own.choices.map(\.text) == ["A、B两地", "只有丙地"])
    }

    @Test func `empty choices in between move up, and the key with them`() {
        let read = read("题型,题干,A,B,C,D,E,答案\n多选题,甲？,子,丑,,卯,,BD\n")
        #expect(read.drafts.first?.choices.map(\.text) == ["子", "丑", "卯"])
        #expect(read.drafts.first?.key == .choices(["B", "C"]))
        #expect(read.findings.map(\.rule) == ["question.option-gap"])
    }

    @Test func `choices below one another belong to the question above`() {
        let read = read(
            "题型,题干,选项,答案\n单选题,甲？,A.子,B\n,,B.丑,\n,,C.寅,\n单选题,乙？,A.子,A\n,,B.丑,\n")
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts.map { $0.choices.map(\.text) } == [["子", "丑", "寅"], ["子", "丑"]])
    }

    // Blanks and open questions

    @Test(arguments: [
        ("在___日内告知，____前送达。", "七;十", [["七"], ["十"]]),
        ("在（  ）日内告知，（ ）前送达。", "七、十", [["七"], ["十"]]),
        ("在＿＿＿日内送达。", "七/7", [["七", "7"]]),
        ("在___(1)___日内，___(2)___前。", "(1)七；(2)十", [["七"], ["十"]]),
        ("期限为____。", "2021/1/22", [["2021/1/22"]]),
    ])
    func `blanks and their texts`(stem: String, answer: String, texts: [[String]]) throws {
        let draft = try one("题型,题干,答案\n填空题,\(stem),\"\(answer)\"\n")
        #expect(draft.type == .fillIn)
        #expect(draft.key == .texts(texts.map { $0.map { AcceptedText($0) } }))
        #expect(draft.stem.ranges(of: "____").count == texts.count)
    }

    @Test func `answers of blanks may stand in columns of their own`() throws {
        let draft = try one("题型,题目,空1,空2\n填空题,在____日内，____前。,七,十\n")
        #expect(draft.key == .texts([["七"], ["十"]]))
    }

    @Test func `questions for people keep their reference`() throws {
        let read = read("题型,题干,答案\n简答题,简述。,\"一、……\n二、……\"\n论述题,论述。,\n")
        #expect(read.drafts.map(\.type) == [.extendedText, .extendedText])
        #expect(read.drafts.map(\.key) == [.open("一、……\n二、……"), nil])
    }

    @Test func `orders, pairs and numbers`() throws {
        let read = read(
            """
            题型,题干,匹配项,选项,答案
            排序题,排？,,A.子;B.丑;C.寅,CAB
            匹配题,配？,"1.甲
            2.乙",A.子;B.丑,1-B;2-A
            数值题,几？,,,19.9~20.1
            """)
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts[0].key == .order(["C", "A", "B"]))
        #expect(read.drafts[1].slots.map(\.text) == ["甲", "乙"])
        #expect(read.drafts[1].key?.json.canonicalText == #"{"pairs":["1 B","2 A"]}"#)
        #expect(
            read.drafts[2].key
                == .numbers([AcceptedNumber(Fraction(199, 10), Fraction(201, 10))]))
    }

    // What stands beside

    @Test func `everything beside the question is kept`() throws {
        let draft = try one(
            "编号,题型,题干,A,B,答案,分值,难度,知识点,章节,法律依据,认知层次,命题人,标签\n"
                + "X-1,单选,甲？,子,丑,A,1.5分,较难,听证,第三章,《处罚法》第63条,理解,张三,\"重点,2024\"\n")
        #expect(draft.id == "X-1" && draft.marks == Marks(hundredths: 150))
        #expect(draft.facility == 45 && draft.topic == "听证" && draft.categories == ["第三章"])
        #expect(draft.basisText == "《处罚法》第63条" && draft.cognitiveLevel == .understand)
        #expect(draft.record.author == "张三" && draft.tags == ["重点", "2024"])
    }

    @Test(arguments: [
        ("易", 85), ("中等", 62), ("困难", 35), ("0.65", 65), ("65%", 65), ("3", 62), ("★★★★☆", 45),
        ("72", 72), ("看情况", nil),
    ])
    func `difficulty in many spellings`(word: String, facility: Int?) {
        let read = read("题干,A,B,答案,难度\n甲？,子,丑,A,\(word)\n")
        #expect(read.drafts.first?.facility == facility)
        #expect(read.findings.map(\.rule) == (facility == nil ? ["question.not-understood"] : []))
    }

    @Test func `a case that rows share is a case set`() {
        let read = read(
            "题型,案例,题干,A,B,答案\n案例题,某公司……,甲？,子,丑,A\n案例题,某公司……,乙？,子,丑,AB\n"
                + "案例题,另一家……,丙？,子,丑,B\n")
        #expect(read.drafts.map(\.type) == [.singleChoice, .multipleResponse, .singleChoice])
        #expect(read.drafts.map { $0.caseSet?.position } == [1, 2, nil])
        #expect(read.drafts.last?.stem == "另一家……\n丙？")
    }

    @Test func `numbers that start again name nothing, and doubles are named`() {
        let numbers = read("序号,题干,A,B,答案\n1,甲？,子,丑,A\n1,乙？,子,丑,A\n")
        #expect(numbers.drafts.map(\.id) == [nil, nil] && numbers.findings.isEmpty)
        let ids = read("编号,题干,A,B,答案\nX1,甲？,子,丑,A\nX1,乙？,子,丑,A\n")
        #expect(ids.drafts.map(\.id) == ["X1", nil])
        #expect(ids.findings.map(\.rule) == ["question.double-id"])
    }

    // Nothing is swallowed

    @Test(arguments: [
        ("单选题,,子,丑,A", "question.no-stem", "题干"),
        ("单选题,甲？,子,丑,", "question.no-answer", "答案"),
        ("单选题,甲？,子,丑,C", "question.key-names-no-choice", "答案"),
        ("单选题,甲？,子,丑,AB", "question.key-count", "答案"),
        ("多选题,甲？,子,丑,A", "question.key-count", "答案"),
        ("单选题,甲？,子,丑,见书", "question.answer-unclear", "答案"),
        ("单选题,甲？,,,A", "question.no-options", "A"),
        ("判断题,甲。,,,也许", "question.answer-unclear", "答案"),
        ("填空题,在____内，____前。,,,七", "question.blank-count", "答案"),
        ("数值题,几？,,,许多", "question.answer-unclear", "答案"),
        ("匹配题,配？,子,丑,AB", "question.answer-unclear", "答案"),
    ])
    func `a question that cannot be read is an error with its place`(
        row: String, rule: String, column: String
    ) {
        let read = read("题型,题干,A,B,答案\n单选题,好的？,子,丑,A\n\(row)\n判断题,也好。,,,对\n")
        #expect(read.drafts.count == 2, "\(read.findings)")
        let errors = read.findings.filter { $0.severity == .error }
        #expect(errors.map(\.rule) == [rule])
        #expect(errors.first?.place.line == 3 && errors.first?.place.column == column)
    }

    @Test func `choices alike can be read, and are named`() {
        let read = read("题型,题干,A,B,答案\n单选题,甲？,子,子,A\n")
        #expect(read.drafts.count == 1)
        #expect(read.findings.map(\.rule) == ["item.choices-alike"])
        #expect(read.findings.first?.severity == .warning)
    }

    @Test func `encodings are found and named`() throws {
        let text = "题干,A,B,答案\n甲？,子,丑,A\n"
        let read = TableQuestionReader().questions(
            in: [0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "x.csv")
        #expect(read.encoding == "UTF-8 with BOM" && read.drafts.count == 1)
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let other = TableQuestionReader().questions(in: wide, file: "x.csv")
        #expect(other.encoding == "UTF-16LE with BOM" && other.drafts == read.drafts)
    }

    @Test(arguments: [
        ("\"甲？,子,丑,A", "csv.open-quote"), ("\"甲\"？,子,丑,A", "csv.text-after-quote"),
        ("甲？,\"子,丑,A", "csv.open-quote"),
    ])
    func `a stray quote costs its own record and no other`(record: String, rule: String) {
        let read = read(
            "题干,A,B,答案\n\"一\n行？\",子,丑,A\n\(record)\n乙？,\"子,\"\"甲\"\"\",丑,B\n丙？,\"子\",丑,B\n")
        #expect(read.findings.map(\.rule) == [rule], "\(read.findings)")
        #expect(read.findings.first?.place.line == 4)
        #expect(read.drafts.map(\.stem) == ["一\n行？", "乙？", "丙？"])
        #expect(read.drafts.dropFirst().first?.choices.first?.text == "子,\"甲\"")
    }
}
