extension PaperGrouper {
    mutating func startQuestion(_ index: Int, _ number: QuestionNumber) {
        let shape = shapes[index]
        if isSubQuestion(number), hasEvidence(index) {
            turnIntoCase()
        } else {
            takeCaseFromTrail()
            finish()
            if let caseStyle, caseStyle == number.style {
                openCase = nil
                self.caseStyle = nil
            }
        }
        if openCase == nil || spot != .caseText { takeCaseFromPending() }
        flushPending()
        if style == nil || style != number.style, caseStyle == nil { style = number.style }
        last = number.value
        list = nil
        var question = RawQuestion(section: sections.count - 1, number: number, line: index)
        question.caseText = openCase
        question.leading = shape.leading.map { Piece(line: index, range: $0) }
        apply(shape.tags, to: &question)
        current = question
        spot = .stem
        trail = []
        takeParts(index, shape)
    }

    private func apply(_ tags: [QuestionTag], to question: inout RawQuestion) {
        for tag in tags {
            question.tag = question.tag ?? tag.type
            if tag.marks != nil { question.marks = question.marks ?? tag }
        }
    }

    /// The stem so far was the case of sub-questions.
    private mutating func turnIntoCase() {
        guard let question = current else { return }
        caseStyle = question.number?.style
        openCase = cases.count
        cases.append(question.stem)
        current = nil
    }

    /// In a case section words behind a finished question are the next case.
    private mutating func takeCaseFromTrail() {
        guard sections.last?.heading?.type?.isCase == true, let question = current,
            question.isAnswered || !question.choices.isEmpty, trail.contains(true)
        else { return }
        let pieces = detach(from: trail.firstIndex(of: true) ?? 0)
        openCase = cases.count
        caseStyle = nil
        cases.append(pieces)
    }

    private mutating func takeCaseFromPending() {
        guard sections.last?.heading?.type?.isCase == true, !pending.isEmpty else { return }
        openCase = cases.count
        cases.append(pending.map { Piece(line: $0.line, range: lines[$0.line].content) })
        pending = []
    }

    /// Puts the parts of a line where they belong: stem, choices, labelled parts.
    mutating func takeParts(_ index: Int, _ whole: LineShape) {
        var shape = whole
        if shape.choices?.marks[0].style == .circled, !canHoldCircled(index) { shape.choices = nil }
        let stem =
            lines[index].skip(
                shape.stem.lowerBound)..<max(
                lines[index].skip(shape.stem.lowerBound), shape.stem.upperBound)
        if !stem.isEmpty { append(Piece(line: index, range: stem)) }
        if let row = shape.choices { takeChoices(index, shape, row) }
        for label in shape.labels { takeLabel(label, index) }
    }

    private mutating func takeChoices(_ index: Int, _ shape: LineShape, _ row: ChoiceRow) {
        for (position, mark) in row.marks.enumerated() {
            let next =
                position + 1 < row.marks.count
                ? row.marks[position + 1].start : shape.body.upperBound
            let piece = Piece(line: index, range: mark.content..<max(mark.content, next))
            let choice = RawQuestion.Choice(mark: mark, pieces: [piece])
            if mark.style == .translation {
                current?.translatedChoices.append(choice)
            } else {
                current?.choices.append(choice)
            }
        }
        spot = .choice
        trail = []
        list = nil
    }

    mutating func takeLabel(_ label: FieldLabel, _ index: Int) {
        let piece = Piece(line: index, range: label.content)
        list = nil
        trail = []
        switch label.field {
        case .stem:
            spot = .stem
            if !label.content.isEmpty { current?.stem.append(piece) }
        case .choices:
            spot = .choice
            takeLabelledChoices(label, index)
        default:
            current?.fields.append(RawQuestion.Field(field: label.field, pieces: [piece]))
            spot = .field
        }
    }

    private mutating func takeLabelledChoices(_ label: FieldLabel, _ index: Int) {
        guard let row = ChoiceRow.read(lines[index], label.content, next: nil) else { return }
        var shape = LineShape()
        shape.body = label.content
        takeChoices(index, shape, row)
    }

    /// Goes on with what the line before was.
    private mutating func append(_ piece: Piece) {
        switch spot {
        case .stem: current?.stem.append(piece)
        case .choice where current?.choices.isEmpty == false:
            let last = (current?.choices.count ?? 1) - 1
            current?.choices[last].pieces.append(piece)
        case .field where current?.fields.isEmpty == false:
            let last = (current?.fields.count ?? 1) - 1
            current?.fields[last].pieces.append(piece)
        default: current?.stem.append(piece)
        }
    }

    /// Takes the lines from the `first` of the trail on away from the question.
    mutating func detach(from first: Int) -> [Piece] {
        let count = trail.count - first
        guard count > 0, var question = current else { return [] }
        var taken: [Piece] = []
        func cut(_ pieces: inout [Piece]) {
            taken = Array(pieces.suffix(count))
            pieces.removeLast(min(count, pieces.count))
        }
        switch spot {
        case .choice where !question.choices.isEmpty:
            cut(&question.choices[question.choices.count - 1].pieces)
        case .field where !question.fields.isEmpty:
            cut(&question.fields[question.fields.count - 1].pieces)
        default: cut(&question.stem)
        }
        current = question
        trail.removeLast(count)
        return taken
    }

    mutating func finish() {
        if let question = current {
            questions.append(question)
            if !question.isAnswered, !hasKeyInStem(question) { unanswered += 1 }
        }
        current = nil
        trail = []
        if spot != .caseText, spot != .notes { spot = .nothing }
    }

    private func hasKeyInStem(_ question: RawQuestion) -> Bool {
        if let leading = question.leading, !lines[leading.line].string(leading.range).isEmpty {
            return true
        }
        return question.stem.contains { piece in
            StemGaps.all(lines[piece.line], piece.range).contains {
                let inner = lines[piece.line].foldedString($0.inner)
                return !inner.isEmpty && KeyText.isBareKey(inner)
            }
        }
    }

    // MARK: - Words

    mutating func takeWords(_ index: Int, _ shape: LineShape) {
        if isNotes(index) {
            finish()
            spot = .notes
            notes.append(index)
            return
        }
        if let label = shape.labels.first, shape.body.isEmpty {
            if current == nil, pending.isEmpty, label.field != .stem {
                notes.append(index)
                return
            }
            openForLabel(label)
            takeParts(index, shape)
            return
        }
        if let row = shape.choices, fits(row, index) {
            openForChoices(row, shape, index)
            takeParts(index, shape)
            return
        }
        takePlainWords(index, shape)
    }

    /// Candidates' notes, which may have numbers of their own.
    private func isNotes(_ index: Int) -> Bool {
        let text = lines[index].foldedString(lines[index].content)
        let heads = ["注意事项", "考生须知", "答题须知", "考生注意", "答题说明", "使用说明", "填写说明", "说明:"]
        return text.count < 40 && heads.contains { text.hasPrefix($0) }
            && (current == nil || current?.isAnswered == true)
    }

    /// Letters without a sign must follow one another; circled numbers have a rule of their own.
    private func fits(_ row: ChoiceRow, _ index: Int) -> Bool {
        let first = row.marks[0]
        if first.style == .circled { return canHoldCircled(index) }
        guard first.isWeak else { return true }
        if first.letter > 0 { return current?.choices.last?.mark.letter == first.letter - 1 }
        return spot != .caseText && first.style == .bare || spot == .stem || spot == .nothing
    }

    /// Circled numbers are choices only where no letters are.
    private func canHoldCircled(_ index: Int) -> Bool {
        guard current != nil else { return false }
        if current?.choices.isEmpty == false {
            return current?.choices.first?.mark.style == .circled
        }
        var next = index
        while let line = nextLine(after: next), line - index < 20 {
            let shape = shapes[line]
            if let row = shape.choices, row.marks[0].style != .circled { return false }
            if shape.number.map({ $0.style != .circled }) == true || shape.heading != nil { break }
            if shape.beginsWithAnswer { return spot == .stem }
            next = line
        }
        return false
    }

    private mutating func openForLabel(_ label: FieldLabel) {
        if current == nil {
            // 题干： says itself where the stem begins.
            if label.field == .stem { flushPending() }
            openFromPending()
            return
        }
        let isComplete = current?.isAnswered == true
        if label.field == .stem, current?.stem.isEmpty == false { return openFromTrail(min: 0) }
        if label.field == .answer, isComplete, !trail.isEmpty { openFromTrail(min: 1) }
    }

    private mutating func openForChoices(_ row: ChoiceRow, _ shape: LineShape, _ index: Int) {
        guard let question = current else { return openFromPending() }
        let letters = question.choices.count
        if row.marks[0].style == .translation { return }
        if !row.isAtStart {
            if letters > 0 || question.isAnswered { openFromTrail(min: 0) }
        } else if row.marks[0].letter == 0, letters > 0 {
            openFromTrail(min: 0)
        } else if letters == 0, question.isAnswered, !trail.isEmpty, row.marks[0].letter == 0 {
            openFromTrail(min: 1)
        }
    }

    /// A question without a number, whose stem is what came before.
    private mutating func openFromPending() {
        let start = pending.lastIndex(where: \.afterBlank) ?? 0
        let stem = pending[min(start, pending.count)...]
        notes += pending.prefix(start).map(\.line)
        pending = []
        open(stem.map { Piece(line: $0.line, range: lines[$0.line].content) })
    }

    /// A question without a number whose stem was taken for the end of the one before.
    private mutating func openFromTrail(min least: Int) {
        guard trail.count >= least else { return }
        var first = trail.count
        if let blank = trail.lastIndex(of: true) {
            first = blank
        } else if !trail.isEmpty {
            let isExplained = spot == .field && current?.fields.last?.field != .answer
            first = isExplained ? trail.count - 1 : 0
        }
        let pieces = detach(from: first)
        finish()
        open(pieces)
    }

    private mutating func open(_ stem: [Piece]) {
        var question = RawQuestion(
            section: sections.count - 1, number: nil,
            line: stem.first?.line ?? reading)
        question.stem = stem
        question.caseText = openCase
        current = question
        spot = .stem
        trail = []
        list = nil
    }

    private mutating func takePlainWords(_ index: Int, _ shape: LineShape) {
        if let number = shape.number { list = number.value }
        let content = lines[index].content
        let end = max(content.lowerBound, shape.labels.first?.start ?? content.upperBound)
        let piece = Piece(line: index, range: content.lowerBound..<end)
        switch spot {
        case .caseText:
            if !isQuestionLabel(index) { cases[cases.count - 1].append(piece) }
            return
        case .notes:
            notes.append(index)
            return
        default: break
        }
        guard let question = current else { return takePending(index, shape) }
        if question.number == nil, beginsUnnumbered(question, index) {
            finish()
            return takePending(index, shape)
        }
        append(piece)
        trail.append(isAfterBlank)
        for label in shape.labels { takeLabel(label, index) }
    }

    /// 问题： between a case and its questions.
    private func isQuestionLabel(_ index: Int) -> Bool {
        let text = lines[index].foldedString(lines[index].content).trimmingSuffix(":")
        return ["【问题】", "问题", "[问题]", "请回答", "请回答以下问题", "【题目】"].contains(text)
    }

    /// Where nothing is numbered, a blank line after an answer parts questions, and so does the
    /// verdict at the end of a statement.
    private func beginsUnnumbered(_ question: RawQuestion, _ index: Int) -> Bool {
        if isAfterBlank, question.isAnswered { return true }
        guard question.choices.isEmpty, spot == .stem else { return false }
        return question.stem.last.map { StemGaps.endsWithVerdict(lines[$0.line], $0.range) } == true
    }

    private mutating func takePending(_ index: Int, _ shape: LineShape) {
        guard shape.labels.isEmpty else {
            openFromPending()
            return takeParts(index, shape)
        }
        if StemGaps.endsWithVerdict(lines[index], shape.body), shape.number == nil {
            pending.append((index, isAfterBlank))
            return openFromPending()
        }
        pending.append((index, isAfterBlank))
    }
}
