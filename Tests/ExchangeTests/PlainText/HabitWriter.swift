import Bank
import Vocabulary

/// Writes questions as somebody would whose habits a seed decides: one habit for a whole paper.
struct HabitWriter {
    private var source: DraftSource
    private let number: String
    private let choice: String
    private let answer: String
    private let layout: Int
    /// 0 behind each question, 1 at the end, 2 in the stem.
    private let place: Int
    private let hasBlankLines: Bool

    init(seed: UInt64) {
        var source = DraftSource(seed: seed &+ 777)
        number = source.pick(["#.", "#、", "#．", "（#）", "(#)", "第#题 ", "#. #、", "【#】", "# . "])
        choice = source.pick(["@.", "@、", "@．", "（@）", "(@)", "[@]", "@：", "@) "])
        answer = source.pick([
            "答案：", "正确答案: ", "参考答案：", "【答案】", "标准答案：", "答：", "答案 ", "[答案]", "【正确答案】：",
        ])
        layout = source.next(3)
        place = source.next(3)
        hasBlankLines = source.next(2) == 0
        self.source = source
    }

    /// Sections by runs of one type, numbers restarting in each.
    func text(_ drafts: [ItemDraft]) -> String {
        var writer = self
        return writer.write(drafts)
    }

    private mutating func write(_ drafts: [ItemDraft]) -> String {
        var lines: [String] = []
        var keys: [String] = []
        var type: ItemType?
        var count = 0
        var sections = 0
        for draft in drafts {
            if draft.type != type {
                type = draft.type
                count = 0
                sections += 1
                let heading = "\(ChineseNumeral.text(sections))、\(name(draft.type))（每题1分）"
                lines.append(heading.replacing("（每题1分）", with: ""))
                keys.append(heading.replacing("（每题1分）", with: ""))
            }
            count += 1
            lines += question(draft, count)
            if place == 1 { keys.append("\(count). \(key(draft))") }
            if hasBlankLines { lines.append("") }
        }
        if place == 1 { lines += ["参考答案"] + keys }
        return lines.joined(separator: source.pick(["\n", "\r\n"]))
    }

    private mutating func name(_ type: ItemType) -> String {
        switch type {
        case .singleChoice: source.pick(["单选题", "单项选择题"])
        case .multipleResponse: source.pick(["多选题", "多项选择题"])
        case .trueFalse: source.pick(["判断题", "是非题"])
        default: "填空题"
        }
    }

    private mutating func key(_ draft: ItemDraft) -> String {
        switch draft.key {
        case .choices(let ids) where draft.type == .trueFalse:
            source.pick(ids == ["true"] ? ["√", "对", "正确", "T"] : ["×", "错", "错误", "F"])
        case .choices(let ids):
            ids.map(\.text).joined(separator: source.pick(["", "", "、", ","]))
        case .texts(let blanks): blanks.map { $0[0].text }.joined(separator: "；")
        default: ""
        }
    }

    private mutating func question(_ draft: ItemDraft, _ count: Int) -> [String] {
        let key = key(draft)
        var stem = draft.stem
        let inStem = place == 2 && draft.type != .fillIn
        if inStem {
            stem =
                draft.type == .trueFalse
                ? stem + "（\(key)）" : stem.replacing("（ ）", with: "（ \(key) ）")
        }
        var lines = [number.replacing("#", with: "\(count)") + stem]
        if draft.type != .trueFalse {
            let choices = draft.choices.map { choice.replacing("@", with: $0.id.text) + $0.text }
            switch layout {
            case 0: lines += choices
            case 1: if !choices.isEmpty { lines.append(choices.joined(separator: "  ")) }
            default:
                for start in stride(from: 0, to: choices.count, by: 2) {
                    lines.append(
                        choices[start..<min(start + 2, choices.count)].joined(separator: "\t"))
                }
            }
        }
        if place != 1, !inStem { lines.append(answer + key) }
        return lines
    }
}
