import Vocabulary

/// The part of JSON Schema that `openapi.yaml` keeps to: types, members, items, entries of lists,
/// references, choices. Patterns and formats are for people.
struct SchemaCheck {
    let document: OpenAPIDocument

    /// Everything in which `value` is not what `schema` says.
    func problems(of value: JSON, against schema: JSON, at place: String = "$") -> [String] {
        let schema = document.resolved(schema)
        if schema == .null { return ["\(place): the schema is not there"] }
        var problems = typeProblems(value, schema, place)
        if let choices = schema["anyOf"]?.array {
            let fits = choices.contains {
                self.problems(of: value, against: $0, at: place).isEmpty
            }
            if !fits { problems.append("\(place): fits none of the choices") }
        }
        if let all = schema["enum"]?.array, !all.contains(value) {
            problems.append("\(place): \(value.canonicalText) is not in the list")
        }
        switch value {
        case .object(let members): problems += memberProblems(members, schema, place)
        case .array(let items): problems += itemProblems(items, schema, place)
        case .int(let number):
            if let least = schema["minimum"]?.int, number < least {
                problems.append("\(place): \(number) is less than \(least)")
            }
        default: break
        }
        return problems
    }

    private func typeProblems(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        guard let type = schema["type"] else { return [] }
        let types = type.array?.compactMap(\.text) ?? [type.text ?? ""]
        return types.contains(value.schemaType)
            ? [] : ["\(place): \(value.schemaType) where \(types.joined(separator: "|")) is said"]
    }

    private func memberProblems(
        _ members: [String: JSON], _ schema: JSON, _ place: String
    ) -> [String] {
        let properties = schema["properties"]?.object ?? [:]
        let required = schema["required"]?.array?.compactMap(\.text) ?? []
        var problems = required.filter { members[$0] == nil }.map { "\(place).\($0) is missing" }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if let property = properties[name] {
                problems += self.problems(of: value, against: property, at: "\(place).\(name)")
            } else if schema["additionalProperties"] == .bool(false) {
                problems.append("\(place).\(name) is not in the document")
            } else if let others = schema["additionalProperties"], others.object != nil {
                problems += self.problems(of: value, against: others, at: "\(place).\(name)")
            }
        }
        return problems
    }

    private func itemProblems(_ items: [JSON], _ schema: JSON, _ place: String) -> [String] {
        guard let item = schema["items"] else { return [] }
        return items.enumerated().flatMap {
            problems(of: $1, against: item, at: "\(place)[\($0)]")
        }
    }
}

extension JSON {
    fileprivate var schemaType: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .int: "integer"
        case .text: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
