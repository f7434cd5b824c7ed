import Bank
package import Vocabulary

extension CorrectionMeasure {
    /// What is decided, for those who may see keys: 答案更正为 B.
    package var wording: Wording {
        switch self {
        case .key(let key):
            Wording("答案更正为 \(key.plainText)", "the key becomes \(key.plainText)")
        case .accept(let key):
            Wording("增加一个正确答案 \(key.plainText)", "\(key.plainText) is right as well")
        case .count(let counting): counting.wording
        case .drop(let choice):
            Wording("选项 \(choice) 作废，不计对错", "choice \(choice) counts as neither right nor wrong")
        case .restore(let matter):
            Wording("撤销：\(matter.wording.chinese)", "taken back: \(matter.wording.english)")
        }
    }

    /// What is decided, for everybody: it names neither item nor key.
    package var publicWording: Wording {
        switch self {
        case .key: Wording("更正一道试题的答案", "the key of one item was corrected")
        case .accept: Wording("一道试题增加正确答案", "one item has another right answer")
        case .count(.voidForAll), .count(.takenOut): Wording("一道试题作废", "one item is void")
        case .count: Wording("一道试题统一给分", "one item brings everybody its marks")
        case .drop: Wording("一道试题的一个选项作废", "one choice of one item is void")
        case .restore: Wording("撤销一项试题更正", "a correction of one item was taken back")
        }
    }
}

extension CorrectionMeasure.Counting {
    /// What it means for the candidates.
    package var wording: Wording {
        switch self {
        case .voidForAll: Wording("试题作废，全员得满分", "void; everybody has its marks")
        case .takenOut:
            Wording("试题作废，不计分，其余试题按比例折算为满分", "void; the rest is scaled to full marks")
        case .fullMarks: Wording("全员给满分", "everybody has its marks")
        case .fullMarksIfAnswered: Wording("作答者给满分", "whoever answered has its marks")
        }
    }
}

extension CorrectionMeasure.Matter {
    /// What stands and is taken back.
    package var wording: Wording {
        switch self {
        case .key: Wording("答案的更正", "the corrected key")
        case .accept(let key): Wording("正确答案 \(key.plainText)", "the key \(key.plainText)")
        case .count: Wording("作废或者统一给分", "the void, or the marks for everybody")
        case .drop(let choice): Wording("选项 \(choice) 作废", "the void of choice \(choice)")
        }
    }
}

extension ItemKey {
    /// The key in one line, by the identities of choices and not by anybody's letters: `A、C`,
    /// `1 B、2 A`, `七日/7日；听证`.
    package var plainText: String {
        switch self {
        case .choices(let choices): choices.map(\.text).joined(separator: "、")
        case .order(let order): order.map(\.text).joined(separator: " → ")
        case .pairs(let pairs): pairs.map(\.text).joined(separator: "、")
        case .texts(let blanks):
            blanks.map { $0.map(\.text).joined(separator: "/") }.joined(separator: "；")
        case .numbers(let numbers):
            numbers.map {
                $0.lower == $0.upper
                    ? $0.lower.decimalText : "\($0.lower.decimalText)…\($0.upper.decimalText)"
            }.joined(separator: "；")
        case .open: "（评阅要点）"
        }
    }
}
