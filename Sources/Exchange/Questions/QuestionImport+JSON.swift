import Bank
package import Vocabulary

extension QuestionImport {
    /// As `bank import --json` prints it.
    package var json: JSON {
        [
            "file": .text(file), "format": .text(format.rawValue),
            "encoding": encoding.map(JSON.text) ?? .null,
            "items": .array(entries.map(\.json)), "findings": .array(findings.map(\.importJSON)),
        ]
    }

    /// The same with an id for every draft: where the file gave none, the name of the file and the
    /// place of the question among its entries, so that reading it again gives the same.
    package var named: QuestionImport {
        let taken = Set(entries.compactMap(\.draft.id))
        let base = QuestionImport.base(of: file)
        let named = entries.enumerated().map { index, entry -> Entry in
            guard entry.draft.id == nil else { return entry }
            let number = String(index + 1)
            let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
            var id = ItemID("\(base)-\(padded)")
            while taken.contains(id) { id = ItemID("\(id)x") }
            var draft = entry.draft
            draft.id = id
            return Entry(draft: draft, place: entry.place)
        }
        return QuestionImport(
            file: file, format: format, encoding: encoding, entries: named, findings: findings,
            media: media)
    }

    /// The name of a file without folders, ending and blanks; never empty.
    static func base(of file: String) -> String {
        let leaf =
            file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let stem = leaf.lastIndex(of: ".").map { String(leaf[..<$0]) } ?? leaf
        let kept = stem.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return kept.isEmpty ? "T" : kept
    }
}

extension QuestionImport.Entry {
    /// The draft's members, with a flat key, and where it stands as its source.
    fileprivate var json: JSON {
        var members = draft.json.object ?? [:]
        let list = ["choices", "slots"].map { ($0, members[$0] ?? []) }
        members.merge(list, uniquingKeysWith: { one, _ in one })
        members["id"] = draft.id.map { JSON($0) } ?? .null
        members["key"] = draft.key?.flat ?? []
        members["marks"] =
            draft.marks.map { marks in
                marks.hundredths.isMultiple(of: 100)
                    ? .int(marks.hundredths / 100) : .text(marks.description)
            } ?? .null
        members["explanation"] = .text(draft.explanation)
        members["origin"] = draft.record.source.isEmpty ? nil : .text(draft.record.source)
        members["source"] = [
            "sheet": place.sheet.map(JSON.text) ?? .null, "row": place.row.map(JSON.int) ?? .null,
            "line": place.line.map(JSON.int) ?? .null,
        ]
        return .object(members)
    }
}

extension ItemKey {
    /// Choices and pairs by name, the accepted texts of each blank, numbers and ranges as text.
    fileprivate var flat: JSON {
        switch self {
        case .choices(let ids), .order(let ids): JSON(ids.map(\.text))
        case .pairs(let pairs): JSON(pairs.map(\.text))
        case .texts(let blanks): .array(blanks.map { JSON($0.map(\.text)) })
        case .numbers(let numbers):
            JSON(
                numbers.map { number in
                    number.lower == number.upper
                        ? number.lower.decimalText
                        : "\(number.lower.decimalText)..\(number.upper.decimalText)"
                })
        case .open(let text): JSON([text])
        }
    }
}

extension Finding {
    fileprivate var importJSON: JSON {
        func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
        return [
            "rule": .text(rule), "severity": .text(severity.rawValue),
            "sheet": optional(place.sheet), "row": place.row.map(JSON.int) ?? .null,
            "line": place.line.map(JSON.int) ?? .null, "column": optional(place.column),
            "message": .text(chinese), "messageEnglish": .text(english),
        ]
    }
}
