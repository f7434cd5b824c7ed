import Delivery
import Vocabulary

extension SaveBody {
    /// Reads a body in one pass, without a tree of values between; for the spelling that our own
    /// terminals use.
    ///
    /// - Returns: nil for whatever it does not understand, right or wrong: then the general reader
    ///   decides. What it does understand it reads as the general reader does.
    init?(plain bytes: UnsafeRawBufferPointer) {
        var reader = PlainReader(bytes: bytes)
        guard let body = reader.body() else { return nil }
        self = body
    }
}

/// Goes through a save's body once. Members may stand in any order, each once; texts have no
/// escapes; anything else is left to the general reader.
private struct PlainReader {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func body() -> SaveBody? {
        var sheet: SheetCode??
        var events: [ResponseEvent]?
        guard take("{") else { return nil }
        repeat {
            switch name() {
            case "sheet" where sheet == nil:
                guard let text = text() else { return nil }
                sheet = .some(text.isEmpty ? nil : SheetCode(text))
            case "events" where events == nil:
                guard let list = list({ $0.event() }), list.count <= SaveBody.most else {
                    return nil
                }
                events = list
            default: return nil
            }
        } while take(",")
        guard take("}"), offset == bytes.count, let events, let sheet else { return nil }
        return SaveBody(sheet: sheet, events: events)
    }

    private mutating func event() -> ResponseEvent? {
        var sequence: Int?
        var item: String?
        var response: Response?
        var elapsed: Int?
        guard take("{") else { return nil }
        repeat {
            switch name() {
            case "seq" where sequence == nil: sequence = number()
            case "item" where item == nil: item = text()
            case "response" where response == nil: response = self.response()
            case "elapsed" where elapsed == nil: elapsed = number()
            default: return nil
            }
        } while take(",")
        guard take("}"), let sequence, sequence >= 1, let item, !item.isEmpty, let response,
            let elapsed
        else { return nil }
        return ResponseEvent(
            sequence: sequence, item: ItemID(item), response: response, elapsed: elapsed)
    }

    private mutating func response() -> Response? {
        guard take("{"), let kind = name(), let texts = list({ $0.text() }), take("}") else {
            return nil
        }
        if kind == "texts" { return .texts(texts) }
        guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
        switch kind {
        case "choices": return Response(choices: texts.map { ChoiceID($0) })
        case "order": return .order(texts.map { ChoiceID($0) })
        case "pairs":
            let pairs = texts.compactMap { ChoicePair(text: $0) }
            return pairs.count == texts.count ? Response(pairs: pairs) : nil
        default: return nil
        }
    }

    private mutating func list<Value>(
        _ element: (inout PlainReader) -> Value?
    ) -> [Value]? {
        guard take("[") else { return nil }
        var values: [Value] = []
        if take("]") { return values }
        repeat {
            guard let value = element(&self) else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? values : nil
    }

    /// A member's name and its colon.
    private mutating func name() -> String? {
        guard let name = text(), take(":") else { return nil }
        return name
    }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        let start = offset
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                defer { offset += 1 }
                return String(validating: bytes[start..<offset], as: UTF8.self)
            case UInt8(ascii: "\\"), 0..<0x20: return nil
            default: offset += 1
            }
        }
        return nil
    }

    /// Digits without a leading zero, at most fifteen.
    private mutating func number() -> Int? {
        let start = offset
        var value = 0
        while offset < bytes.count, (48...57).contains(bytes[offset]) {
            value = value * 10 + Int(bytes[offset] - 48)
            offset += 1
            guard offset - start <= 15 else { return nil }
        }
        guard offset > start, bytes[start] != 48 || offset == start + 1 else { return nil }
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }
}
