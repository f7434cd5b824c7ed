import Bank
import Vocabulary

extension QuestionMaker {
    /// A question with gaps and texts for them.
    func fillIn(_ material: Material) throws(QuestionProblem) -> (ItemDraft, [String]) {
        let answer = material.answer ?? material.translated
        guard let answer else { return try filledIn(material) }
        let stem = material.stem
        let gaps = Set(
            stem.gaps.indices.filter { stem.gaps[$0].inner.isEmpty && isGap(stem.gaps[$0]) })
        var text = stem.text { gaps.contains($0) ? "____" : nil }
        var count = gaps.count
        if count == 0 { (text, count) = withBlanks(text) }
        if count == 0 {
            text = text.trimmingSuffix("。.") + "____" + (text.hasSuffix("。") ? "。" : "")
            count = 1
            log.warn(
                "question.gap-added", material.line,
                name(of: material.question).chinese + "题干中没有空，已在末尾加一个空。请核对。",
                "the stem has no gap; one was added at its end")
        }
        guard let parts = FillInAnswers.parts(answer, count: count) else {
            let found = FillInAnswers.guess(answer)
            throw QuestionProblem(
                "question.blank-count",
                "题干有 \(count) 个空，答案却有 \(found) 个（\(answer.prefix(40))）。请用“；”分开各空的答案。",
                "has \(count) gaps and \(found) answers; part them with ；")
        }
        var draft = ItemDraft(type: .fillIn, stem: text)
        draft.key = .texts(parts.map(FillInAnswers.accepted))
        return (draft, material.more)
    }

    private func isGap(_ place: StemReader.Place) -> Bool {
        !place.gap.isBracket || place.inner.isEmpty
    }

    /// Three or more blanks in a row are a gap where nothing else is.
    private func withBlanks(_ text: String) -> (String, Int) {
        var result = ""
        var count = 0
        var run = 0
        for character in text {
            if character == " " {
                run += 1
                continue
            }
            if run >= 3, !result.isEmpty {
                result += "____"
                count += 1
            } else {
                result += String(repeating: " ", count: run)
            }
            run = 0
            result.append(character)
        }
        return count > 0 ? (result, count) : (text, 0)
    }

    /// Answers that stand in the gaps themselves: `__七日__`, （七日）, or underlined words.
    private func filledIn(
        _ material: Material
    ) throws(QuestionProblem) -> (ItemDraft, [String]) {
        let stem = StemReader(material.question.stem, lines, longest: 30)
        let filled = stem.gaps.indices.filter { !stem.gaps[$0].inner.isEmpty }
        let scored = filled.filter { !stem.gaps[$0].gap.isBracket }
        let taken = scored.isEmpty ? filled : scored
        let isOpen = stem.gaps.contains { $0.inner.isEmpty }
        if taken.isEmpty || isOpen {
            if !isOpen, let draft = underlined(material) { return (draft, material.more) }
            throw noKey(material)
        }
        let texts = taken.map { index in
            let place = stem.gaps[index]
            return lines[stem.pieces[place.piece].line].string(place.gap.inner)
        }
        var draft = ItemDraft(
            type: .fillIn, stem: stem.text { taken.contains($0) ? "____" : nil })
        draft.key = .texts(texts.map(FillInAnswers.accepted))
        let said = texts.joined(separator: "；")
        log.warn(
            "question.key-in-stem", material.line,
            name(of: material.question).chinese + "没有写答案，取了题干中的“\(said.prefix(60))”。请核对。",
            "the key was taken from the gaps of the stem")
        return (draft, material.more)
    }

    /// Underlined words of a Word document.
    private func underlined(_ material: Material) -> ItemDraft? {
        var texts: [String] = []
        var paragraphs: [String] = []
        for piece in material.stem.pieces {
            let line = lines[piece.line]
            var start = piece.range.lowerBound
            var text = ""
            for mark in line.marks where mark.emphasis == .underline {
                let range = mark.range.clamped(to: piece.range)
                guard !line.string(range).isEmpty, range.lowerBound >= start else { continue }
                texts.append(line.string(range))
                text += line.raw(start..<range.lowerBound) + "____"
                start = range.upperBound
            }
            paragraphs.append((text + line.raw(start..<piece.range.upperBound)).trimmed)
        }
        guard !texts.isEmpty else { return nil }
        var draft = ItemDraft(type: .fillIn, stem: PaperText.paragraphs(paragraphs))
        draft.key = .texts(texts.map(FillInAnswers.accepted))
        log.warn(
            "question.key-from-mark", material.line,
            name(of: material.question).chinese
                + "没有写答案，取了加下划线的“\(texts.joined(separator: "；").prefix(60))”。请核对。",
            "the key was taken from the underlined words")
        return draft
    }
}

/// The answers to the gaps of one question, as people part them.
enum FillInAnswers {
    /// Exactly `count` answers; nil when no way of parting gives as many.
    static func parts(_ text: String, count: Int) -> [String]? {
        let answer = withoutNames(text)
        if count == 1 {
            let strong = split(answer, by: ["；", ";"])
            if strong.count > 1 { return nil }
            return [unnumbered(answer)]
        }
        let ways: [[Character]] = [["\n"], ["；", ";"], ["|"]]
        for way in ways {
            let parts = split(answer, by: way)
            if parts.count == count { return parts.map(unnumbered) }
        }
        if let parts = numbered(answer), parts.count == count { return parts }
        let wide = answer.replacing(/\s{2,}/, with: "\u{1}")
        for (text, way) in [
            (wide, ["\u{1}"]), (answer, ["，", ","]), (answer, ["、"]), (answer, [" "]),
            (answer, ["/"]),
        ] as [(String, [Character])] {
            let parts = split(text, by: way)
            if parts.count == count { return parts.map(unnumbered) }
        }
        return nil
    }

    /// 第1空：警告；第2空：罚款 without what names the gaps.
    private static func withoutNames(_ text: String) -> String {
        guard text.contains("空") else { return text }
        let parts = text.split(separator: /第[一二三四五六七八九十0-9]{1,3}空[:：]/)
            .map { String($0).trimmed.trimmingSuffix("；;，,。") }.filter { !$0.isEmpty }
        return parts.isEmpty ? text : parts.joined(separator: "\n")
    }

    /// How many answers there seem to be.
    static func guess(_ answer: String) -> Int {
        let parts = split(answer, by: ["；", ";", "\n", "|"])
        return max(1, parts.count > 1 ? parts.count : split(answer, by: ["、", "，", ","]).count)
    }

    private static func split(_ text: String, by separators: [Character]) -> [String] {
        text.split { separators.contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// `（1）警告（2）罚款`, `①警告②罚款`.
    private static func numbered(_ answer: String) -> [String]? {
        let line = PaperLine(number: 0, answer)
        var parts: [String] = []
        var start: Int?
        var index = line.content.lowerBound
        while index < line.content.upperBound {
            if let number = QuestionNumber.read(line, at: index),
                number.value == parts.count
                    + (start == nil ? 1 : 2), number.style != .bare, !number.isDoubtful
            {
                if let start { parts.append(line.string(start..<index)) }
                start = number.end
                index = max(number.end, index + 1)
            } else {
                index += 1
            }
        }
        guard let start else { return nil }
        parts.append(line.string(start..<line.content.upperBound))
        return parts.map { $0.trimmingSuffix("；;，,、。 ") }
    }

    /// Without a number in front and a full stop behind.
    private static func unnumbered(_ text: String) -> String {
        let line = PaperLine(number: 0, text)
        let start = line.content.lowerBound
        var result = text.trimmed
        if let number = QuestionNumber.read(line, at: start), number.style != .bare,
            !number.isDoubtful, number.end < line.content.upperBound, number.style != .dot
        {
            result = line.string(number.end..<line.content.upperBound)
        }
        return result.count > 1 ? result.trimmingSuffix("。") : result
    }

    /// 七日/7日: each is right; 1/3 is a number.
    static func accepted(_ text: String) -> [AcceptedText] {
        let parts = text.split { $0 == "/" || $0 == "|" || $0 == "／" }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        let isNumber = parts.allSatisfy { $0.allSatisfy(\.isNumber) }
        guard parts.count > 1, !isNumber else { return [AcceptedText(text)] }
        return parts.map { AcceptedText($0) }
    }
}
