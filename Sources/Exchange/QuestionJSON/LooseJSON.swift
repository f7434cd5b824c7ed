/// JSON as other programs write it: numbers of any form kept as they are written, members in their
/// order, each value with its line.
struct LooseJSON {
    indirect enum Value {
        case null
        case bool(Bool)
        case number(String)
        case text(String)
        case array([LooseJSON])
        case object([Member])
    }

    struct Member {
        let name: String
        let value: LooseJSON
    }

    let value: Value
    let line: Int

    /// Nil for another value, and for no member of that name.
    subscript(name: String) -> LooseJSON? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.value
    }

    var members: [Member]? { if case .object(let members) = value { members } else { nil } }

    var array: [LooseJSON]? { if case .array(let array) = value { array } else { nil } }

    var isText: Bool { if case .text = value { true } else { false } }

    var isNull: Bool { if case .null = value { true } else { false } }

    /// The words of a value that is one word: text, number, truth; nil for others.
    var words: String? {
        switch value {
        case .text(let text): text
        case .number(let number): number
        case .bool(let bool): bool ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
