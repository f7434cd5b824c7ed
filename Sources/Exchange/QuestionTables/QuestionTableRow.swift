import Bank
import Vocabulary

/// A draft as a row of our template, and what the row cannot hold.
struct QuestionTableRow {
    let draft: ItemDraft
    /// Counted from 1 among the drafts.
    let number: Int
    /// How many columns there are for choices.
    let width: Int

    /// Nil when the table cannot hold the question at all.
    var cells: [String]? {
        guard let answer else { return nil }
        let choices = draft.type == .trueFalse ? [] : draft.choices.map(\.text)
        guard choices.count <= width else { return nil }
        let padded = choices + Array(repeating: "", count: width - choices.count)
        let facility = draft.facility.map { "\($0)%" } ?? ""
        let basis = draft.basisText.isEmpty ? basisWords : draft.basisText
        return [draft.id?.text ?? "", draft.type.chinese, draft.stem] + padded + [
            answer, draft.explanation, facility, draft.topic,
            draft.cognitiveLevel?.chinese ?? "", basis, draft.marks?.description ?? "",
            draft.categories.joined(separator: "/"), draft.tags.joined(separator: ","),
            draft.caseSet?.text ?? "",
            draft.type == .matching ? slots : "",
            draft.record.source, draft.record.author, draft.record.reviewer,
        ]
    }

    private var basisWords: String {
        guard let basis = draft.basis else { return "" }
        let articles = basis.articles.map { "第\($0)条" }.joined(separator: "、")
        return "《\(basis.statute)》（\(basis.version)）\(articles)"
    }

    private var slots: String {
        draft.slots.enumerated().map { "\($0.offset + 1).\($0.element.text)" }
            .joined(separator: "\n")
    }

    /// Nil for an answer that no cell can hold.
    private var answer: String? {
        switch draft.key {
        case nil: return ""
        case .choices(let ids) where draft.type == .trueFalse:
            return ids == ["true"] ? "正确" : "错误"
        case .choices(let ids), .order(let ids):
            let letters = ids.compactMap(letter)
            return letters.count == ids.count ? letters.joined() : nil
        case .pairs(let pairs):
            let parts = pairs.compactMap { pair -> String? in
                guard let slot = draft.slots.firstIndex(where: { $0.id == pair.slot }),
                    let letter = letter(pair.choice)
                else { return nil }
                return "\(slot + 1) \(letter)"
            }
            let limits = draft.slots.allSatisfy { $0.choices.isEmpty && $0.limit == 1 }
            return parts.count == pairs.count && limits && draft.type != .inlineChoice
                ? parts.joined(separator: "；") : nil
        case .texts(let blanks):
            let parts = blanks.map { $0.map(\.text).joined(separator: "/") }
            let taken = blanks.flatMap(\.self).map(\.text).joined()
            let marks = blanks.count > 1 ? "/|;；\n" : "/|"
            return taken.contains { marks.contains($0) } ? nil : parts.joined(separator: "；")
        case .numbers(let numbers):
            guard numbers.count == 1, let number = numbers.first, number.credit == .one else {
                return nil
            }
            return number.lower == number.upper
                ? number.lower.decimalText
                : "\(number.lower.decimalText)..\(number.upper.decimalText)"
        case .open(let text): return text
        }
    }

    private func letter(_ id: ChoiceID) -> String? {
        draft.choices.firstIndex { $0.id == id }.map(OptionLabels.letter)
    }

    // What is left out

    var findings: [Finding] {
        let name = draft.id?.text ?? "\(number)"
        guard cells != nil else {
            return [
                Finding(
                    "question-table.not-written", severity: .warning,
                    "第 \(number) 题（\(name)，\(draft.type.chinese)）表格放不下，没有写入。请用 JSON 或原生格式导出。",
                    "question \(number) (\(name), \(draft.type.rawValue)) does not fit a table "
                        + "and was "
                        + "not written; export it as JSON or in the native form")
            ]
        }
        let lost = self.lost
        guard !lost.isEmpty else { return [] }
        return [
            Finding(
                "question-table.left-out", severity: .warning,
                "第 \(number) 题（\(name)）没有写入：\(lost.map(\.chinese).joined(separator: "、"))。",
                "question \(number) (\(name)): left out "
                    + lost.map(\.english).joined(separator: ", ")
            )
        ]
    }

    private var lost: [(chinese: String, english: String)] {
        var isComparedOtherwise = false
        if case .texts(let blanks) = draft.key {
            isComparedOtherwise = blanks.flatMap(\.self).contains {
                $0.comparison != .folded || $0.credit != .one
            }
        }
        var hasOpenBounds = false
        if case .numbers(let ranges) = draft.key {
            hasOpenBounds = ranges.contains { $0.excluded != nil }
        }
        let texts =
            [draft.stem, draft.explanation, draft.caseSet?.text ?? ""] + draft.choices.map(\.text)
        let all: [(isThere: Bool, chinese: String, english: String)] = [
            (draft.credits != nil, "各选项得分", "shares of choices"),
            (!draft.feedback.isEmpty, "反馈", "feedback"),
            (draft.choices.contains(where: \.isPinned) && draft.type != .trueFalse, "固定位置", "pins"),
            (!draft.enemies.isEmpty, "互斥题", "enemies"), (draft.chances != nil, "标定值", "chances"),
            (!draft.blankGroups.isEmpty, "不分先后的空", "groups of blanks in any order"),
            (hasOpenBounds, "不含端点", "excluded bounds"),
            (isComparedOtherwise, "填空的比较方式和部分得分", "comparisons and shares of blanks"),
            (draft.record.version != 1, "版本号", "its revision"),
            (draft.record.state != .draft, "状态", "its state"),
            (draft.basis != nil, "法律依据的结构（已写成文字）", "the basis as structure (words stay)"),
            (draft.part != nil, "题库分区", "its part of the bank"),
            (texts.contains { $0.contains("](media/") }, "图片（只留名称）", "pictures (names stay)"),
        ]
        return all.filter(\.isThere).map { ($0.chinese, $0.english) }
    }
}
