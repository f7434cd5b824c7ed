import Vocabulary

extension PaperGrouper {
    /// Whether an answer key begins on this line; if so it is read.
    mutating func beginsKey(_ index: Int) -> Bool {
        let line = lines[index]
        let shape = shapes[index]
        if let end = keyTitle(index) {
            guard let next = nextLine(after: index), isKeyLine(next, isAfterTitle: true) else {
                return false
            }
            openKey()
            if end < line.content.upperBound { _ = takeEntries(index, from: end) }
            return true
        }
        if shape.beginsWithAnswer, let label = shape.labels.first, shape.labels.count == 1,
            let entries = KeyList.read(line, from: label.content.lowerBound), entries.count > 1,
            openCount > 1
        {
            openKey()
            return takeEntries(index, from: label.content.lowerBound)
        }
        guard let entries = KeyList.read(line, from: line.content.lowerBound),
            entries.count > 2 || isRange(line), openCount > 1
        else { return false }
        openKey()
        return takeEntries(index, from: line.content.lowerBound)
    }

    private mutating func openKey() {
        finish()
        flushPending()
        isInKey = true
        keyHeading = nil
        keyGroup = 0
        keyNumbers = nil
        unanswered = 0
        let first = keys.blocks.last?.questions ?? 0
        keyable = Set(questions[first...].compactMap { $0.number?.value })
        keys.blocks.append(AnswerKeys.Block(questions: questions.count))
    }

    private func isRange(_ line: PaperLine) -> Bool {
        let start = line.content.lowerBound
        guard let (_, end) = QuestionNumber.number(line, start) else { return false }
        return line.at(line.skip(end)).map { "-~至—".unicodeScalars.contains($0) } == true
    }

    /// How many questions still wait for an answer.
    private var openCount: Int {
        unanswered + (current.map { $0.isAnswered ? 0 : 1 } ?? 0)
    }

    private static let titles = [
        "参考答案及解析", "参考答案与解析", "参考答案和解析", "参考答案及评分标准", "参考答案", "标准答案", "正确答案",
        "答案及解析", "答案与解析", "答案解析", "答案和解析", "答案部分", "试题答案", "答案", "Answer Key", "Answers",
        "ANSWER KEY", "ANSWERS", "Key",
    ].map(\.scalars)

    /// Where the title of a key ends on the line: 参考答案 alone, or as the end of a short line.
    private func keyTitle(_ index: Int) -> Int? {
        let line = lines[index]
        let upper = line.content.upperBound
        guard line.content.count <= 40, shapes[index].choices == nil else { return nil }
        let text = line.folded[line.content]
        guard !text.contains("。"), !text.contains("?") else { return nil }
        for start in line.content {
            guard let title = Self.titles.first(where: { line.has($0, at: start) }) else {
                continue
            }
            var end = start + title.count
            while let scalar = line.at(end), " :】]》>)*#=-;".unicodeScalars.contains(scalar) {
                end += 1
            }
            if end == upper { return end }
        }
        return nil
    }

    /// Whether a line can stand in a key.
    private mutating func isKeyLine(_ index: Int, isAfterTitle: Bool) -> Bool {
        let line = lines[index]
        let shape = shapes[index]
        if shape.heading != nil {
            guard let next = nextLine(after: index) else { return false }
            return shapes[next].heading == nil && isKeyLine(next, isAfterTitle: false)
        }
        if isNumberRow(line) != nil { return true }
        if let entries = KeyList.read(line, from: line.content.lowerBound) {
            let isBare = entries.count == 1 && entries[0].number == nil
            return entries.count > 1 || (!isBare && openCount > 1)
        }
        guard let number = shape.number, number.style != .circled, shape.choices == nil else {
            return sequence(line) != nil && openCount > 1
        }
        // The answer to an essay may be a list.
        if sections.last?.heading?.type?.type == .extendedText, current?.isAnswered == false,
            openCount == 1
        {
            return false
        }
        guard openCount > 1 || current == nil else { return false }
        return !hasChoices(after: index)
    }

    /// Whether choices follow before the next number.
    private func hasChoices(after index: Int) -> Bool {
        var next = index
        while let line = nextLine(after: next), line - index < 60 {
            let shape = shapes[line]
            if shape.number.map({ $0.style != .circled }) == true || shape.heading != nil {
                return false
            }
            if let row = shape.choices, row.isAtStart, row.marks[0].letter == 0,
                row.marks[0].style != .circled
            {
                return true
            }
            next = line
        }
        return false
    }

    /// `ABCDA BCDAB`: letters without numbers.
    private func sequence(_ line: PaperLine) -> [String]? {
        let scalars = line.folded[line.content]
        guard scalars.count > 1,
            scalars.allSatisfy({ ("A"..."H").contains($0) || "√× ,、对错".unicodeScalars.contains($0) }
            )
        else { return nil }
        let runs = scalars.split { " ,、".unicodeScalars.contains($0) }
        let isLong = runs.allSatisfy { $0.count >= 4 }
        let texts =
            isLong || runs.count == 1
            ? runs.joined().map { String(Character($0)) }
            : runs.map { String(String.UnicodeScalarView($0)) }
        return texts.count > 1 ? texts : nil
    }

    // MARK: - Lines of a key

    /// Reads a line of the key; false when the key is over.
    mutating func takeKeyLine(_ index: Int) -> Bool {
        let shape = shapes[index]
        let line = lines[index]
        if let heading = shape.heading {
            guard let next = nextLine(after: index), isKnown(heading), isInKeyStill(next) else {
                return false
            }
            keyHeading = heading
            keyGroup += 1
            return true
        }
        if keyTitle(index) != nil { return true }
        if let numbers = isNumberRow(line) {
            keyNumbers = numbers
            return true
        }
        if let numbers = keyNumbers, takeAnswerRow(index, numbers) { return true }
        if takeEntries(index, from: line.content.lowerBound) { return true }
        if let label = shape.labels.first, label.field == .answer, shape.body.isEmpty,
            shape.number == nil
        {
            if takeEntries(index, from: label.content.lowerBound) { return true }
        }
        if let number = shape.number, number.style != .circled {
            if isList(number) { return goesOn(index) }
            guard isInKeyStill(index) else { return false }
            return takeNumbered(index, number)
        }
        if let texts = sequence(line), keys.blocks.last?.entries.last?.isOpen != true {
            for text in texts {
                add(
                    AnswerKeys.Entry(
                        line: index, heading: keyHeading, group: keyGroup, number: nil, text: text))
            }
            return true
        }
        return goesOn(index)
    }

    /// Whether the number is one of a list within the answer to an essay.
    private func isList(_ number: QuestionNumber) -> Bool {
        guard let entry = keys.blocks.last?.entries.last, entry.isOpen, let last = entry.number,
            entry.group == keyGroup, !KeyText.isBareKey(entry.text)
        else { return false }
        if number.value == last + 1, number.style == .dot { return false }
        return number.style == .paren || keyHeading?.type?.type == .extendedText
    }

    /// Whether questions stood under such a heading before the key.
    private func isKnown(_ heading: SectionHeading) -> Bool {
        guard let type = heading.type else { return true }
        return sections.contains { section in
            guard let other = section.heading, other.type == type else { return false }
            return type.type != nil || other.title == heading.title
        }
    }

    private mutating func isInKeyStill(_ index: Int) -> Bool {
        let shape = shapes[index]
        if shape.heading != nil { return true }
        if KeyList.read(lines[index], from: lines[index].content.lowerBound) != nil { return true }
        if isNumberRow(lines[index]) != nil || sequence(lines[index]) != nil { return true }
        guard let number = shape.number, keyable.contains(number.value) else { return false }
        guard shape.choices == nil, shape.tags.allSatisfy({ $0.type == nil }) else { return false }
        let isGapped = StemGaps.all(lines[index], shape.body).contains {
            lines[index].foldedString($0.inner).isEmpty
        }
        return !hasChoices(after: index) && !isGapped
    }

    mutating func takeEntries(_ index: Int, from start: Int) -> Bool {
        guard let entries = KeyList.read(lines[index], from: start) else { return false }
        for entry in entries {
            add(
                AnswerKeys.Entry(
                    line: index, heading: keyHeading, group: keyGroup, number: entry.number,
                    text: entry.text))
        }
        return true
    }

    /// `3. 三十日；六十日` or `3.【答案】B【解析】…`.
    private mutating func takeNumbered(_ index: Int, _ number: QuestionNumber) -> Bool {
        let shape = shapes[index]
        let line = lines[index]
        let answer = shape.labels.first { $0.field == .answer }?.content ?? shape.body
        var entry = AnswerKeys.Entry(
            line: index, heading: keyHeading, group: keyGroup, number: number.value,
            text: line.string(answer), isOpen: true)
        for label in shape.labels where label.field == .explanation {
            entry.explanation.append(Piece(line: index, range: label.content))
        }
        add(entry)
        return true
    }

    private mutating func goesOn(_ index: Int) -> Bool {
        // 题干： begins a question, and so may words behind answers that are complete.
        if shapes[index].labels.first?.field == .stem { return false }
        if isAfterBlank, shapes[index].isPlain, keys.blocks.last?.entries.last?.isOpen == false {
            return false
        }
        guard let block = keys.blocks.indices.last,
            let entry = keys.blocks[block].entries.indices.last
        else { return false }
        let shape = shapes[index]
        if let label = shape.labels.first, shape.body.isEmpty, label.field == .answer {
            keys.blocks[block].entries[entry].text = lines[index].string(label.content)
            for more in shape.labels where more.field == .explanation {
                let piece = Piece(line: index, range: more.content)
                keys.blocks[block].entries[entry].explanation.append(piece)
            }
            return true
        }
        if let label = shape.labels.first, shape.body.isEmpty, label.field == .explanation {
            let piece = Piece(line: index, range: label.content)
            keys.blocks[block].entries[entry].explanation.append(piece)
            return true
        }
        let known = keys.blocks[block].entries[entry]
        if known.explanation.isEmpty, known.isOpen, !KeyText.isBareKey(known.text) {
            let more = lines[index].whole
            keys.blocks[block].entries[entry].text += (known.text.isEmpty ? "" : "\n") + more
        } else {
            let piece = Piece(line: index, range: lines[index].content)
            keys.blocks[block].entries[entry].explanation.append(piece)
        }
        return true
    }

    private mutating func add(_ entry: AnswerKeys.Entry) {
        guard !keys.blocks.isEmpty else { return }
        keys.blocks[keys.blocks.count - 1].entries.append(entry)
    }

    // MARK: - Keys as tables

    /// `题号 1 2 3`.
    private func isNumberRow(_ line: PaperLine) -> [Int]? {
        guard line.has("题号".scalars, at: line.content.lowerBound) else { return nil }
        let words = line.foldedString(line.content).dropFirst(2)
            .split { $0 == " " || $0 == "|" || $0 == ":" }
        let numbers = words.compactMap { Int($0) }
        return numbers.count == words.count && !numbers.isEmpty ? numbers : nil
    }

    private mutating func takeAnswerRow(_ index: Int, _ numbers: [Int]) -> Bool {
        let line = lines[index]
        guard line.has("答案".scalars, at: line.content.lowerBound) else { return false }
        let words = line.foldedString(line.content).dropFirst(2)
            .split { $0 == " " || $0 == "|" || $0 == ":" }
        guard words.count == numbers.count else { return false }
        for (number, word) in zip(numbers, words) {
            add(
                AnswerKeys.Entry(
                    line: index, heading: keyHeading, group: keyGroup, number: number,
                    text: String(word)))
        }
        keyNumbers = nil
        return true
    }
}
