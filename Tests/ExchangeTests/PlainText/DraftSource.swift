import Bank
import Vocabulary

/// Questions that nobody wrote, from a seed.
struct DraftSource {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below `bound`.
    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

    private static let words = [
        "行政机关", "当事人", "听证", "罚款", "A类企业", "2021年", "《行政处罚法》第三条", "证据", "3.5万元", "许可证",
        "应当", "可以", "不予处罚", "十五日", "WTO规则", "（以下简称当事人）", "责令改正", "“三项制度”", "50%", "T型路口",
    ]

    private mutating func phrase(_ count: Int) -> String {
        (0..<1 + next(count)).map { _ in pick(Self.words) }.joined(separator: pick(["", "、", "，"]))
    }

    /// Drafts of all types that text can hold, with all that it can hold.
    mutating func drafts(_ count: Int) -> [ItemDraft] {
        var drafts: [ItemDraft] = []
        while drafts.count < count {
            if next(6) == 0 {
                let text = "某市查处\(phrase(4))一案。\n另查明\(phrase(3))。"
                let size = 2 + next(3)
                for position in 1...size {
                    var draft = self.draft()
                    draft.caseSet = CaseSet(id: "c\(drafts.count)", text: text, position: position)
                    if position > 1 {
                        draft.caseSet = CaseSet(
                            id: drafts.last?.caseSet?.id ?? "", text: text, position: position)
                    }
                    drafts.append(decorated(draft))
                }
            } else {
                drafts.append(decorated(draft()))
            }
        }
        return drafts
    }

    /// Drafts without anything but type, stem, choices and key.
    mutating func plainDrafts(_ count: Int) -> [ItemDraft] {
        (0..<count).map { _ in draft(plain: true) }
    }

    private mutating func decorated(_ draft: ItemDraft) -> ItemDraft {
        var draft = draft
        if next(2) == 0 { draft.marks = Marks(hundredths: 50 * (1 + next(8))) }
        if next(2) == 0 { draft.explanation = "因为\(phrase(5))。\n所以\(phrase(2))。" }
        if next(3) == 0 { draft.basisText = "《行政处罚法》第\(1 + next(80))条" }
        if next(3) == 0 { draft.topic = phrase(1) }
        if next(3) == 0 { draft.facility = 1 + next(99) }
        if next(4) == 0 { draft.tags = ["甲", "乙"] }
        if next(4) == 0 { draft.cognitiveLevel = pick(CognitiveLevel.allCases) }
        if next(4) == 0 { draft.id = ItemID("X-\(next(10_000))") }
        if next(5) == 0 { draft.categories = ["总则", "程序"] }
        return draft
    }

    private mutating func draft(plain: Bool = false) -> ItemDraft {
        let types: [ItemType] =
            plain
            ? [.singleChoice, .multipleResponse, .trueFalse, .fillIn]
            : [
                .singleChoice, .multipleResponse, .indefiniteChoice, .trueFalse, .fillIn, .ordering,
                .numeric, .extendedText,
            ]
        let type = pick(types)
        let stem = "\(phrase(4))的是"
        switch type {
        case .trueFalse:
            return ItemDraft(
                type: type, stem: "\(phrase(4))的。",
                choices: [
                    Choice(id: "true", text: "正确", isPinned: true),
                    Choice(id: "false", text: "错误", isPinned: true),
                ], key: .choices([next(2) == 0 ? "true" : "false"]))
        case .fillIn:
            let count = 1 + next(3)
            let stem =
                (0..<count).map { "\(phrase(2))\($0 == 0 ? "是" : "为")____" }
                .joined(separator: "，") + "。"
            let answers = (0..<count).map { _ in [AcceptedText(pick(["七日", "县级", "罚款", "60"]))] }
            return ItemDraft(type: type, stem: stem, key: .texts(answers))
        case .numeric:
            let low = next(50)
            return ItemDraft(
                type: type, stem: "多少日？",
                key: .numbers([AcceptedNumber(Fraction(low), Fraction(low + next(3)))]))
        case .extendedText:
            return ItemDraft(
                type: type, stem: "论\(phrase(2))。",
                key: .open("答：（1）\(phrase(2))；\n（2）\(phrase(2))。"))
        default: return choiceDraft(type, stem + "（ ）。")
        }
    }

    private mutating func choiceDraft(_ type: ItemType, _ stem: String) -> ItemDraft {
        let count = 3 + next(3)
        let ids = Array(["A", "B", "C", "D", "E"].prefix(count)).map { ChoiceID($0) }
        let choices = ids.enumerated().map { Choice(id: $1, text: "\(phrase(2))\($0)号") }
        var draft = ItemDraft(type: type, stem: stem, choices: choices)
        switch type {
        case .singleChoice: draft.key = .choices([pick(ids)])
        case .ordering: draft.key = .order(ids.reversed())
        default:
            let first = next(count - 1)
            draft.key = .choices([ids[first], ids[first + 1]])
        }
        return draft
    }
}
