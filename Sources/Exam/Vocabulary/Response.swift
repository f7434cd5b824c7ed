/// What a candidate answered to one item (QTI response variable).
package enum Response: Hashable, Sendable {
    /// Choices by identity, ascending and each once; empty when the answer was cleared.
    case choices([ChoiceID])
    /// The texts of the blanks in order; an empty text for a blank left open.
    case texts([String])
    /// Choices in the order that the candidate gave them, each once; empty when cleared.
    case order([ChoiceID])
    /// What was put to which slot, ascending and each pair once; empty when cleared.
    case pairs([ChoicePair])

    /// The choices in any order; doubles are taken once.
    package init(choices: some Sequence<ChoiceID>) {
        self = .choices(Set(choices).sorted())
    }

    /// The pairs in any order; doubles are taken once.
    package init(pairs: some Sequence<ChoicePair>) {
        self = .pairs(Set(pairs).sorted())
    }

    /// Whether there is anything in it.
    package var isAnswered: Bool {
        switch self {
        case .choices(let choices), .order(let choices): !choices.isEmpty
        case .texts(let texts): texts.contains { !$0.isEmpty }
        case .pairs(let pairs): !pairs.isEmpty
        }
    }
}

extension Response: Codable {
    private enum CodingKeys: String, CodingKey { case choices, texts, order, pairs }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let choices = try container.decodeIfPresent([ChoiceID].self, forKey: .choices) {
            self = Response(choices: choices)
        } else if let order = try container.decodeIfPresent([ChoiceID].self, forKey: .order) {
            self = .order(order)
        } else if let pairs = try container.decodeIfPresent([String].self, forKey: .pairs) {
            self = Response(pairs: try pairs.map { try Response.pair($0, container) })
        } else {
            self = .texts(try container.decode([String].self, forKey: .texts))
        }
    }

    private static func pair(
        _ text: String, _ container: KeyedDecodingContainer<CodingKeys>
    ) throws -> ChoicePair {
        guard let pair = ChoicePair(text: text) else {
            throw DecodingError.dataCorruptedError(
                forKey: .pairs, in: container, debugDescription: "a pair is two names")
        }
        return pair
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .choices(let choices): try container.encode(choices, forKey: .choices)
        case .texts(let texts): try container.encode(texts, forKey: .texts)
        case .order(let order): try container.encode(order, forKey: .order)
        case .pairs(let pairs): try container.encode(pairs.map(\.text), forKey: .pairs)
        }
    }
}
