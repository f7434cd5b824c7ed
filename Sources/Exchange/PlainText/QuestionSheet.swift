import Bank
import Vocabulary

/// Questions in the form of plain text that we write and read back: a heading for each run of one
/// type, the key and what else is known beneath each question.
struct QuestionSheet {
    private(set) var lines: [SheetLine] = []
    /// For each draft the number of its first line, from 1; nil when it cannot be written.
    private(set) var places: [Int?] = []
    /// For each draft what the form has no place for, in Chinese and English.
    private(set) var lost: [[(chinese: String, english: String)]] = []

    private var sections = 0
    private var number = 0
    private var heading: DeclaredType?
    private var caseText: CaseSet?
    private var categories: [String] = []

    init(_ drafts: [ItemDraft]) {
        for draft in drafts {
            guard let answer = QuestionSheet.answer(draft) else {
                places.append(nil)
                lost.append([])
                continue
            }
            open(draft)
            write(draft, answer)
            lost.append(QuestionSheet.lost(of: draft))
        }
    }

    /// The lines as a text.
    var text: String { lines.map(\.text).joined(separator: "\n") + "\n" }

    private mutating func add(_ role: SheetLine.Role, _ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            lines.append(SheetLine(role: role, text: String(line)))
        }
    }

    private mutating func blank() {
        if !lines.isEmpty { lines.append(SheetLine(role: .blank, text: "")) }
    }

    // MARK: - Headings and cases

    private mutating func open(_ draft: ItemDraft) {
        let isCase = draft.caseSet != nil
        let wanted = DeclaredType(isCase ? nil : draft.type, isCase: isCase)
        if heading != wanted {
            sections += 1
            blank()
            let ordinal = (1...99).contains(sections) ? ChineseNumeral.text(sections) : "一"
            add(.heading, "\(ordinal)、\(isCase ? "案例分析题" : draft.type.chinese)")
            heading = wanted
            number = 0
            caseText = nil
        }
        guard let set = draft.caseSet else { return }
        guard caseText?.id != set.id || caseText?.text != set.text || set.position == 1 else {
            return
        }
        caseText = set
        blank()
        add(.caseText, "【案例】" + set.text)
    }

    // MARK: - One question

    private mutating func write(_ draft: ItemDraft, _ answer: String) {
        number += 1
        blank()
        places.append(lines.count + 1)
        let tag = draft.caseSet == nil ? "" : "【\(draft.type.chinese)】"
        let marks = draft.marks.map { "（\($0)分）" } ?? ""
        add(.stem, "\(number). \(tag)\(draft.stem)\(marks)")
        for (index, choice) in QuestionSheet.choices(draft).enumerated() {
            add(.choice, "\(QuestionMaker.letter(index)). \(choice.text)")
        }
        if !answer.isEmpty { add(.answer, "答案：" + answer) }
        let level = draft.cognitiveLevel?.chinese ?? ""
        let fields: [(String, String)] = [
            ("解析", draft.explanation), ("法律依据", QuestionSheet.basis(draft)),
            ("知识点", draft.topic), ("认知层次", level),
            ("难度系数", draft.facility.map { "0.\($0 < 10 ? "0" : "")\($0)" } ?? ""),
            ("标签", draft.tags.joined(separator: "、")),
            ("分类", draft.categories.joined(separator: "/")),
            ("编号", draft.id?.text ?? ""),
        ]
        for (label, text) in fields where !text.isEmpty { add(.note, "\(label)：\(text)") }
    }

    /// The choices that are printed: those of true/false only when they are not our own words.
    static func choices(_ draft: ItemDraft) -> [Choice] {
        let isPlain =
            draft.type == .trueFalse && draft.choices.map(\.text) == ["正确", "错误"]
        return isPlain ? [] : draft.choices
    }

    static func basis(_ draft: ItemDraft) -> String {
        guard draft.basisText.isEmpty, let basis = draft.basis else { return draft.basisText }
        let articles = basis.articles.filter { (1...9999).contains($0) }
            .map { "第\(ChineseNumeral.text($0))条" }
        return "《\(basis.statute)》（\(basis.version)）" + articles.joined(separator: "、")
    }

    // MARK: - Keys

    /// The key in words; empty for an open question without one, nil for a type or key that the
    /// form cannot hold.
    static func answer(_ draft: ItemDraft) -> String? {
        switch (draft.type, draft.key) {
        case (.trueFalse, .choices(let key)) where key.count == 1 && choices(draft).isEmpty:
            return key == ["true"] ? "正确" : "错误"
        case (.singleChoice, .choices(let key)), (.multipleResponse, .choices(let key)),
            (.indefiniteChoice, .choices(let key)), (.trueFalse, .choices(let key)):
            return letters(key, draft)
        case (.ordering, .order(let key)): return letters(key, draft)
        case (.fillIn, .texts(let blanks)):
            let parts = blanks.map { $0.map(\.text).joined(separator: "/") }
            return parts.contains("") ? nil : parts.joined(separator: "；")
        case (.numeric, .numbers(let ranges)): return ranges.count == 1 ? number(ranges[0]) : nil
        case (.extendedText, .open(let text)): return text
        case (.extendedText, nil): return ""
        default: return nil
        }
    }

    private static func letters(_ key: [ChoiceID], _ draft: ItemDraft) -> String? {
        let indices = key.compactMap { id in draft.choices.firstIndex { $0.id == id } }
        guard indices.count == key.count, !key.isEmpty, draft.choices.count <= 26 else {
            return nil
        }
        return indices.map(QuestionMaker.letter).joined()
    }

    private static func number(_ range: AcceptedNumber) -> String? {
        let (lower, upper) = (range.lower.decimalText, range.upper.decimalText)
        guard !lower.contains("/"), !upper.contains("/") else { return nil }
        return range.lower == range.upper ? lower : "\(lower)~\(upper)"
    }

    // MARK: - What has no place

    private static func lost(of draft: ItemDraft) -> [(chinese: String, english: String)] {
        var lost: [(String, String)] = []
        func check(_ isLost: Bool, _ chinese: String, _ english: String) {
            if isLost { lost.append((chinese, english)) }
        }
        check(draft.credits != nil, "部分得分", "credits of single choices")
        check(!draft.blankGroups.isEmpty, "不分先后的空", "groups of blanks in any order")
        check(!draft.feedback.isEmpty, "作答反馈", "feedback")
        check(draft.chances != nil, "校准参数", "calibrated chances")
        check(!draft.enemies.isEmpty, "互斥试题", "enemies")
        check(draft.part != nil, "题库分区", "the part of the bank")
        check(
            draft.basis != nil && !draft.basisText.isEmpty, "结构化的法律依据",
            "the basis as statute, version and article")
        let letters = draft.choices.indices.map { ChoiceID(QuestionMaker.letter($0)) }
        check(
            draft.type != .trueFalse && draft.choices.map(\.id) != letters, "选项标识",
            "identifiers of choices")
        check(
            draft.type != .trueFalse && draft.choices.contains(where: \.isPinned), "选项固定位置",
            "choices that keep their place")
        if case .texts(let blanks) = draft.key {
            let all = blanks.joined()
            check(all.contains { $0.comparison != .folded }, "答案的比较方式", "how texts are compared")
            check(all.contains { $0.credit != .one }, "答案的部分得分", "credits of texts")
        }
        if case .numbers(let ranges) = draft.key {
            check(ranges.contains { $0.excluded != nil }, "不含端点", "excluded bounds")
            check(ranges.contains { $0.credit != .one }, "答案的部分得分", "credits of numbers")
        }
        check(
            ([draft.stem, draft.explanation] + draft.choices.map(\.text))
                .contains { $0.contains("](media/") }, "图片（只留名称）", "pictures, but for their names")
        return lost
    }
}
