import Vocabulary

/// A file of responses to be scored, as `bank score` reads it.
struct ResponseFile {
    struct Row {
        let item: ItemID
        /// By response variable; native and other items have one, `RESPONSE`.
        let variables: [String: [String]]

        /// What was answered to an item with one variable.
        var values: [String] { variables["RESPONSE"] ?? [] }

        /// What was answered to an item whose one variable may have another name.
        var only: [String] { variables.count == 1 ? variables.values.first ?? [] : values }
    }

    let rows: [Row]

    /// - Throws: `Refusal` `score.responses` naming the place that is not as it should be.
    init(_ path: String) throws {
        let json: JSON
        do {
            json = try JSON(parsing: try Files.bytes(path))
        } catch let error as JSON.ParseError {
            throw ResponseFile.malformed("\(path), byte \(error.offset): \(error.reason)")
        }
        guard let entries = json.array else {
            throw ResponseFile.malformed("\(path): an array is expected")
        }
        rows = try entries.enumerated().map { index, entry in
            guard let row = ResponseFile.row(entry) else {
                throw ResponseFile.malformed("\(path): entry \(index)")
            }
            return row
        }
    }

    private static func row(_ json: JSON) -> Row? {
        guard let members = json.object, let item = members["item"]?.text, !item.isEmpty,
            Set(members.keys).isSubset(of: ["item", "response"]),
            members["response"].map({ $0 == .null || $0.object != nil }) ?? true
        else { return nil }
        var variables: [String: [String]] = [:]
        for (name, response) in json["response"]?.object ?? [:] where response != .null {
            let values = response.array ?? [response]
            // A number is its text, a truth its word; a blank left open is empty.
            let texts = values.compactMap { value in
                value.text ?? value.int.map(String.init) ?? value.bool.map(String.init)
            }
            guard texts.count == values.count else { return nil }
            variables[name] = texts
        }
        return Row(item: ItemID(item), variables: variables)
    }

    private static func malformed(_ place: String) -> Refusal {
        Refusal("score.responses", "作答文件有误：\(place)。", "malformed responses: \(place)")
    }
}
