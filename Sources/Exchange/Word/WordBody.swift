import Vocabulary

/// Reads `document.xml` into paragraphs and tables.
///
/// What was deleted with tracked changes is not read, what was inserted is; comments, notes,
/// headers and footers are other parts and are left out.
struct WordBody {
    /// What a reader of the findings should know of.
    struct Notices {
        var trackedChanges = 0
        var comments = 0
        var notes = 0
        var textBoxes = 0
        var equations = 0
        var hidden = 0
        var symbols = 0
    }

    private(set) var notices = Notices()
    private(set) var paragraphs = 0
    private var numbering: WordNumbering
    private let styles: WordStyles
    private let pictures: WordPictures
    private let file: String

    private var output: [WordBlock] = []
    private var tables: [WordTable] = []
    private var open: [Paragraph] = []
    /// Text boxes of the paragraph that is open.
    private var boxes: [WordBlock] = []
    private var run = Run()
    private var isInText = false
    private var isInRun = 0
    private var isInProperties = 0
    private var isInRunProperties = 0
    /// How deep within an element that is not read.
    private var skipping = 0
    private var math: [String] = []

    private struct Paragraph {
        let number: Int
        var lines: [WordText] = [WordText()]
        var list: String?
        var level = 0
        var style: String?
        /// How many tables were open when it began.
        let depth: Int
    }

    private struct Run {
        var emphases: Set<PaperLine.Emphasis> = []
        var isHidden = false
        var font = ""
        var text = ""
    }

    init(
        numbering: WordNumbering, styles: WordStyles, pictures: WordPictures, file: String
    ) {
        self.numbering = numbering
        self.styles = styles
        self.pictures = pictures
        self.file = file
    }

    mutating func read(_ part: XMLPart) throws(Refusal) -> [WordBlock] {
        var body = self
        try part.walk { (event) throws(Refusal) in try body.take(event) }
        self = body
        return output
    }

    private mutating func take(_ event: XMLPart.Event) throws(Refusal) {
        switch event {
        case .start(let name, let attributes):
            if skipping > 0 {
                skipping += 1
                return
            }
            if WordBody.skipped.contains(name) || isDeletion(name) {
                skipping = 1
                return
            }
            try start(name, attributes)
        case .end(let name):
            if skipping > 0 {
                skipping -= 1
                return
            }
            end(name)
        case .text(let text):
            guard skipping == 0, isInText, !run.isHidden else { return }
            if math.isEmpty { run.text += text } else { appendMath(text) }
        }
    }

    /// Older forms of properties, fields' orders, reading aids, what stands twice.
    private static let skipped: Set<String> = [
        "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange",
        "sectPr", "instrText", "delText", "delInstrText", "rt", "Fallback", "moveFrom", "binData",
        "docPartObj", "tblGridChange",
    ]

    private mutating func isDeletion(_ name: String) -> Bool {
        guard name == "del", isInProperties == 0, isInRunProperties == 0 else { return false }
        notices.trackedChanges += 1
        return true
    }

    private mutating func start(
        _ name: String, _ attributes: [String: String]
    ) throws(Refusal) {
        switch name {
        case "p" where math.isEmpty: beginParagraph()
        case "pPr": isInProperties += 1
        case "rPr": isInRunProperties += 1
        case "r":
            isInRun += 1
            if math.isEmpty { run = Run() }
        case "t": isInText = isInRun > 0
        case "tbl": tables.append(WordTable())
        case "tr": change { $0.rows.append([]) }
        case "tc": change { if !$0.rows.isEmpty { $0.rows[$0.rows.count - 1].append(.init()) } }
        case "txbxContent": notices.textBoxes += 1
        case "ins" where isInProperties == 0 && isInRunProperties == 0, "moveTo":
            notices.trackedChanges += 1
        case "commentReference": notices.comments += 1
        case "footnoteReference", "endnoteReference": notices.notes += 1
        case "blip", "imagedata": try picture(attributes)
        case "oMath":
            flushRun()
            notices.equations += 1
            math.append(name)
        default:
            if isInRunProperties > 0 {
                runProperty(name, attributes)
            } else if isInProperties > 0 {
                paragraphProperty(name, attributes)
            } else if !math.isEmpty {
                beginMath(name, attributes)
            } else if isInRun > 0 {
                special(name, attributes)
            }
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p" where math.isEmpty: endParagraph()
        case "pPr": isInProperties -= 1
        case "rPr": isInRunProperties -= 1
        case "r":
            isInRun -= 1
            if math.isEmpty { flushRun() }
        case "t": isInText = false
        case "tbl":
            if let table = tables.popLast() { place(.table(table)) }
        case "oMath":
            math = []
        default:
            if !math.isEmpty { endMath(name) }
        }
    }

    private mutating func change(_ body: (inout WordTable) -> Void) {
        guard !tables.isEmpty else { return }
        body(&tables[tables.count - 1])
    }

    // MARK: - Paragraphs

    private mutating func beginParagraph() {
        flushRun()
        paragraphs += 1
        open.append(Paragraph(number: paragraphs, depth: tables.count))
        if tables.count > 60 || open.count > 60 { skipping = 1 }
    }

    private mutating func endParagraph() {
        flushRun()
        guard let paragraph = open.popLast() else { return }
        var lines = paragraph.lines.map { $0.line(paragraph.number) }
        if lines.contains(where: { !$0.isBlank }), let number = number(of: paragraph) {
            var text = WordText()
            text.append(number + " ")
            text.append(lines[0])
            text.startsPage = lines[0].startsPage
            lines[0] = text.line(paragraph.number)
        }
        if open.isEmpty {
            place(.paragraph(lines))
            let pending = boxes
            boxes = []
            pending.forEach { place($0) }
        } else if paragraph.depth > (open.last?.depth ?? 0) {
            place(.paragraph(lines))
        } else {
            boxes.append(.paragraph(lines))
        }
    }

    private mutating func number(of paragraph: Paragraph) -> String? {
        if let list = paragraph.list {
            return list == "0" ? nil : numbering.next(list: list, level: paragraph.level)
        }
        guard let style = paragraph.style, let found = styles.numbering(of: style),
            found.list != "0"
        else { return nil }
        return numbering.next(list: found.list, level: found.level)
    }

    /// Where a block goes: into the cell that is open, else into the document.
    private mutating func place(_ block: WordBlock) {
        guard let table = tables.indices.last, let row = tables[table].rows.indices.last,
            let cell = tables[table].rows[row].indices.last
        else {
            output.append(block)
            return
        }
        tables[table].rows[row][cell].blocks.append(block)
    }

    private mutating func paragraphProperty(_ name: String, _ attributes: [String: String]) {
        guard let last = open.indices.last else { return }
        switch name {
        case "numId": open[last].list = attributes["val"]
        case "ilvl": open[last].level = attributes["val"].flatMap { Int($0) } ?? 0
        case "pStyle": open[last].style = attributes["val"]
        case "pageBreakBefore": open[last].lines[0].startsPage = true
        default: break
        }
    }

    // MARK: - Runs

    private mutating func runProperty(_ name: String, _ attributes: [String: String]) {
        guard isInRun > 0 else { return }
        let value = (attributes["val"] ?? "").lowercased()
        let isOn = !["0", "false", "off", "none"].contains(value)
        switch name {
        case "b" where isOn: run.emphases.insert(.bold)
        case "highlight" where isOn: run.emphases.insert(.highlight)
        case "u" where isOn: run.emphases.insert(.underline)
        case "color" where WordBody.isColourful(value): run.emphases.insert(.colour)
        case "shd":
            if WordBody.isColourful((attributes["fill"] ?? "").lowercased()) {
                run.emphases.insert(.highlight)
            }
        case "vanish" where isOn:
            run.isHidden = true
            notices.hidden += 1
        case "rFonts": run.font = attributes["ascii"] ?? attributes["hAnsi"] ?? ""
        default: break
        }
    }

    /// Whether a colour is seen as one: not black, grey or white.
    private static func isColourful(_ value: String) -> Bool {
        guard value.count == 6, let number = Int(value, radix: 16) else { return false }
        let parts = [number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF]
        guard let most = parts.max(), let least = parts.min() else { return false }
        return most - least > 48
    }

    private mutating func special(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "tab", "ptab": run.text += "\t"
        case "br", "cr":
            flushRun()
            guard let last = open.indices.last else { return }
            if attributes["type"] == "page" {
                open[last].lines[open[last].lines.count - 1].startsPage = true
            } else {
                open[last].lines.append(WordText())
            }
        case "noBreakHyphen": run.text += "-"
        case "sym": symbol(attributes)
        default: break
        }
    }

    /// Ticks and crosses of symbol fonts.
    private mutating func symbol(_ attributes: [String: String]) {
        let font = (attributes["font"] ?? "").lowercased()
        let code = (Int(attributes["char"] ?? "", radix: 16) ?? 0) & 0xFF
        let known: [String: [Int: String]] = [
            "wingdings": [0xFC: "√", 0xFB: "×", 0xFE: "√", 0xFD: "×", 0x6C: "●", 0xA8: "□"],
            "wingdings 2": [0x50: "√", 0x4F: "×", 0x52: "√", 0x51: "×", 0x53: "×", 0x54: "×"],
            "symbol": [0xD6: "√", 0xB4: "×", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB9: "≠"],
        ]
        if let text = known[font]?[code] {
            run.text += text
        } else {
            notices.symbols += 1
        }
    }

    private mutating func flushRun() {
        let text = run.text
        run.text = ""
        guard !text.isEmpty, let last = open.indices.last else { return }
        let line = open[last].lines.count - 1
        // Underlined blanks are a gap that somebody drew.
        let isBlank = text.allSatisfy(\.isWhitespace)
        if isBlank, run.emphases.contains(.underline), text.count > 1 || text.contains("\t") {
            open[last].lines[line].append("____")
        } else {
            open[last].lines[line].append(text, run.emphases)
        }
    }

    private mutating func picture(_ attributes: [String: String]) throws(Refusal) {
        guard let id = attributes["embed"] ?? attributes["id"] ?? attributes["link"] else { return }
        flushRun()
        guard let markup = try pictures.markup(id, file), let last = open.indices.last else {
            return
        }
        open[last].lines[open[last].lines.count - 1].append(markup)
    }

    // MARK: - Equations as one line of text

    private mutating func beginMath(_ name: String, _ attributes: [String: String]) {
        guard math.count < 200 else { return }
        math.append(name)
        switch name {
        case "num": appendMath("(")
        case "den": appendMath("/(")
        case "sup": appendMath("^(")
        case "sub": appendMath("_(")
        case "rad": appendMath("√")
        case "deg": appendMath("[")
        case "e" where math.dropLast().last == "rad": appendMath("(")
        case "e" where math.dropLast().last == "d": appendMath("(")
        case "chr": appendMath(attributes["val"] ?? "")
        default: break
        }
    }

    private mutating func endMath(_ name: String) {
        guard math.last == name else { return }
        math.removeLast()
        switch name {
        case "num", "den", "sup", "sub": appendMath(")")
        case "deg": appendMath("]")
        case "e" where math.last == "rad" || math.last == "d": appendMath(")")
        default: break
        }
    }

    private mutating func appendMath(_ text: String) {
        guard let last = open.indices.last else { return }
        open[last].lines[open[last].lines.count - 1].append(text)
    }
}
