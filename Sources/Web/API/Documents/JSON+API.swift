import Vocabulary

extension JSON {
    /// The text, or null.
    static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

    static func optional(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

    /// RFC 3339 with the offset of Beijing, or null.
    static func optional(_ moment: Moment?) -> JSON { optional(moment?.description) }

    /// An object, or null.
    static func optional(_ json: JSON?) -> JSON { json ?? .null }
}

extension Moment {
    /// RFC 3339 with the offset of Beijing.
    var json: JSON { .text(description) }
}

extension TimeWindow {
    var json: JSON { ["opens": opens.json, "closes": closes.json] }
}

extension Answer {
    /// A thing that was made, and where it can be read.
    static func created(_ json: JSON, at path: String, etag: String? = nil) -> Answer {
        var answer = Answer.json(json, status: 201, etag: etag)
        answer.headers.append(("location", path))
        return answer
    }
}
