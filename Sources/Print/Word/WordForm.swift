/// The pages of a document in the form of GB/T 9704-2012, and those of notices; twips.
enum WordForm {
    /// 22 lines in 225 mm.
    static let line = 579
    /// 28 characters in 156 mm.
    static let character = 316
    /// Between the characters of the text, which have 16 points: 28 of them fit into a line, 29 do
    /// not. A grid of characters would say the same and LibreOffice gives every character of such a
    /// text two of its cells, since they are wider than one.
    static let spacing = -5
    /// The text block's width on upright and on lying sheets.
    static let width = 8845
    static let lyingWidth = 12_755

    /// The ids of footers: odd and even pages, upright and lying.
    enum Footer: String, CaseIterable {
        case odd, even, lyingOdd, lyingEven
    }

    /// An upright sheet: 37 mm above, 28 mm at the binding, 156×225 mm of text.
    static let upright = section(
        [.odd, .even], "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" "
            + "w:header=\"851\" w:footer=\"1225\" w:gutter=\"0\"/>",
        grid: "<w:docGrid w:type=\"lines\" w:linePitch=\"\(line)\"/>")

    /// A lying sheet that is bound at its upper edge.
    static let lying = section(
        [.lyingOdd, .lyingEven],
        "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>",
        "<w:pgMar w:top=\"1587\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\" "
            + "w:header=\"851\" w:footer=\"567\" w:gutter=\"0\"/>",
        grid: "<w:docGrid w:linePitch=\"312\"/>")

    /// The sheet of a notice.
    static let notice = section(
        [], "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "<w:pgMar w:top=\"1021\" w:right=\"1247\" w:bottom=\"1021\" w:left=\"1247\" "
            + "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>",
        grid: "<w:docGrid w:linePitch=\"312\"/>")
    static let noticeWidth = 9412

    private static func section(
        _ footers: [Footer], _ size: String, _ margins: String, grid: String
    ) -> String {
        let links = zip(footers, ["default", "even"]).map { footer, type in
            "<w:footerReference w:type=\"\(type)\" r:id=\"\(footer.link)\"/>"
        }
        return "<w:sectPr>\(links.joined())<w:type w:val=\"nextPage\"/>\(size)\(margins)"
            + "<w:cols w:space=\"425\"/>\(grid)</w:sectPr>"
    }
}

extension WordForm.Footer {
    /// The id of its relationship.
    var link: String { "rIdFooter-\(rawValue)" }

    /// — 1 —, one character from the outer edge.
    var part: String {
        let number = WordMarkup.run("— ") + WordMarkup.field("PAGE", "1") + WordMarkup.run(" —")
        let body =
            switch self {
            case .odd:
                WordMarkup.paragraph(
                    .footer, number,
                    "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>")
            case .even:
                WordMarkup.paragraph(
                    .footer, number,
                    "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>")
            case .lyingOdd: WordForm.Footer.turned(number, y: 8700, align: "right")
            case .lyingEven: WordForm.Footer.turned(number, y: 1903, align: "left")
            }
        return "\(WordMarkup.head)<w:ftr \(WordMarkup.namespaces)>\(body)</w:ftr>"
    }

    /// On a lying sheet the number stands where it stands when the sheet is bound with the others:
    /// left of the text block, turned with it. A cell of its own does that, in Word, WPS and
    /// LibreOffice.
    private static func turned(_ number: String, y: Int, align: String) -> String {
        "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" "
            + "w:vertAnchor=\"page\" w:horzAnchor=\"page\" w:tblpX=\"1191\" w:tblpY=\"\(y)\"/>"
            + "<w:tblW w:w=\"396\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
            + "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"396\"/></w:tblGrid>"
            + "<w:tr><w:trPr><w:trHeight w:val=\"1416\" w:hRule=\"exact\"/></w:trPr>"
            + "<w:tc><w:tcPr><w:tcW w:w=\"396\" w:type=\"dxa\"/>"
            + "<w:textDirection w:val=\"tbRl\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
            + WordMarkup.paragraph(.footer, number, "<w:jc w:val=\"\(align)\"/>")
            + "</w:tc></w:tr></w:tbl>" + WordMarkup.paragraph(.breaking, "")
    }
}
