import Vocabulary

extension Finding {
    /// As machines read it.
    var json: JSON {
        func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
        return [
            "rule": .text(rule), "severity": .text(severity.rawValue),
            "file": optional(place.file), "sheet": optional(place.sheet),
            "row": place.row.map(JSON.int) ?? .null, "line": place.line.map(JSON.int) ?? .null,
            "column": optional(place.column), "message": .text(chinese),
            "messageEnglish": .text(english),
        ]
    }
}
