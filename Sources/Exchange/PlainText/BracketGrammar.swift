import Vocabulary

/// The form of templates in square brackets: `[单选][B]`, `[A]…`, `<解析>…</解析>`.
struct BracketGrammar {
    private let lines: [PaperLine]
    private let log: QuestionLog
    private(set) var questions: [RawQuestion] = []
    private(set) var sections: [PaperSection] = [
        PaperSection(heading: nil, line: 0, categories: [])
    ]

    private var current: RawQuestion?
    /// The part that a tag opened.
    private var open: (field: QuestionField, line: Int)?
    private var isClosed = false
    private var notes: [Int] = []

    init(_ lines: [PaperLine], log: QuestionLog) {
        self.lines = lines
        self.log = log
    }

    /// Whether lines such as `[单选][B]` part the questions.
    static func isUsed(in lines: [PaperLine]) -> Bool {
        var headers = 0
        var numbered = 0
        var isAfterHeader = false
        for line in lines where !line.isBlank {
            if isAfterHeader, QuestionNumber.read(line, at: line.content.lowerBound) != nil {
                numbered += 1
            }
            isAfterHeader = header(line) != nil
            if isAfterHeader { headers += 1 }
        }
        return headers > 0 && 2 * numbered <= headers
    }

    /// `[单选][B]` or `[简答>计算]`: the type, and where the key stands.
    private static func header(
        _ line: PaperLine
    ) -> (type: DeclaredType, key: Range<Int>?, rest: Int)? {
        let start = line.content.lowerBound
        guard line.at(start) == "[", let close = closing(line, start) else { return nil }
        let words = line.foldedString(start + 1..<close).split(separator: ">")
        guard let word = words.first, let type = DeclaredType(word: String(word)) else {
            return nil
        }
        let next = line.skip(close + 1)
        guard line.at(next) == "[", let end = closing(line, next) else {
            return next >= line.content.upperBound ? (type, nil, next) : nil
        }
        return (type, next + 1..<end, line.skip(end + 1))
    }

    private static func closing(_ line: PaperLine, _ start: Int) -> Int? {
        var index = start + 1
        while let scalar = line.at(index), index - start < 30 {
            if scalar == "]" { return index }
            index += 1
        }
        return nil
    }

    mutating func run() {
        for index in lines.indices where !lines[index].isBlank { take(index) }
        finish()
        guard let first = notes.first else { return }
        log.warn(
            "question.unread-lines", lines[first].number,
            "有 \(notes.count) 行不属于任何试题，没有读入，从第 \(lines[first].number) 行起。",
            "\(notes.count) lines belong to no question")
    }

    private mutating func finish() {
        if let open {
            log.warn(
                "question.unclosed-tag", lines[open.line].number, "这里的 <…> 没有结束标记，读到下一题为止。",
                "this tag is not closed; it was read up to the next question")
        }
        if let current { questions.append(current) }
        current = nil
        open = nil
        isClosed = false
    }

    private mutating func take(_ index: Int) {
        let line = lines[index]
        if let header = BracketGrammar.header(line) {
            finish()
            var question = RawQuestion(section: 0, number: nil, line: index)
            question.tag = header.type
            if let key = header.key, !line.string(key).isEmpty {
                question.fields.append(
                    RawQuestion.Field(field: .answer, pieces: [Piece(line: index, range: key)]))
            }
            let rest = header.rest..<line.content.upperBound
            if !rest.isEmpty { question.stem.append(Piece(line: index, range: rest)) }
            current = question
        } else if current == nil {
            notes.append(index)
        } else if let tag = tag(line) {
            takeTag(tag, index)
        } else if let open {
            takeOpen(open.field, index)
        } else {
            takePlain(index)
        }
    }

    private mutating func takePlain(_ index: Int) {
        let line = lines[index]
        if let mark = ChoiceMark.read(line, at: line.content.lowerBound),
            mark.style == .bracket || mark.style == .translation,
            line.at(line.content.lowerBound) == "["
        {
            let piece = Piece(line: index, range: mark.content..<line.content.upperBound)
            let choice = RawQuestion.Choice(mark: mark, pieces: [piece])
            if mark.style == .translation {
                current?.translatedChoices.append(choice)
            } else {
                current?.choices.append(choice)
            }
            return
        }
        if let label = FieldLabel.all(line, from: line.content.lowerBound).first,
            label.start == line.content.lowerBound, label.field != .stem,
            current?.tag?.type != .extendedText || isClosed
        {
            add(label.field, Piece(line: index, range: label.content))
            return
        }
        let piece = Piece(line: index, range: line.content)
        if isClosed {
            notes.append(index)
        } else if let last = current?.choices.indices.last {
            current?.choices[last].pieces.append(piece)
        } else {
            current?.stem.append(piece)
        }
    }

    // MARK: - Tags

    private static let fields: [(String, QuestionField)] = [
        ("解析", .explanation), ("答案解析", .explanation), ("参考答案", .answer), ("答案", .answer),
        ("正确答案", .answer), ("知识点", .topic), ("标签", .tags), ("难度", .difficulty), ("依据", .basis),
        ("法律依据", .basis),
    ]

    /// `<解析>` or `</解析>` at the head of a line.
    private func tag(
        _ line: PaperLine
    ) -> (field: QuestionField, isEnd: Bool, content: Range<Int>)? {
        let start = line.content.lowerBound
        guard line.at(start) == "<" else { return nil }
        let isEnd = line.at(start + 1) == "/"
        let begin = start + (isEnd ? 2 : 1)
        for (word, field) in BracketGrammar.fields where line.has(word.scalars, at: begin) {
            let close = begin + word.unicodeScalars.count
            guard line.at(close) == ">" else { continue }
            return (field, isEnd, close + 1..<max(close + 1, line.content.upperBound))
        }
        return nil
    }

    private mutating func takeTag(
        _ tag: (field: QuestionField, isEnd: Bool, content: Range<Int>), _ index: Int
    ) {
        if tag.isEnd || open?.field == tag.field {
            open = nil
            isClosed = true
            return
        }
        open = (tag.field, index)
        var content = tag.content
        // The end on the same line.
        let line = lines[index]
        var position = content.lowerBound
        while let scalar = line.at(position), position < content.upperBound {
            if scalar == "<", line.at(position + 1) == "/" {
                content = content.lowerBound..<position
                open = nil
                isClosed = true
                break
            }
            position += 1
        }
        if !content.isEmpty { add(tag.field, Piece(line: index, range: content)) }
    }

    private static let inner: Set<QuestionField> = [
        .topic, .tags, .difficulty, .basis, .translation, .marks, .category, .cognitiveLevel,
    ]

    private mutating func takeOpen(_ field: QuestionField, _ index: Int) {
        let line = lines[index]
        if field == .explanation,
            let label = FieldLabel.all(line, from: line.content.lowerBound).first,
            label.start == line.content.lowerBound, BracketGrammar.inner.contains(label.field)
        {
            add(
                label.field,
                Piece(line: index, range: label.content.lowerBound..<line.content.upperBound))
            return
        }
        var upper = line.content.upperBound
        var position = line.content.lowerBound
        while let scalar = line.at(position) {
            if scalar == "<", line.at(position + 1) == "/" {
                upper = position
                open = nil
                isClosed = true
                break
            }
            position += 1
        }
        add(field, Piece(line: index, range: line.content.lowerBound..<upper))
    }

    private mutating func add(_ field: QuestionField, _ piece: Piece) {
        if let last = current?.fields.lastIndex(where: { $0.field == field }) {
            current?.fields[last].pieces.append(piece)
        } else {
            current?.fields.append(RawQuestion.Field(field: field, pieces: [piece]))
        }
    }
}
