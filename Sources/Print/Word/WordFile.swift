import Vocabulary

/// A Word document while it is being put together. It has the fonts' names and not the fonts; the
/// same document is the same bytes, since nothing in it comes from a clock.
package struct WordFile: Sendable {
    /// A file of the archive that a docx is.
    package struct Part: Hashable, Sendable {
        /// Such as `word/document.xml`.
        package let name: String
        package let bytes: [UInt8]
    }

    let properties: PDFWriter.Properties
    /// What stands in the body before the last section's properties.
    var body = ""
    /// Of the last section.
    let section: String
    let footers: [WordForm.Footer]
    /// PNG files in the order of their numbers.
    private(set) var pictures: [[UInt8]] = []

    init(_ properties: PDFWriter.Properties, section: String, footers: [WordForm.Footer]) {
        self.properties = properties
        self.section = section
        self.footers = footers
    }

    /// Says first of all what the document is not, where it is a drill's.
    mutating func stamp(_ style: WordStyle) {
        if let stamp = properties.stamp { add(style, "【\(stamp)】") }
    }

    mutating func add(_ style: WordStyle, _ text: String, _ properties: String = "") {
        body += WordMarkup.paragraph(style, WordMarkup.run(text), properties)
    }

    /// Ends a section here; what follows begins on a new page.
    mutating func endSection(_ section: String, _ style: WordStyle = .breaking) {
        body += WordMarkup.paragraph(style, "", section)
    }

    /// Takes a picture in and answers with what shows it.
    mutating func picture(
        _ png: [UInt8], millimetres: Double, description: String
    ) -> String {
        pictures.append(png)
        let number = pictures.count
        return WordMarkup.picture(
            "rIdPicture\(number)", number, millimetres: millimetres, description: description)
    }

    /// The files of the archive, in their order; whoever has a zip writer makes the docx of them.
    package var parts: [Part] {
        let texts: [(String, String)] = [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootLinks),
            ("docProps/core.xml", coreProperties), ("docProps/app.xml", WordFile.application),
            (
                "word/document.xml",
                "<w:document \(WordMarkup.namespaces)><w:body>\(body)\(section)</w:body>"
                    + "</w:document>"
            ),
            ("word/_rels/document.xml.rels", links), ("word/styles.xml", WordFile.styles),
            ("word/settings.xml", settings), ("word/fontTable.xml", WordFile.fontTable),
        ]
        return texts.map { name, xml in
            Part(name: name, bytes: Array((WordMarkup.head + xml).utf8))
        }
            + footers.map {
                Part(name: "word/\($0.rawValue).xml", bytes: Array($0.part.utf8))
            }
            + pictures.enumerated().map { index, png in
                Part(name: "word/media/code\(index + 1).png", bytes: png)
            }
    }

    // MARK: - The parts that are not text

    private static let opc = "http://schemas.openxmlformats.org/package/2006"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let types = "application/vnd.openxmlformats"

    private var contentTypes: String {
        let main = "\(WordFile.types)-officedocument.wordprocessingml"
        let parts =
            [
                ("word/document", "\(main).document.main+xml"),
                ("word/styles", "\(main).styles+xml"),
                ("word/settings", "\(main).settings+xml"),
                ("word/fontTable", "\(main).fontTable+xml"),
                ("docProps/core", "\(WordFile.types)-package.core-properties+xml"),
                ("docProps/app", "\(WordFile.types)-officedocument.extended-properties+xml"),
            ] + footers.map { ("word/\($0.rawValue)", "\(main).footer+xml") }
        let overrides = parts.map {
            "<Override PartName=\"/\($0.0).xml\" ContentType=\"\($0.1)\"/>"
        }
        return "<Types xmlns=\"\(WordFile.opc)/content-types\">"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"rels\" "
            + "ContentType=\"\(WordFile.types)-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "\(overrides.joined())</Types>"
    }

    private static func link(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }

    private var rootLinks: String {
        "<Relationships xmlns=\"\(WordFile.opc)/relationships\">"
            + WordFile.link("rId1", "\(WordFile.office)/officeDocument", "word/document.xml")
            + WordFile.link(
                "rId2", "\(WordFile.opc)/relationships/metadata/core-properties",
                "docProps/core.xml")
            + WordFile.link("rId3", "\(WordFile.office)/extended-properties", "docProps/app.xml")
            + "</Relationships>"
    }

    private var links: String {
        let office = WordFile.office
        let own = ["styles", "settings", "fontTable"].map {
            WordFile.link("rId-\($0)", "\(office)/\($0)", "\($0).xml")
        }
        let feet = footers.map {
            WordFile.link($0.link, "\(office)/footer", "\($0.rawValue).xml")
        }
        let images = pictures.indices.map {
            WordFile.link("rIdPicture\($0 + 1)", "\(office)/image", "media/code\($0 + 1).png")
        }
        return "<Relationships xmlns=\"\(WordFile.opc)/relationships\">"
            + (own + feet + images).joined() + "</Relationships>"
    }

    private var coreProperties: String {
        // Programs differ in what they make of a time zone, so the moment is told in UTC.
        let utc = Moment(
            millisecondsSince1970: properties.created.millisecondsSince1970 - 8 * 3_600_000)
        let moment = "\(utc)".dropLast("+08:00".count) + "Z"
        func time(_ name: String) -> String {
            "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:\(name)>"
        }
        return "<cp:coreProperties xmlns:cp=\"\(WordFile.opc)/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>\(WordMarkup.escaped(properties.title))</dc:title>"
            + "<dc:creator>\(WordMarkup.escaped(properties.author))</dc:creator>"
            + time("created") + time("modified") + "</cp:coreProperties>"
    }

    private static let application =
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + "extended-properties\"><Application>Zhikao</Application></Properties>"

    private static let styles: String = {
        let language = "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
        return "<w:styles \(WordMarkup.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
            + WordFace.fang.fonts + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>\(language)</w:rPr>"
            + "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + WordStyle.allCases.map(\.element).joined() + "</w:styles>"
    }()

    private static let fontTable =
        "<w:fonts \(WordMarkup.namespaces)>" + WordFace.allCases.map(\.entry).joined()
        + "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
        + "<w:pitch w:val=\"variable\"/></w:font></w:fonts>"

    private var settings: String {
        let schema = "http://schemas.microsoft.com/office/word"
        let hasSides = footers.isEmpty ? "" : "<w:evenAndOddHeaders/>"
        return "<w:settings \(WordMarkup.namespaces)><w:zoom w:percent=\"100\"/>"
            + "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>"
            + "<w:defaultTabStop w:val=\"420\"/>\(hasSides)"
            + "<w:drawingGridVerticalSpacing w:val=\"156\"/>"
            + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
            + "<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
            + "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/>"
            + "<w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\" "
            + "w:uri=\"\(schema)\" w:val=\"15\"/></w:compat>"
            + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
    }
}
