/// Finds where each question of a paper begins and ends, and what its lines are.
///
/// The rules, in the order in which they are asked of a line: an answer key; a heading; a case; a
/// number that begins a question (not every number does: explanations and essays have lists); a
/// label; choices; else the line goes on with what the line before it was.
struct PaperGrouper {
    /// What the lines of a question go on with.
    enum Spot {
        case nothing, stem, choice, field, caseText, notes
    }

    let lines: [PaperLine]
    let shapes: [LineShape]
    let furniture: PageFurniture

    var sections: [PaperSection] = [PaperSection(heading: nil, line: 0, categories: [])]
    var questions: [RawQuestion] = []
    var cases: [[Piece]] = []
    var keys = AnswerKeys()
    /// Lines that belong to no question.
    var notes: [Int] = []

    var current: RawQuestion?
    var spot = Spot.nothing
    /// Lines of words that came before any question.
    var pending: [(line: Int, afterBlank: Bool)] = []
    /// Lines of words that went on with the last part of the question without a sign.
    var trail: [Bool] = []
    var isAfterBlank = false
    /// The line that is being read.
    var reading = 0
    var categories: [(level: Int, title: String)] = []

    /// How the questions of this section are numbered, and the last number.
    var style: QuestionNumber.Style?
    var last = 0
    /// The last number of a list within a text.
    var list: Int?

    var openCase: Int?
    /// Set while the case is the stem of a numbered question with sub-questions.
    var caseStyle: QuestionNumber.Style?
    var isInKey = false
    /// The last heading within the key, and how many there were.
    var keyHeading: SectionHeading?
    var keyGroup = 0
    /// The numbers of the questions that a key may be about.
    var keyable: Set<Int> = []
    /// The row of numbers of a key that is a table.
    var keyNumbers: [Int]?
    /// How many of the questions since the last key have no answer beside them.
    var unanswered = 0
    /// For each line whether a question seems to begin there; filled when asked.
    var evidence: [Bool?]
    let firstHeading: Int

    init(_ lines: [PaperLine]) {
        self.lines = lines
        var shapes = [LineShape](repeating: LineShape(), count: lines.count)
        var next: ChoiceMark?
        for index in lines.indices.reversed() where !lines[index].isBlank {
            shapes[index] = LineShape(lines[index], next: next)
            let start = lines[index].content.lowerBound
            next = ChoiceMark.read(lines[index], at: start, allowsBare: true)
        }
        self.shapes = shapes
        furniture = PageFurniture(lines, shapes)
        evidence = [Bool?](repeating: nil, count: lines.count)
        firstHeading = shapes.firstIndex { $0.heading?.type != nil } ?? lines.count
    }

    mutating func run() {
        for index in lines.indices {
            if furniture.lines.contains(index) { continue }
            if lines[index].isBlank {
                isAfterBlank = true
                continue
            }
            reading = index
            take(index)
            isAfterBlank = false
        }
        finish()
        notes += pending.map(\.line)
        pending = []
    }

    mutating func take(_ index: Int) {
        let shape = shapes[index]
        if isInKey {
            if takeKeyLine(index) { return }
            isInKey = false
        }
        if beginsKey(index) { return }
        if let heading = shape.heading, opens(heading, at: index) {
            openSection(heading, at: index)
        } else if let tag = wholeTag(index) {
            openSection(
                SectionHeading(
                    title: lines[index].whole, ordinal: nil, type: tag,
                    marks: MarksNote(tag: shapes[index].tags.compactMap(\.marks).first),
                    unit: ""), at: index)
        } else if let start = caseStart(index) {
            beginCase(at: index, from: start)
        } else if let number = shape.number, begins(number, at: index) {
            startQuestion(index, number)
        } else {
            takeWords(index, shape)
        }
    }

    /// A line that is nothing but a tag heads the questions after it.
    private func wholeTag(_ index: Int) -> DeclaredType? {
        let shape = shapes[index]
        guard shape.number == nil, shape.body.isEmpty, shape.labels.isEmpty else { return nil }
        return shape.tags.compactMap(\.type).first
    }

    private mutating func opens(_ heading: SectionHeading, at index: Int) -> Bool {
        if heading.type != nil || heading.isUnit { return true }
        if sections.last?.heading?.type?.isCase == true { return false }
        guard current.map({ $0.isAnswered || !$0.choices.isEmpty }) ?? true,
            let next = nextLine(after: index)
        else { return false }
        if shapes[next].heading != nil { return true }
        return shapes[next].number?.value == 1 && hasEvidence(next)
    }

    mutating func openSection(_ heading: SectionHeading, at index: Int) {
        finish()
        flushPending()
        if heading.type == nil {
            categories.removeAll { $0.level >= heading.level }
            categories.append((heading.level, heading.title))
        }
        sections.append(
            PaperSection(
                heading: heading, line: index, categories: categories.map(\.title)))
        style = nil
        last = 0
        openCase = nil
        caseStyle = nil
        spot = .nothing
    }

    // MARK: - Cases

    /// Where a case begins on the line, if one does.
    private func caseStart(_ index: Int) -> Int? {
        let isCaseSection = sections.last?.heading?.type?.isCase == true
        if let start = shapes[index].caseStart {
            // 根据上述材料 ends the case that was just read.
            if spot == .caseText, start == lines[index].content.upperBound,
                shapes[index].isInstruction, cases.last?.isEmpty == false
            {
                return nil
            }
            // An essay may quote materials of its own.
            let isOpen = current?.number != nil && spot == .stem && current?.choices.isEmpty == true
            return isOpen && !isCaseSection ? nil : start
        }
        guard isCaseSection, shapes[index].choices == nil else { return nil }
        let line = lines[index]
        let start = line.content.lowerBound
        let inner = line.at(start) == "(" ? line.skip(start + 1) : start
        guard let (_, end) = ChineseOrdinal.read(line, inner) else { return nil }
        let close = line.skip(end)
        let closer: Unicode.Scalar = line.at(start) == "(" ? ")" : "、"
        guard line.at(close) == closer else { return nil }
        return line.skip(close + 1)
    }

    mutating func beginCase(at index: Int, from start: Int) {
        finish()
        flushPending()
        openCase = cases.count
        caseStyle = nil
        list = nil
        cases.append([])
        spot = .caseText
        let upper = lines[index].content.upperBound
        if start < upper {
            cases[cases.count - 1].append(Piece(line: index, range: start..<upper))
        }
    }

    /// Words that turned out to belong to no question.
    mutating func flushPending() {
        notes += pending.map(\.line)
        pending = []
    }

    func nextLine(after index: Int) -> Int? {
        var next = index + 1
        while next < lines.count {
            if !lines[next].isBlank, !furniture.lines.contains(next) { return next }
            next += 1
        }
        return nil
    }
}
