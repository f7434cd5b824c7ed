import Bank
import Vocabulary

/// Reads a sheet back and names what did not come back as it was.
struct SheetCheck {
    private(set) var findings: [Finding] = []

    init(_ sheet: QuestionSheet, _ drafts: [ItemDraft]) {
        let read = PlainTextReader().questions(in: sheet.text, file: "")
        var back: [Int: ItemDraft] = [:]
        for entry in read.entries { if let line = entry.place.line { back[line] = entry.draft } }
        for (index, draft) in drafts.enumerated() {
            guard let line = sheet.places[index] else {
                refuse(draft, index)
                continue
            }
            let place = Finding.Place(line: line)
            for (chinese, english) in sheet.lost[index] {
                findings.append(
                    Finding(
                        "question.not-held", severity: .warning, at: place,
                        "\(SheetCheck.name(draft, index))的\(chinese)没有写出：这种格式没有它的位置。",
                        "\(english) was not written: this format has no place for it"))
            }
            compare(draft, back[line], index, place, isKnown: !sheet.lost[index].isEmpty)
        }
    }

    private static func name(_ draft: ItemDraft, _ index: Int) -> String {
        draft.id.map { "试题 \($0) " } ?? "第 \(index + 1) 道试题"
    }

    private mutating func refuse(_ draft: ItemDraft, _ index: Int) {
        let hasKey = draft.key != nil
        findings.append(
            Finding(
                "question.not-written", at: Finding.Place(),
                "\(SheetCheck.name(draft, index))没有写出："
                    + (hasKey
                        ? "\(draft.type.chinese)的内容不能写成纯文本或 Word。请改用 xlsx、Moodle XML 或 QTI。"
                        : "没有答案。请先补上答案。"),
                hasKey
                    ? "this \(draft.type.rawValue) cannot be written as text; "
                        + "use xlsx, Moodle XML or QTI"
                    : "it has no key"))
    }

    private mutating func compare(
        _ draft: ItemDraft, _ back: ItemDraft?, _ index: Int, _ place: Finding.Place,
        isKnown: Bool
    ) {
        let changed = back.map { SheetCheck.changes(draft, $0, isKnown: isKnown) } ?? ["整道题"]
        guard !changed.isEmpty else { return }
        findings.append(
            Finding(
                "question.reads-differently", severity: .warning, at: place,
                "\(SheetCheck.name(draft, index))写成文本后再读入会不同（\(changed.joined(separator: "、"))）。"
                    + "请检查其中的换行、编号或括号。",
                "read back, it would not be the same; look for line breaks, numbers or brackets"))
    }

    /// What is not the same, by name.
    static func changes(_ draft: ItemDraft, _ back: ItemDraft, isKnown: Bool) -> [String] {
        var changed: [String] = []
        func check(_ isSame: Bool, _ name: String) {
            if !isSame { changed.append(name) }
        }
        check(draft.type == back.type, "题型")
        check(draft.stem == back.stem, "题干")
        check(draft.choices.map(\.text) == back.choices.map(\.text), "选项")
        check(isKnown || draft.choices == back.choices, "选项标识")
        check(isKnown || draft.key == back.key, "答案")
        check(QuestionSheet.answer(draft) == QuestionSheet.answer(back), "答案")
        check(draft.marks == back.marks, "分值")
        check(draft.explanation == back.explanation, "解析")
        check(QuestionSheet.basis(draft) == back.basisText, "法律依据")
        check(draft.topic == back.topic, "知识点")
        check(draft.facility == back.facility, "难度")
        check(draft.cognitiveLevel == back.cognitiveLevel, "认知层次")
        check(draft.tags == back.tags, "标签")
        check(draft.categories == back.categories, "分类")
        check(draft.id == back.id, "编号")
        check(draft.caseSet?.text == back.caseSet?.text, "案例")
        check(draft.caseSet?.position == back.caseSet?.position, "案例中的位置")
        return changed
    }
}
