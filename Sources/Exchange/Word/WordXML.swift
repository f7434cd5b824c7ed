/// The pieces of WordprocessingML that our documents are made of.
enum WordXML {
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// Text as XML; characters that XML cannot have are left out.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n": result.append(" ")
            default:
                if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { result.append(scalar) }
            }
        }
        return String(result)
    }

    static func run(_ text: String, bold: Bool = false) -> String {
        guard !text.isEmpty else { return "" }
        let properties = bold ? "<w:rPr><w:b/></w:rPr>" : ""
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
    }

    static let tab = "<w:r><w:tab/></w:r>"

    static func paragraph(_ style: String, _ content: String, properties: String = "") -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(content)</w:p>"
    }

    /// A picture in the line of text. Sizes in EMU.
    static func picture(_ link: String, _ number: Int, width: Int, height: Int) -> String {
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"
            + "<wp:docPr id=\"\(number)\" name=\"图\(number)\" descr=\"图\"/>"
            + "<a:graphic><a:graphicData "
            + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
            + "<pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"图\(number)\"/><pic:cNvPicPr/>"
            + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\(link)\"/>"
            + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }

    /// A4, with the footer that numbers the pages.
    static let section =
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"1440\" w:right=\"1304\" w:bottom=\"1304\" w:left=\"1304\" "
        + "w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/></w:sectPr>"

    static let footer: String = {
        func field(_ name: String) -> String {
            "<w:fldSimple w:instr=\" \(name) \">\(run("1"))</w:fldSimple>"
        }
        let content = run("第 ") + field("PAGE") + run(" 页  共 ") + field("NUMPAGES") + run(" 页")
        return head + "<w:ftr \(namespaces)>\(paragraph("Footer", content))</w:ftr>"
    }()

    // MARK: - Styles

    private static func fonts(_ name: String) -> String {
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
            + "w:eastAsia=\"\(name)\" w:cs=\"Times New Roman\"/>"
    }

    private static func style(
        _ id: String, _ font: String, _ halfPoints: Int, _ paragraph: String, bold: Bool = false
    ) -> String {
        let weight = bold ? "<w:b/>" : ""
        let base = id == "Normal" ? "w:default=\"1\" " : ""
        return "<w:style w:type=\"paragraph\" \(base)w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/>"
            + (id == "Normal" ? "" : "<w:basedOn w:val=\"Normal\"/>")
            + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(fonts(font))\(weight)"
            + "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/></w:rPr></w:style>"
    }

    static let styles: String = {
        func spacing(_ before: Int, _ after: Int, _ line: Int = 340) -> String {
            "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" "
                + "w:lineRule=\"auto\"/>"
        }
        let keep = "<w:keepNext/><w:keepLines/>"
        let hanging = "<w:ind w:left=\"420\" w:hanging=\"420\"/>"
        let all = [
            style("Normal", "宋体", 21, spacing(0, 0)),
            style(
                "Title", "黑体", 36, keep + spacing(120, 200) + "<w:jc w:val=\"center\"/>"),
            style("Subtitle", "仿宋", 24, spacing(0, 200) + "<w:jc w:val=\"center\"/>"),
            style("Section", "黑体", 24, keep + spacing(240, 120)),
            style("Case", "仿宋", 22, spacing(120, 60) + "<w:ind w:firstLine=\"420\"/>"),
            style("Stem", "宋体", 21, "<w:keepLines/>" + spacing(100, 0) + hanging),
            style(
                "StemMore", "宋体", 21, "<w:keepLines/>" + spacing(0, 0) + "<w:ind w:left=\"420\"/>"),
            style(
                "Choice", "宋体", 21,
                "<w:keepLines/>" + spacing(0, 0)
                    + "<w:ind w:left=\"777\" w:hanging=\"357\"/>"),
            style(
                "ChoiceRow", "宋体", 21,
                "<w:keepLines/>" + spacing(0, 0)
                    + "<w:ind w:left=\"420\"/>"),
            style("Answer", "黑体", 21, spacing(40, 0) + "<w:ind w:left=\"420\"/>"),
            style("Note", "仿宋", 21, spacing(0, 0) + "<w:ind w:left=\"420\"/>"),
            style("Cell", "宋体", 21, spacing(30, 30, 260) + "<w:jc w:val=\"center\"/>"),
            style("Footer", "宋体", 18, "<w:jc w:val=\"center\"/>"),
        ]
        return head + "<w:styles \(namespaces)>\(all.joined())</w:styles>"
    }()
}
