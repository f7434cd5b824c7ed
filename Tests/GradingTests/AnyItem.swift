import Bank
import Grading
import Papers
import Support
import Vocabulary

extension ScoringPolicy {
    /// Every policy that a config can name, those that take marks with half a mark.
    static let every: [ScoringPolicy] =
        names.compactMap { name in
            let marks = namesWithMarks.contains(name) ? Marks(hundredths: 50) : nil
            return try? policy(named: name, partial: marks)
        }
        + baseNames.compactMap { base in
            let marks = namesWithMarks.contains(base) ? Marks(hundredths: 50) : nil
            return try? policy(named: "indefinite", partial: marks, base: base)
        }
        + RExamsRule.allCases.map { .weighed(.rExams($0, most: Marks(hundredths: 50))) }
}

/// Items of every type and answers of every kind to them, from a seed.
struct AnyItem {
    let entry: AnswerKey.Entry
    /// The choices in the order of a candidate; empty where there are none.
    let choices: [ChoiceID]

    /// - Parameter salt: makes the id.
    init(_ type: ItemType, _ salt: Int, _ seeded: inout Seeded, marks: Marks = Marks(2)) {
        let count = type == .trueFalse ? 2 : seeded.number(in: 3...6)
        let all: [ChoiceID] =
            switch type {
            case .trueFalse: ["true", "false"]
            case .fillIn, .numeric, .extendedText: []
            default: Letters.choices(count)
            }
        let mixed = seeded.permuted(all)
        choices = mixed
        let slots = (1...3).map { ItemSlot(id: SlotID("\($0)"), text: "\($0)") }
        let key: ItemKey =
            switch type {
            case .singleChoice, .trueFalse: .choices([mixed[0]])
            case .multipleResponse, .indefiniteChoice:
                .choices(mixed.prefix(seeded.number(in: 2...max(2, count - 1))).sorted())
            case .ordering: .order(mixed)
            case .matching, .gapMatch, .inlineChoice:
                .pairs(
                    slots.prefix(2).map {
                        ChoicePair(slot: $0.id, choice: mixed[seeded.number(in: 0...count - 1)])
                    }.sorted())
            case .fillIn:
                .texts([
                    ["三十", AcceptedText("卅", credit: Fraction(1, 2))], ["警告"], ["罚款", "警告"],
                ])
            case .numeric:
                .numbers([
                    AcceptedNumber(Fraction(9), Fraction(11), excluding: .upper),
                    AcceptedNumber(Fraction(5), Fraction(15), credit: Fraction(1, 3)),
                ])
            case .extendedText: .open("")
            }
        let hasShares = seeded.coin() && !all.isEmpty
        let shares = all.map { choice in
            (choice.text, Fraction(seeded.number(in: -4...4), seeded.number(in: 1...4)))
        }
        entry = AnswerKey.Entry(
            item: ItemID("\(type.rawValue)-\(salt)"), type: type, marks: marks, key: key,
            choiceCount: all.count, slots: key.isPairs ? slots : [],
            credits: hasShares
                ? ItemCredits(
                    shares: Dictionary(uniqueKeysWithValues: shares), other: Fraction(-1, 4),
                    lowerBound: seeded.coin() ? .zero : nil) : nil,
            blankGroups: type == .fillIn && seeded.coin() ? [[2, 3]] : [])
    }

    /// An answer: right, partly right, wrong, blank, or none to this item at all.
    func response(_ seeded: inout Seeded) -> Response? {
        switch seeded.number(in: 0...11) {
        case 0: return nil
        case 1: return [.choices([]), .texts([]), .order([]), .pairs([])][seeded.number(in: 0...3)]
        case 2: return [.choices(["Z"]), .texts(["三十"])][seeded.number(in: 0...1)]
        default: break
        }
        switch entry.type.answerForm {
        case .choice: return .choices([choices[seeded.number(in: 0...choices.count - 1)]])
        case .choices: return Response(choices: seeded.part(of: choices))
        case .order:
            let mixed = seeded.permuted(choices)
            return .order(seeded.coin() ? mixed : Array(mixed.prefix(seeded.number(in: 0...3))))
        case .pairs:
            return Response(
                pairs: seeded.part(of: entry.slots).map {
                    ChoicePair(
                        slot: $0.id, choice: choices[seeded.number(in: 0...choices.count - 1)])
                })
        case .texts:
            let words = ["三十", "30", "卅", "警告", "罚款", "《警告》", "", " ", "10", "11", "5", "x"]
            let count = entry.type == .fillIn ? seeded.number(in: 0...4) : 1
            return .texts((0..<count).map { _ in words[seeded.number(in: 0...words.count - 1)] })
        }
    }
}

/// Choices A, B, C …
private enum Letters {
    static func choices(_ count: Int) -> [ChoiceID] {
        "ABCDEFGH".prefix(count).map { ChoiceID(String($0)) }
    }
}

extension ItemKey {
    fileprivate var isPairs: Bool { if case .pairs = self { true } else { false } }
}
