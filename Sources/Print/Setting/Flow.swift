/// Fills sheets from top to bottom and begins the next one when a thing does not fit.
struct Flow {
    /// What stands above on every sheet; answers where the text begins.
    typealias Head = (_ sheet: inout Sheet, _ number: Int) -> Double

    let setter: TypeSetter
    private(set) var paper: Paper
    private let head: Head?
    private(set) var sheets: [Sheet] = []
    /// Where the next thing stands, from the upper edge of the sheet.
    private(set) var y = 0.0

    init(_ setter: TypeSetter, _ paper: Paper, head: Head? = nil) {
        self.setter = setter
        self.paper = paper
        self.head = head
        turn()
    }

    var left: Double { paper.margins.left }
    var width: Double { paper.innerWidth }
    /// What is free on this sheet.
    var room: Double { paper.bottomEdge - y }

    /// Begins the next sheet.
    mutating func turn() { turn(to: paper) }

    /// Begins the next sheet on other paper, which stays until it is changed again.
    mutating func turn(to paper: Paper) {
        self.paper = paper
        var sheet = Sheet(paper)
        y = head?(&sheet, sheets.count + 1) ?? paper.margins.top
        sheets.append(sheet)
    }

    /// Draws on the sheet at hand.
    mutating func put(_ mark: Mark) { sheets[sheets.count - 1].add(mark) }

    mutating func with(_ body: (inout Sheet, Double) -> Void) {
        body(&sheets[sheets.count - 1], y)
    }

    mutating func skip(_ height: Double) { y += height }

    /// Begins the next sheet unless so much is free.
    mutating func need(_ height: Double) {
        if room < height { turn() }
    }

    /// A paragraph that stays on one sheet where it fits there.
    mutating func text(_ text: String, _ style: TextStyle, after gap: Double = 0) {
        let block = setter.block(text, style, width: width)
        y += gap
        need(block.height)
        put(.text(block, x: left, y: y))
        y += block.height
    }

    /// A paragraph that goes on overleaf where the sheet ends.
    mutating func paragraph(_ text: String, _ style: TextStyle) {
        var (text, style) = (text, style)
        while true {
            let block = setter.block(text, style, width: width)
            // Half a point more, against sums that are not exact.
            let lines = Int((room + 0.5) / style.lineHeight)
            if block.lines <= lines {
                put(.text(block, x: left, y: y))
                y += block.height
                return
            }
            if let (head, rest) = block.text(after: lines, of: text) {
                let filled = style.with { if $0.alignment == .justified { $0.alignment = .filled } }
                put(.text(setter.block(head, filled, width: width), x: left, y: y))
                text = rest
                style.indent = 0
            }
            turn()
        }
    }

    /// Words with what they say, in as many columns as given.
    mutating func facts(_ facts: [(String, String)], columns: Int = 1, label: Double = 70) {
        let share = width / Double(columns)
        for start in stride(from: 0, to: facts.count, by: columns) {
            let line = facts[start..<min(start + columns, facts.count)]
            let blocks = line.map { fact in
                (
                    setter.block(fact.0, .label.with { $0.ink = .grey }),
                    setter.block(fact.1, .body, width: share - label - 6)
                )
            }
            let height = (blocks.map { max($0.0.height, $0.1.height) }.max() ?? 0) + 3
            need(height)
            for (index, block) in blocks.enumerated() {
                let x = left + Double(index) * share
                put(.text(block.0, x: x, y: y))
                put(.text(block.1, x: x + label, y: y))
            }
            y += height
        }
    }

    /// Places to sign, side by side: the word, and a line beside it.
    mutating func lines(toSign words: [String]) {
        let share = width / Double(words.count)
        let style = TextStyle(size: 10.5)
        need(style.lineHeight)
        for (index, word) in words.enumerated() {
            let block = setter.block(word, style)
            let x = left + Double(index) * share
            let (start, end, base) = (x + block.width + 3, x + share - 10, y + block.height)
            put(.text(block, x: x, y: y))
            with { sheet, _ in sheet.rule(start, base, to: end, base, width: 0.5, ink: .black) }
        }
        skip(style.lineHeight + 6)
    }

    /// The sheets with their numbers below, and what else stands there at the left.
    func numbered(_ note: String = "") -> [Sheet] {
        sheets.enumerated().map { index, sheet in
            var sheet = sheet
            let style = TextStyle.small.with { $0.ink = .grey }
            let number = setter.block(
                "第 \(index + 1) 页　共 \(sheets.count) 页", style.centered, width: width)
            let line = paper.bottomEdge + 4.mm
            sheet.text(number, left, line)
            if !note.isEmpty {
                sheet.text(setter.block(note, style, width: width * 0.36), left, line)
            }
            return sheet
        }
    }
}
