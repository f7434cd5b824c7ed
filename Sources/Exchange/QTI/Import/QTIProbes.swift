import Bank
import Vocabulary

/// Responses to a draft that tell one way of scoring from another: nothing, the key, the key with
/// one thing less, more or different, and every single choice.
struct QTIProbes {
    /// At most so many, so that large items do not take long.
    private static let limit = 200

    private(set) var responses: [Response] = []

    init(_ draft: ItemDraft) {
        guard let key = draft.key else { return }
        switch key {
        case .choices(let right):
            addChoices(draft.choices.map(\.id), right, isOne: draft.type.answerForm == .choice)
        case .order(let right): addOrders(right)
        case .pairs(let right): addPairs(draft, right)
        case .texts(let blanks): addTexts(blanks)
        case .numbers(let numbers): addNumbers(numbers)
        case .open: break
        }
        responses = Array(responses.prefix(QTIProbes.limit))
    }

    /// The response that the key describes.
    static func response(_ key: ItemKey) -> Response {
        switch key {
        case .choices(let right): Response(choices: right)
        case .order(let right): .order(right)
        case .pairs(let right): Response(pairs: right)
        case .texts(let blanks): .texts(blanks.map { $0.first?.sample ?? "" })
        case .numbers(let numbers): .texts([numbers.first.map { text($0.middle) } ?? ""])
        case .open(let text): .texts([text])
        }
    }

    private mutating func addChoices(_ all: [ChoiceID], _ right: [ChoiceID], isOne: Bool) {
        responses += all.map { Response(choices: [$0]) }
        guard !isOne else { return }
        responses += [Response(choices: right), Response(choices: all)]
        for choice in all.prefix(20) {
            let isRight = right.contains(choice)
            responses.append(
                Response(choices: isRight ? right.filter { $0 != choice } : right + [choice]))
        }
        if all.count <= 6 {
            for subset in 1..<(1 << all.count) {
                let chosen = all.indices.filter { subset >> $0 & 1 == 1 }.map { all[$0] }
                responses.append(Response(choices: chosen))
            }
        }
    }

    private mutating func addOrders(_ right: [ChoiceID]) {
        responses += [.order(right), .order(right.reversed()), .order(Array(right.dropLast()))]
        for index in right.indices.dropLast().prefix(20) {
            var order = right
            order.swapAt(index, index + 1)
            responses.append(.order(order))
        }
    }

    private mutating func addPairs(_ draft: ItemDraft, _ right: [ChoicePair]) {
        responses.append(Response(pairs: right))
        for pair in right.prefix(20) {
            responses.append(Response(pairs: [pair]))
            responses.append(Response(pairs: right.filter { $0 != pair }))
            guard let slot = draft.slots.first(where: { $0.id == pair.slot }) else { continue }
            let choices = slot.choices.isEmpty ? draft.choices.map(\.id) : slot.choices
            for choice in choices.prefix(8) where choice != pair.choice {
                let wrong = ChoicePair(slot: pair.slot, choice: choice)
                guard !right.contains(wrong) else { continue }
                responses.append(Response(pairs: right.filter { $0 != pair } + [wrong]))
                responses.append(Response(pairs: [wrong]))
            }
        }
    }

    private mutating func addTexts(_ blanks: [[AcceptedText]]) {
        let right = blanks.map { $0.first?.sample ?? "" }
        responses.append(.texts(right))
        for (index, accepted) in blanks.enumerated() {
            var others = accepted.map(\.sample)
            others += ["", "答错了wrong", right[index] + "的"]
            for text in others.prefix(20) {
                var texts = right
                texts[index] = text
                responses.append(.texts(texts))
                var alone = right.map { _ in "" }
                alone[index] = text
                if !text.isEmpty { responses.append(.texts(alone)) }
            }
        }
    }

    private mutating func addNumbers(_ numbers: [AcceptedNumber]) {
        for number in numbers.prefix(20) {
            let step = Fraction(1, 1000)
            for value in [
                number.lower, number.upper, number.middle,
                CheckedFraction.difference(number.lower, step),
                CheckedFraction.sum(number.upper, step), CheckedFraction.sum(number.upper, .one),
            ].compactMap({ $0 }) {
                let text = QTIProbes.text(value)
                if !text.contains("/") { responses.append(.texts([text])) }
            }
        }
    }

    private static func text(_ value: Fraction) -> String { value.decimalText }
}

extension AcceptedText {
    /// A text that it accepts.
    fileprivate var sample: String {
        comparison == .wildcard ? text.filter { $0 != "*" } : text
    }
}

extension AcceptedNumber {
    fileprivate var middle: Fraction {
        CheckedFraction.sum(lower, upper).flatMap { CheckedFraction.product($0, Fraction(1, 2)) }
            ?? lower
    }
}
