import Vocabulary

extension PaperGrouper {
    /// Whether the number on this line begins a question.
    mutating func begins(_ number: QuestionNumber, at index: Int) -> Bool {
        guard number.style != .circled else { return false }
        let isSure = hasEvidence(index)
        if number.isDoubtful || number.style == .bare {
            let isNext = number.value == last + 1
            // Behind an explanation 2.5 is a number; where a question is due it is question 2.
            let isDue = isNext && number.style == .dot && spot != .field
            guard isDue || (isSure && (isNext || style == number.style)) else { return false }
        }
        guard let question = current else { return beginsAfterNothing(number, index, isSure) }
        guard let style else { return isSure || number.value == 1 || question.isAnswered }
        if number.style != style { return isSure && beginsInOtherStyle(number) }
        if isSure || number.style == .path { return true }
        return beginsWithoutEvidence(number, question)
    }

    private func beginsAfterNothing(
        _ number: QuestionNumber, _ index: Int, _ isSure: Bool
    ) -> Bool {
        if isSure { return true }
        if spot == .notes { return false }
        // What stands before the first heading is notes for candidates.
        if index < firstHeading, firstHeading < lines.count { return false }
        if openCase != nil, spot == .caseText, number.style == .paren { return false }
        return style == nil || number.style == style
    }

    /// Sub-questions of a case, or somebody who changed their mind about how to number.
    private func beginsInOtherStyle(_ number: QuestionNumber) -> Bool {
        if isSubQuestion(number) { return true }
        if caseStyle != nil { return true }
        return number.value == last + 1 || current?.isAnswered == true
            || current?.choices.isEmpty == false
    }

    /// `（1）` within a question that has no choices and no answer of its own.
    func isSubQuestion(_ number: QuestionNumber) -> Bool {
        guard let question = current, number.style == .paren || number.style == .ordinal,
            number.value == 1, let style, style != number.style
        else { return false }
        return question.choices.isEmpty && !question.isAnswered && question.number != nil
    }

    /// A statement to judge looks like the next entry of a list: the numbers tell.
    private func beginsWithoutEvidence(_ number: QuestionNumber, _ question: RawQuestion) -> Bool {
        if let list, number.value == list + 1 { return false }
        if number.value == last + 1 { return true }
        let isOpen = spot == .field || spot == .caseText
        let isEssay = sections.last?.heading?.type?.type == .extendedText
        if number.value == 1 {
            return !isOpen && !(isEssay && spot == .stem)
                && (question.isAnswered || !question.choices.isEmpty)
        }
        if isOpen { return (last + 2...last + 5).contains(number.value) && list == nil }
        return !isEssay
    }

    /// Whether a question seems to begin there: choices, a label of an answer or a gap follow
    /// before the next number.
    mutating func hasEvidence(_ index: Int) -> Bool {
        if let known = evidence[index] { return known }
        let found = findEvidence(index)
        evidence[index] = found
        return found
    }

    private func findEvidence(_ index: Int) -> Bool {
        let own = shapes[index]
        if own.choices.map({ $0.marks[0].style != .circled }) == true || own.leading != nil
            || own.tags.contains(where: { $0.type != nil })
            || own.labels.contains(where: { $0.field == .answer || $0.field == .stem })
        {
            return true
        }
        if StemGaps.hasGap(lines[index], own.body) { return true }
        var next = index + 1
        while next < lines.count, next - index < 80 {
            defer { next += 1 }
            guard !lines[next].isBlank, !furniture.lines.contains(next) else { continue }
            let shape = shapes[next]
            if let number = shape.number, number.style != .circled, number.style != .bare {
                // The first sub-question of a case.
                return own.number?.style == .dot && number.style == .paren && number.value == 1
                    && findEvidence(next)
            }
            if shape.heading?.type != nil || shape.caseStart != nil { return false }
            if shape.choices.map({
                $0.marks[0].style != .circled && !($0.marks[0].isWeak && $0.marks[0].letter > 0)
            }) == true {
                return true
            }
            if let label = shape.labels.first, shape.body.isEmpty {
                return label.field == .answer || label.field == .choices
            }
            if StemGaps.hasGap(lines[next], shape.body) { return true }
        }
        return false
    }
}
