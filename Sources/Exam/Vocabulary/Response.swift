/// What a candidate answered to one item (QTI response variable).
package enum Response: Hashable, Sendable {
    /// Choices by identity, ascending and each once; empty when the answer was cleared.
    case choices([ChoiceID])
    /// The texts of the blanks in order; an empty text for a blank left open.
    case texts([String])

    /// The choices in any order; doubles are taken once.
    package init(choices: some Sequence<ChoiceID>) {
        self = .choices(Set(choices).sorted())
    }

    /// Whether there is anything in it.
    package var isAnswered: Bool {
        switch self {
        case .choices(let choices): !choices.isEmpty
        case .texts(let texts): texts.contains { !$0.isEmpty }
        }
    }
}

extension Response: Codable {
    private enum CodingKeys: String, CodingKey { case choices, texts }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let choices = try container.decodeIfPresent([ChoiceID].self, forKey: .choices) {
            self = Response(choices: choices)
        } else {
            self = .texts(try container.decode([String].self, forKey: .texts))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .choices(let choices): try container.encode(choices, forKey: .choices)
        case .texts(let texts): try container.encode(texts, forKey: .texts)
        }
    }
}
