package import Vocabulary

/// Responses to be scored, as `bank score` reads them: an array of `{"item": ID, "response":
/// {VARIABLE: VALUES}}`. Numbers may have decimals and stay as they are written, so that none is
/// changed by reading it.
package struct QuestionResponses: Sendable {
    package struct Row: Hashable, Sendable {
        package let item: ItemID
        /// By response variable; native and other items have one, `RESPONSE`.
        package let variables: [String: [String]]

        /// What was answered to an item with one variable.
        package var values: [String] { variables["RESPONSE"] ?? [] }

        /// What was answered to an item whose one variable may have another name.
        package var only: [String] {
            variables.count == 1 ? variables.values.first ?? [] : values
        }
    }

    package let rows: [Row]

    /// - Parameter file: how messages name the file.
    /// - Throws: `Refusal` `score.responses` naming the place that is not as it should be.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        var reader = LooseJSONReader(String(decoding: bytes, as: UTF8.self))
        let document: LooseJSON
        do {
            document = try reader.document()
        } catch {
            throw QuestionResponses.malformed("\(file), line \(error.line)")
        }
        guard let entries = document.array else {
            throw QuestionResponses.malformed("\(file): an array is expected")
        }
        var rows: [Row] = []
        for (index, entry) in entries.enumerated() {
            guard let row = QuestionResponses.row(entry) else {
                throw QuestionResponses.malformed("\(file): entry \(index)")
            }
            rows.append(row)
        }
        self.rows = rows
    }

    private static func row(_ entry: LooseJSON) -> Row? {
        guard let members = entry.members, let item = entry["item"], item.isText,
            let id = item.words, !id.isEmpty,
            members.allSatisfy({ ["item", "response"].contains($0.name) })
        else { return nil }
        var variables: [String: [String]] = [:]
        guard let response = entry["response"], !response.isNull else {
            return Row(item: ItemID(id), variables: [:])
        }
        guard let given = response.members else { return nil }
        for member in given where !member.value.isNull {
            // A number is its text, a truth its word; a blank left open is empty.
            let values = member.value.array ?? [member.value]
            let texts = values.compactMap(\.words)
            guard texts.count == values.count, variables[member.name] == nil else { return nil }
            variables[member.name] = texts
        }
        return Row(item: ItemID(id), variables: variables)
    }

    private static func malformed(_ place: String) -> Refusal {
        Refusal("score.responses", "作答文件有误：\(place)。", "malformed responses: \(place)")
    }
}
