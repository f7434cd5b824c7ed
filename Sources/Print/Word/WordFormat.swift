/// The formats of a style as the schema orders them.
struct WordFormat {
    enum Line {
        /// The same whatever font a machine has in place of the one that is named; twips.
        case exactly(Int)
        case single
    }

    var face: WordFace
    /// Points.
    var size: Int
    var align: String
    var line: Line
    /// Twips.
    var before: Int
    var after: Int
    /// Whether lines and characters keep to the grid of the page.
    var isOnGrid: Bool
    /// Hundredths of a character.
    var left: Int
    var right: Int
    var first: Int
    var hanging: Int
    /// Twips, in place of `left`.
    var leftTwips: Int?
    var keeps: Bool
    var outline: Int?
    var isBold: Bool
    /// Between characters, in twips.
    var spacing: Int
    var color: String?

    init(
        _ face: WordFace, _ size: Int, align: String, line: Line, before: Int = 0, after: Int = 0,
        isOnGrid: Bool = true, left: Int = 0, right: Int = 0, first: Int = 0, hanging: Int = 0,
        leftTwips: Int? = nil, keeps: Bool = false, outline: Int? = nil, isBold: Bool = false,
        spacing: Int = 0, color: String? = nil
    ) {
        self.face = face
        self.size = size
        self.align = align
        self.line = line
        self.before = before
        self.after = after
        self.isOnGrid = isOnGrid
        self.left = left
        self.right = right
        self.first = first
        self.hanging = hanging
        self.leftTwips = leftTwips
        self.keeps = keeps
        self.outline = outline
        self.isBold = isBold
        self.spacing = spacing
        self.color = color
    }

    /// What stands in `w:pPr`.
    var paragraph: String {
        let lines =
            switch line {
            case .exactly(let twips): "w:line=\"\(twips)\" w:lineRule=\"exact\""
            case .single: "w:line=\"240\" w:lineRule=\"auto\""
            }
        return (keeps ? "<w:keepNext/>" : "") + "<w:widowControl w:val=\"0\"/>"
            + (isOnGrid ? "" : "<w:snapToGrid w:val=\"0\"/>")
            + "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" \(lines)/>"
            + indent + "<w:jc w:val=\"\(align)\"/>"
            + (outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "")
    }

    private var indent: String {
        var parts: [String] = []
        func add(_ name: String, _ hundredths: Int) {
            guard hundredths != 0 else { return }
            parts.append("w:\(name)Chars=\"\(hundredths)\"")
            parts.append("w:\(name)=\"\(hundredths * WordForm.character / 100)\"")
        }
        if let leftTwips { parts.append("w:left=\"\(leftTwips)\"") }
        add("left", left)
        add("right", right)
        add("hanging", hanging)
        add("firstLine", first)
        return parts.isEmpty ? "" : "<w:ind \(parts.joined(separator: " "))/>"
    }

    /// What stands in `w:rPr`.
    var characters: String {
        face.fonts + (isBold ? "<w:b/>" : "")
            + (isOnGrid ? "" : "<w:snapToGrid w:val=\"0\"/>")
            + (color.map { "<w:color w:val=\"\($0)\"/>" } ?? "")
            + (spacing == 0 ? "" : "<w:spacing w:val=\"\(spacing)\"/>")
            + "<w:sz w:val=\"\(2 * size)\"/><w:szCs w:val=\"\(2 * size)\"/>"
    }
}

/// A font that offices have, by the name that their machines know it by. None is in the file.
enum WordFace: CaseIterable {
    case title, hei, kai, fang, song

    /// As Word and WPS list it.
    var name: String {
        switch self {
        case .title: "方正小标宋简体"
        case .hei: "黑体"
        case .kai: "楷体_GB2312"
        case .fang: "仿宋_GB2312"
        case .song: "宋体"
        }
    }

    /// What stands in for it where it is missing.
    private var substitute: String {
        switch self {
        case .title: "方正小标宋_GBK"
        case .hei: "SimHei"
        case .kai: "楷体"
        case .fang: "仿宋"
        case .song: "SimSun"
        }
    }

    /// Of numbers and Latin letters: 宋体 in tables and page numbers, as the standard has it.
    private var latin: String {
        switch self {
        case .song, .hei: name
        case .title, .kai, .fang: "Times New Roman"
        }
    }

    var fonts: String {
        "<w:rFonts w:ascii=\"\(latin)\" w:eastAsia=\"\(name)\" w:hAnsi=\"\(latin)\" "
            + "w:cs=\"Times New Roman\"/>"
    }

    /// Its line in `fontTable.xml`.
    var entry: String {
        "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(substitute)\"/><w:charset w:val=\"86\"/>"
            + "<w:family w:val=\"auto\"/><w:pitch w:val=\"default\"/></w:font>"
    }
}
