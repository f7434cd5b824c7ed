/// The pieces of WordprocessingML (ISO/IEC 29500) that our documents are made of. Children stand in
/// the order of the schema: Word calls a file damaged where they do not.
enum WordMarkup {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

    /// Twips (1/20 point) of millimetres, rounded half up.
    static func twips(_ millimetres: Double) -> Int {
        Int((millimetres * 1440 / 25.4 + 0.5).rounded(.down))
    }

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

    /// A text in one format; its line breaks break the line.
    static func run(_ text: String, _ properties: String = "") -> String {
        guard !text.isEmpty else { return "" }
        let format = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "<w:t xml:space=\"preserve\">\(escaped(String($0)))</w:t>"
        }
        return "<w:r>\(format)\(lines.joined(separator: "<w:br/>"))</w:r>"
    }

    /// A field that Word fills in, such as PAGE, with what stands there until it has.
    static func field(_ instruction: String, _ standIn: String) -> String {
        func character(_ type: String) -> String {
            "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
        }
        return character("begin")
            + "<w:r><w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
            + character("separate") + run(standIn) + character("end")
    }

    /// A paragraph.
    ///
    /// - Parameter properties: what stands in `w:pPr` after the style, in the schema's order.
    static func paragraph(_ style: WordStyle, _ content: String, _ properties: String = "")
        -> String
    {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style.id)\"/>\(properties)</w:pPr>\(content)</w:p>"
    }

    /// A place that the office fills in: Word shows its name when somebody goes there, and prints
    /// what stands in it.
    static func place(_ name: String, _ number: Int, _ paragraph: String) -> String {
        "<w:sdt><w:sdtPr><w:alias w:val=\"\(name)\"/><w:tag w:val=\"\(name)\"/>"
            + "<w:id w:val=\"\(1000 + number)\"/><w:text/></w:sdtPr>"
            + "<w:sdtContent>\(paragraph)</w:sdtContent></w:sdt>"
    }

    /// A picture in the line of text.
    ///
    /// - Parameters:
    ///   - link: the id of its relationship.
    ///   - millimetres: its side; pictures here are square.
    static func picture(
        _ link: String, _ number: Int, millimetres: Double, description: String
    ) -> String {
        let side = Int((millimetres * 36_000).rounded())
        let said = escaped(description)
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent cx=\"\(side)\" cy=\"\(side)\"/>"
            + "<wp:docPr id=\"\(number)\" name=\"图\(number)\" descr=\"\(said)\"/>"
            + "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>"
            + "</wp:cNvGraphicFramePr><a:graphic><a:graphicData "
            + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
            + "<pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"图\(number)\"/><pic:cNvPicPr/>"
            + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\(link)\"/>"
            + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(side)\" cy=\"\(side)\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }
}
