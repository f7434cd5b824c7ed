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
                WorkbookSheet.Column("难度", width: 70, choices: ["易", "中", "难"]),
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
    static let notes = WorkbookSheet(
        name: "填写说明",
        columns: [
            WorkbookSheet.Column("项目", width: 120), WorkbookSheet.Column("怎么填", width: 620),
        ],
        rows: [
            ["总则", "在“试题”表中一行填一道题；列名不要改，列的先后可以换，用不到的列可以留空。"],
            ["题型", "从下拉框选：\(typeWords.joined(separator: "、"))。"],
            ["题干", "填空题、选词填空题用四个下划线 ____ 表示一个空。"],
            ["选项", "每格一个选项，不写字母；判断题、填空题、数值题、简答题不填。"],
            ["答案：选择题", "写字母，如 B、ACD。排序题按先后写，如 BAC。"],
            ["答案：判断题", "正确 或 错误。"],
            ["答案：填空题", "几个空用；隔开，同一空的几种写法用 / 隔开，如 七日/7日；十日。"],
            ["答案：匹配题、选词填空题", "写“序号 字母”，如 1 B；2 A。匹配项一行一个，写在“匹配项”列。"],
            ["答案：数值题", "写数或范围，如 20、19.9..20.1。"],
            ["难度", "易、中、难，或估计的正确率，如 65%。"],
            ["案例材料", "同一案例的几道题排在一起，案例写在每一行（或合并单元格）。"],
            ["图片", "放在题干或选项的格子里，左上角不要越出格子。"],
        ])

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
