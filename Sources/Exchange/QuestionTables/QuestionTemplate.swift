/// Our template of a question table: its columns, its instructions, and examples that are filled
/// in.
package enum QuestionTemplate {
    /// The template as a workbook, with one example of each type.
    /// - Throws: `WorkbookWriter.Failure` when memory or disk is full.
    package static func bytes() throws(WorkbookWriter.Failure) -> [UInt8] {
        let width = 6
        let rows = examples.map { example in
            let (head, rest) = (example.prefix(4), example.dropFirst(4))
            let choices = example[3].split(separator: "|").map(String.init)
            return Array(head.prefix(3)) + choices
                + Array(repeating: "", count: width - choices.count) + Array(rest)
        }
        let questions = WorkbookSheet(
            name: "试题", columns: columns(choices: width), rows: rows, spareRows: 2000)
        return try WorkbookWriter().bytes(of: [notes, questions])
    }

    /// The columns, with so many for choices.
    static func columns(choices: Int) -> [WorkbookSheet.Column] {
        [
            WorkbookSheet.Column("编号", width: 90),
            WorkbookSheet.Column("题型", width: 100, choices: typeWords),
            WorkbookSheet.Column("题干", width: 360),
        ]
            + (0..<choices).map {
                WorkbookSheet.Column("选项\(OptionLabels.letter($0))", width: 140)
            } + [
                WorkbookSheet.Column("答案", width: 100), WorkbookSheet.Column("解析", width: 280),
                WorkbookSheet.Column("难度", width: 70, suggestions: ["易", "中", "难"]),
                WorkbookSheet.Column("知识点", width: 110),
                WorkbookSheet.Column("认知层次", width: 80, choices: ["识记", "理解", "应用"]),
                WorkbookSheet.Column("法律依据", width: 200), WorkbookSheet.Column("分值", width: 60),
                WorkbookSheet.Column("章节", width: 110), WorkbookSheet.Column("标签", width: 110),
                WorkbookSheet.Column("案例材料", width: 240),
                WorkbookSheet.Column("匹配项", width: 160),
                WorkbookSheet.Column("来源", width: 110), WorkbookSheet.Column("命题人", width: 80),
                WorkbookSheet.Column("审题人", width: 80),
            ]
    }

    private static let typeWords = [
        "单项选择题", "多项选择题", "不定项选择题", "判断题", "填空题", "排序题", "匹配题", "选词填空题", "数值题", "简答题",
    ]

    /// What a person must know to fill the template.
    static let notes = WorkbookNotes([
        entry("编号", false, "本表内不重复；不填的按行号编", "SL-01"),
        entry("题型", true, "从下拉列表中选择", "单项选择题", typeWords),
        entry("题干", true, "填空题、选词填空题用四个下划线 ____ 表示一个空", "应当在____内提出"),
        entry("选项A……", nil, "每格一个选项，不写字母；判断题、填空题、数值题、简答题不填", "五日"),
        entry(
            "答案", true,
            "选择题写字母；排序题按先后写字母；判断题写“正确”“错误”；填空题几个空用；隔开，"
                + "同一空的几种写法用 / 隔开；匹配题、选词填空题写“序号 字母”；数值题写数或范围",
            "ACD　BAC　正确　七日/7日；十日　1 B；2 A　19.9..20.1"),
        entry("解析", false, "为什么这样答；考试后查看试卷的人能看到", "见《行政处罚法》第六十三条"),
        entry("难度", false, "从下拉列表中选择，或填估计的正确率", "65%", ["易", "中", "难"]),
        entry("知识点", false, "组卷和分析用的知识点", "听证程序"),
        entry("认知层次", false, "从下拉列表中选择", "理解", ["识记", "理解", "应用"]),
        entry("法律依据", false, "法律全称和条款；法律修订后据此找出受影响的试题", "《行政处罚法》第六十三条"),
        entry("分值", false, "本题满分；不填的按试卷蓝图", "2"),
        entry("章节", false, "题库中的章节", "行政处罚"),
        entry("标签", false, "多个用；隔开", "2021年修订"),
        entry("案例材料", false, "同一案例的几道题排在一起，案例写在每一行（或合并单元格）", ""),
        entry("匹配项", false, "只用于匹配题、选词填空题，一行一个", ""),
        entry("来源", false, "题目出处", "自编"),
        entry("命题人", false, "", "张某"), entry("审题人", false, "不能与命题人相同", "李某"),
        entry("", nil, "在“试题”表中一行填一道题；列名不要改，列的先后可以换，用不到的列可以留空。"),
        entry("", nil, "图片放在题干或选项的格子里，左上角不要越出格子。"),
        entry("", nil, "“试题”表中的示例请删去后再导入。"),
    ]).sheet

    private static func entry(
        _ column: String, _ isRequired: Bool?, _ instruction: String, _ example: String = "",
        _ allowed: [String] = []
    ) -> WorkbookNotes.Entry {
        WorkbookNotes.Entry(
            column, isRequired: isRequired, instruction, example: example, allowed: allowed)
    }

    /// Number, type, stem, choices, and the columns behind them.
    private static let examples: [[String]] = [
        example(
            "SL-01", "单项选择题", "公民被处以多少元以上罚款，可以要求听证？（示例，请删去）", "五百元|一千元|五千元|本地规定的较大数额",
            "D", "数额由法律、法规、规章规定。"),
        example(
            "SL-02", "多项选择题", "下列属于行政处罚种类的有？（示例，请删去）", "警告|通报批评|责令改正|限制开展生产经营活动", "ABD",
            "责令改正不是行政处罚。"),
        example("SL-03", "判断题", "行政处罚决定书应当当场交付当事人或者依法送达。（示例，请删去）", "", "正确", "送达是生效的前提。"),
        example(
            "SL-04", "填空题", "当事人要求听证的，应当在行政机关告知后____内提出。（示例，请删去）", "", "五日/5日", "见听证程序。"),
        example("SL-05", "排序题", "按先后排列普通程序的步骤。（示例，请删去）", "立案|调查|告知|决定", "ABCD", "先取证，后裁决。"),
    ]

    private static func example(
        _ id: String, _ type: String, _ stem: String, _ choices: String, _ answer: String,
        _ explanation: String
    ) -> [String] {
        [id, type, stem, choices, answer, explanation, "中", "示例", "理解"]
            + Array(repeating: "", count: 9)
    }
}
