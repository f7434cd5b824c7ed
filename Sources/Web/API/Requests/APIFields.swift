import Vocabulary

/// The members of a JSON body, read one by one; everything that is wrong with them is told at
/// once, unknown members among it.
struct APIFields {
    private let members: [String: JSON]
    private var known: Set<String> = []
    private(set) var findings: [Finding] = []

    /// - Throws: `request.not-json`; `request.not-an-object`.
    init(_ visit: Visit) throws(Refusal) {
        guard let members = try visit.json().object else {
            throw Refusal(
                "request.not-an-object", "请求内容应为JSON对象。", "the body is a JSON object")
        }
        self.members = members
    }

    private init(members: [String: JSON]) { self.members = members }

    /// Says what is wrong, when all members have been asked for.
    ///
    /// - Throws: `request.invalid` with all findings.
    func finish() throws(Refusal) {
        let unknown = members.keys.filter { !known.contains($0) }.sorted().map {
            APIFields.finding("request.unknown-member", $0, "没有此字段。", "no such member")
        }
        guard (findings + unknown).isEmpty else {
            throw Refusal(
                "request.invalid", "请求内容有误，未作任何改动。",
                "members of the body are missing, unknown or wrong; nothing was done",
                findings: findings + unknown)
        }
    }

    mutating func add(_ more: [Finding]) { findings += more }

    mutating func wrong(_ name: String, _ chinese: String, _ english: String) {
        findings.append(APIFields.finding("request.wrong-value", name, chinese, english))
    }

    private mutating func missing(_ name: String) {
        findings.append(
            APIFields.finding("request.missing-member", name, "必填字段缺失。", "required"))
    }

    private static func finding(
        _ rule: String, _ name: String, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(rule, at: Finding.Place(column: name), "\(name)：\(chinese)", "\(name): \(english)")
    }

    /// The member, unless it is missing or null.
    private mutating func value(_ name: String) -> JSON? {
        known.insert(name)
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    /// A text that must be there; empty when it is not, with a finding.
    mutating func text(_ name: String) -> String {
        guard let text = optionalText(name) else {
            if !findings.contains(where: { $0.place.column == name }) { missing(name) }
            return ""
        }
        return text
    }

    /// Nil when it is missing, null, blank or no text (the last with a finding).
    mutating func optionalText(_ name: String) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.text?.trimmedOfSpace else {
            wrong(name, "应为文字。", "a text is wanted")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// A list of texts; empty when it is missing.
    mutating func texts(_ name: String, isRequired: Bool = false) -> [String] {
        guard let value = value(name) else {
            if isRequired { missing(name) }
            return []
        }
        let texts = value.array?.compactMap(\.text)
        guard let texts, texts.count == value.array?.count else {
            wrong(name, "应为文字数组。", "a list of texts is wanted")
            return []
        }
        if isRequired, texts.isEmpty { missing(name) }
        return texts
    }

    /// Texts by name, such as a commitment for each witness.
    mutating func textsByName(_ name: String) -> [String: String] {
        guard let value = value(name) else {
            missing(name)
            return [:]
        }
        let texts = value.object?.compactMapValues(\.text)
        guard let texts, texts.count == value.object?.count else {
            wrong(name, "应为“名称: 文字”的对象。", "an object of texts is wanted")
            return [:]
        }
        return texts
    }

    /// False when it is missing.
    mutating func bool(_ name: String) -> Bool {
        guard let value = value(name) else { return false }
        guard let bool = value.bool else {
            wrong(name, "应为 true 或 false。", "true or false is wanted")
            return false
        }
        return bool
    }

    mutating func int(_ name: String) -> Int? {
        guard let value = value(name) else { return nil }
        if value.int == nil { wrong(name, "应为整数。", "a whole number is wanted") }
        return value.int
    }

    /// One entry of a fixed list, by its name; nil with a finding.
    mutating func entry<Entry: RawRepresentable<String> & CaseIterable>(
        _ name: String, _: Entry.Type
    ) -> Entry? {
        let text = text(name)
        guard !text.isEmpty else { return nil }
        return entry(text, of: name)
    }

    /// Entries of a fixed list, by their names.
    mutating func entries<Entry: RawRepresentable<String> & CaseIterable>(
        _ name: String, _: Entry.Type, isRequired: Bool = false
    ) -> [Entry] {
        texts(name, isRequired: isRequired).compactMap { entry($0, of: name) }
    }

    private mutating func entry<Entry: RawRepresentable<String> & CaseIterable>(
        _ text: String, of name: String
    ) -> Entry? {
        if let entry = Entry(rawValue: text) { return entry }
        let all = Entry.allCases.map(\.rawValue).joined(separator: ", ")
        wrong(name, "不是可用的值（\(all)）。", "one of \(all) is wanted")
        return nil
    }

    /// Reads a member that is an object itself; nil when it is missing.
    mutating func object<Value>(
        _ name: String, _ read: (inout APIFields) -> Value?
    ) -> Value? {
        guard let value = value(name) else { return nil }
        guard let members = value.object else {
            wrong(name, "应为对象。", "an object is wanted")
            return nil
        }
        return inner(members, of: name, read)
    }

    /// Reads a member that is a list of objects; empty when it is missing.
    mutating func objects<Value>(
        _ name: String, _ read: (inout APIFields) -> Value?
    ) -> [Value] {
        guard let value = value(name) else { return [] }
        guard let list = value.array, list.allSatisfy({ $0.object != nil }) else {
            wrong(name, "应为对象数组。", "a list of objects is wanted")
            return []
        }
        return list.compactMap(\.object).compactMap { inner($0, of: name, read) }
    }

    private mutating func inner<Value>(
        _ members: [String: JSON], of name: String, _ read: (inout APIFields) -> Value?
    ) -> Value? {
        var fields = APIFields(members: members)
        let value = read(&fields)
        do {
            try fields.finish()
            return value
        } catch {
            findings += error.findings.map { finding in
                var place = finding.place
                place.column = "\(name).\(place.column ?? "")"
                return finding.at(place)
            }
            return nil
        }
    }
}
