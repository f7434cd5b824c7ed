import FoundationEssentials
import Office

/// Documents as JSON text: the same document gives the same bytes.
struct Content {
    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// - Throws: `Fault` when the document has no JSON.
    func text(_ value: some Encodable) throws -> String {
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw Fault(
                "writing \(type(of: value)) as JSON",
                cause: "not possible\(Content.place(of: error))")
        }
    }

    /// - Throws: what the decoder throws.
    func value<Value: Decodable>(from text: String) throws -> Value {
        try decoder.decode(Value.self, from: Data(text.utf8))
    }

    /// Where in a document an error is, without what stands there: it may be personal.
    static func place(of error: any Error) -> String {
        let context: DecodingError.Context? =
            switch error as? DecodingError {
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .keyNotFound(_, let context), .dataCorrupted(let context):
                context
            default: nil
            }
        let path = context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
        return path.isEmpty ? "" : " (at \(path))"
    }
}
