import Vocabulary

/// A file of responses to be scored, as `bank score` reads it.
struct ResponseFile {
    struct Row {
        let item: ItemID
        let values: [String]
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
        guard Set(rows.map(\.item)).count == rows.count else {
            throw ResponseFile.malformed("\(path): an item occurs twice")
        }
    }

    private static func row(_ json: JSON) -> Row? {
        guard let members = json.object, let item = members["item"]?.text, !item.isEmpty,
            Set(members.keys).isSubset(of: ["item", "response"]),
            members["response"].map({ $0 == .null || $0.object != nil }) ?? true
        else { return nil }
        guard let response = json["response"]?["RESPONSE"], response != .null else {
            return Row(item: ItemID(item), values: [])
        }
        let values = response.array ?? [response]
        // A number is its text; a blank left open is empty.
        let texts = values.compactMap { $0.text ?? $0.int.map(String.init) }
        guard texts.count == values.count else { return nil }
        return Row(item: ItemID(item), values: texts)
    }

    private static func malformed(_ place: String) -> Refusal {
        Refusal("score.responses", "作答文件有误：\(place)。", "malformed responses: \(place)")
    }
}
