package import Vocabulary

/// The first thing that is wrong with a transcript, and where.
package struct DrawProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The member, such as `result.seats[12]`, or the byte, such as `byte 4711`.
    package let place: String
    package let message: Wording

    package init(_ place: String, _ chinese: String, _ english: String) {
        self.place = place
        self.message = Wording(chinese, english)
    }

    package var description: String { "\(place): \(message.chinese) / \(message.english)" }
}

/// Typed access to the members of a transcript's objects.
struct TranscriptMembers {
    let members: [String: JSON]
    let place: String

    init(_ json: JSON?, at place: String) throws(DrawProblem) {
        guard let members = json?.object else {
            throw DrawProblem(place, "此处应为对象。", "an object is expected here")
        }
        self.members = members
        self.place = place
    }

    func allow(_ names: Set<String>) throws(DrawProblem) {
        if let unknown = members.keys.filter({ !names.contains($0) }).sorted().first {
            throw DrawProblem("\(place).\(unknown)", "未知的成员。", "an unknown member")
        }
    }

    func member(_ name: String) throws(DrawProblem) -> JSON {
        guard let member = members[name] else {
            throw DrawProblem("\(place).\(name)", "缺少该成员。", "the member is missing")
        }
        return member
    }

    func text(_ name: String) throws(DrawProblem) -> String {
        try kind(try member(name).text, name)
    }

    /// Nil when there is no such member.
    func optionalText(_ name: String) throws(DrawProblem) -> String? {
        members[name] == nil ? nil : try text(name)
    }

    func int(_ name: String) throws(DrawProblem) -> Int {
        try kind(try member(name).int, name)
    }

    /// An array of texts.
    func list(_ name: String) throws(DrawProblem) -> [String] {
        let values = try kind(try member(name).array, name)
        return try kind(allOrNone(values.map(\.text)), name)
    }

    /// An object of texts.
    func texts(_ name: String) throws(DrawProblem) -> [String: String] {
        let values = try kind(try member(name).object, name)
        guard values.values.allSatisfy({ $0.text != nil }) else { return try kind(nil, name) }
        return values.compactMapValues(\.text)
    }

    private func kind<Value>(_ value: Value?, _ name: String) throws(DrawProblem) -> Value {
        guard let value else {
            throw DrawProblem("\(place).\(name)", "该成员的类型不对。", "the member has another kind")
        }
        return value
    }

    private func allOrNone(_ values: [String?]) -> [String]? {
        let present = values.compactMap { $0 }
        return present.count == values.count ? present : nil
    }
}
