import Vocabulary

/// The members of a JSON object of a draft; everything that is asked of it and is not there as it
/// should be is a refusal that names it.
struct DraftMembers {
    private let members: [String: JSON]
    /// In which member the object stands; empty for the draft itself.
    private let owner: String

    /// - Throws: `draft.malformed` when it is no object, or has a member that is not `known`.
    init(_ json: JSON, of owner: String, known: Set<String>) throws(Refusal) {
        guard let members = json.object else { throw DraftMembers.malformed(owner) }
        if let stranger = members.keys.sorted().first(where: { !known.contains($0) }) {
            throw DraftMembers.malformed(owner.isEmpty ? stranger : "\(owner).\(stranger)")
        }
        self.members = members
        self.owner = owner
    }

    /// Nil when there is none, or when it is null.
    subscript(name: String) -> JSON? {
        members[name].flatMap { $0 == .null ? nil : $0 }
    }

    func malformed(_ name: String) -> Refusal {
        DraftMembers.malformed(owner.isEmpty ? name : "\(owner).\(name)")
    }

    static func malformed(_ member: String) -> Refusal {
        let name = member.isEmpty ? "{}" : member
        return Refusal(
            "draft.malformed", "JSON 试题的 \(name) 不合规定，或没有这个成员。",
            "the member \(name) of a draft is not as it should be, or there is no such member")
    }

    /// Nil when there is no such member.
    func value<Value>(
        _ name: String, _ read: (JSON) -> Value?
    ) throws(Refusal) -> Value? {
        guard let json = self[name] else { return nil }
        guard let value = read(json) else { throw malformed(name) }
        return value
    }

    func required<Value>(_ value: Value?, _ name: String) throws(Refusal) -> Value {
        guard let value else { throw malformed(name) }
        return value
    }

    /// Empty when there is none.
    func text(_ name: String) throws(Refusal) -> String {
        try value(name, \.text) ?? ""
    }

    /// A text that names something, so that it is not empty.
    func name(_ name: String) throws(Refusal) -> String? {
        try value(name) { json in json.text.flatMap { $0.isEmpty ? nil : $0 } }
    }

    func texts(_ name: String) throws(Refusal) -> [String] {
        try value(name, DraftMembers.texts) ?? []
    }

    func names(_ name: String) throws(Refusal) -> [String] {
        let names = try texts(name)
        guard !names.contains("") else { throw malformed(name) }
        return names
    }

    func word<Word: RawRepresentable<String>>(
        _ name: String, as word: Word.Type
    ) throws(Refusal) -> Word? {
        try value(name) { json in json.text.flatMap { Word(rawValue: $0) } }
    }

    /// A whole number, or a text such as `0.5` or `1/3`.
    func fraction(_ name: String) throws(Refusal) -> Fraction? {
        try value(name) { json in
            json.int.map { Fraction($0) } ?? json.text.flatMap { Fraction(text: $0) }
        }
    }

    func list<Element>(
        _ name: String, _ read: (JSON) throws(Refusal) -> Element
    ) throws(Refusal) -> [Element] {
        guard let json = self[name] else { return [] }
        guard let values = json.array else { throw malformed(name) }
        return try values.map { value throws(Refusal) in try read(value) }
    }

    static func texts(_ json: JSON) -> [String]? {
        guard let values = json.array else { return nil }
        let texts = values.compactMap(\.text)
        return texts.count == values.count ? texts : nil
    }
}
