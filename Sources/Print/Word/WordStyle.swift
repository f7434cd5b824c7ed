/// A paragraph style by what it is for. Styles carry all formats, so that the office changes a font
/// in one place.
enum WordStyle: String, CaseIterable {
    // GB/T 9704-2012.
    case normal, body, mark, number, title, addressee, heading1, heading2, annexList, annexMore
    case organiser, date, annexLabel, annexTitle, source
    // Tables of annexes and what is under them.
    case cell, cellName, cellStrong, head, note, bar, breaking
    case footer
    // Score notices.
    case exam, word, fact, value, verdict, score, section, text, sign, foot, codeNote

    /// Its id in the file; those of Word's own styles as Word has them.
    var id: String {
        switch self {
        case .normal: "Normal"
        case .heading1: "Heading1"
        case .heading2: "Heading2"
        case .footer: "Footer"
        default: rawValue
        }
    }

    /// Its name in Word's list of styles.
    private var name: String {
        switch self {
        case .normal: "Normal"
        case .body: "公文正文"
        case .mark: "发文机关标志"
        case .number: "发文字号"
        case .title: "公文标题"
        case .addressee: "主送机关"
        case .heading1: "heading 1"
        case .heading2: "heading 2"
        case .annexList: "附件说明"
        case .annexMore: "附件说明续"
        case .organiser: "发文机关署名"
        case .date: "成文日期"
        case .annexLabel: "附件"
        case .annexTitle: "附件标题"
        case .source: "数据来源"
        case .cell: "表格文字"
        case .cellName: "表格名称"
        case .cellStrong: "表格合计"
        case .head: "表头"
        case .note: "表注"
        case .bar: "条形"
        case .breaking: "分节"
        case .footer: "footer"
        case .exam: "通知单考试"
        case .word: "通知单标题"
        case .fact: "通知单项目"
        case .value: "通知单内容"
        case .verdict: "通知单结论"
        case .score: "通知单成绩"
        case .section: "通知单小标题"
        case .text: "通知单正文"
        case .sign: "通知单署名"
        case .foot: "通知单页脚"
        case .codeNote: "二维码说明"
        }
    }

    /// The style as an element of `styles.xml`.
    var element: String {
        let base =
            self == .normal ? "" : "<w:basedOn w:val=\"Normal\"/>"
        let isDefault = self == .normal ? "w:default=\"1\" " : ""
        let isCustom = id == rawValue ? "w:customStyle=\"1\" " : ""
        let format = format
        return "<w:style w:type=\"paragraph\" \(isDefault)\(isCustom)w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(name)\"/>\(base)<w:qFormat/>"
            + "<w:pPr>\(format.paragraph)</w:pPr><w:rPr>\(format.characters)</w:rPr></w:style>"
    }

    private var format: WordFormat {
        switch self {
        case .cell, .cellName, .cellStrong, .head, .note, .bar, .breaking, .source: ofTables
        case .exam, .word, .fact, .value, .verdict, .score, .section, .text, .sign, .foot,
            .codeNote:
            ofNotices
        default: ofDocuments
        }
    }

    private var ofDocuments: WordFormat {
        let line = WordFormat.Line.exactly(WordForm.line)
        let tight = WordForm.spacing
        return switch self {
        case .mark:
            WordFormat(
                .title, 46, align: "center", line: .exactly(1000),
                before: WordMarkup.twips(35), color: "FF0000")
        case .number: WordFormat(.fang, 16, align: "center", line: line, spacing: tight)
        case .title: WordFormat(.title, 22, align: "center", line: .exactly(660), keeps: true)
        case .addressee: WordFormat(.fang, 16, align: "both", line: line, spacing: tight)
        case .heading1:
            WordFormat(
                .hei, 16, align: "left", line: line, first: 200, keeps: true, outline: 0,
                spacing: tight)
        case .heading2:
            WordFormat(
                .kai, 16, align: "left", line: line, first: 200, keeps: true, outline: 1,
                spacing: tight)
        case .annexList:
            WordFormat(
                .fang, 16, align: "left", line: line, left: 500, hanging: 300, spacing: tight)
        case .annexMore: WordFormat(.fang, 16, align: "left", line: line, left: 500, spacing: tight)
        case .organiser:
            WordFormat(.fang, 16, align: "right", line: line, keeps: true, spacing: tight)
        case .date: WordFormat(.fang, 16, align: "right", line: line, right: 400, spacing: tight)
        case .annexLabel: WordFormat(.hei, 16, align: "left", line: line, keeps: true)
        case .annexTitle:
            WordFormat(
                .title, 18, align: "center", line: .exactly(600), after: 160, keeps: true)
        case .footer: WordFormat(.song, 14, align: "left", line: .single, isOnGrid: false)
        // The text of the document: 28 characters of nearly 16 points in a line.
        case .body: WordFormat(.fang, 16, align: "both", line: line, first: 200, spacing: tight)
        // What all others are based on has no indent that they would inherit.
        default: WordFormat(.fang, 16, align: "both", line: line)
        }
    }

    private var ofTables: WordFormat {
        switch self {
        case .cellName: WordFormat(.song, 9, align: "left", line: .single, isOnGrid: false)
        case .cellStrong:
            // Smaller, so that a sum of four digits stays in a line in any font.
            WordFormat(.song, 8, align: "center", line: .single, isOnGrid: false, isBold: true)
        case .head: WordFormat(.hei, 9, align: "center", line: .single, isOnGrid: false)
        case .note, .source:
            WordFormat(
                .song, 9, align: "left", line: .single, before: 120, isOnGrid: false)
        case .breaking: WordFormat(.song, 1, align: "left", line: .exactly(20), isOnGrid: false)
        default: WordFormat(.song, 9, align: "center", line: .single, isOnGrid: false)
        }
    }

    private var ofNotices: WordFormat {
        switch self {
        case .exam:
            WordFormat(.song, 17, align: "center", line: .single, isOnGrid: false, isBold: true)
        case .word:
            WordFormat(
                .hei, 26, align: "center", line: .single, before: 80, isOnGrid: false,
                spacing: 200)
        case .fact: WordFormat(.hei, 11, align: "center", line: .single, isOnGrid: false)
        case .verdict: WordFormat(.hei, 24, align: "center", line: .single, isOnGrid: false)
        case .score:
            WordFormat(.song, 14, align: "left", line: .single, isOnGrid: false, isBold: true)
        case .section:
            WordFormat(
                .hei, 12, align: "left", line: .single, before: 240, after: 80, isOnGrid: false,
                keeps: true)
        case .text: WordFormat(.song, 11, align: "both", line: .exactly(360), isOnGrid: false)
        case .sign:
            WordFormat(
                .song, 13, align: "center", line: .exactly(440), isOnGrid: false, left: 0,
                leftTwips: 4300)
        case .foot:
            WordFormat(
                .song, 9, align: "left", line: .single, before: 360, isOnGrid: false,
                color: "606060")
        case .codeNote:
            WordFormat(
                .song, 8, align: "center", line: .single, isOnGrid: false, color: "606060")
        default: WordFormat(.song, 11, align: "left", line: .single, isOnGrid: false)
        }
    }
}
