import Vocabulary

/// One value of a base type.
package enum QTIScalar: Hashable, Sendable {
    case boolean(Bool)
    case integer(Int)
    case float(QTINumber)
    /// A string, an identifier, a URI, or the name of a file.
    case text(String)
    case pair(String, String)
    case directedPair(String, String)
    case point(QTINumber, QTINumber)
    /// In seconds.
    case duration(QTINumber)

    /// Reads a value as documents and responses write it; nil for what is no value of the type.
    init?(_ written: String, _ type: QTIBaseType) {
        let text = written.trimmed
        let names = text.split(whereSeparator: \.isWhitespace).map(String.init)
        switch type {
        case .boolean:
            guard let value = ["true": true, "1": true, "false": false, "0": false][text] else {
                return nil
            }
            self = .boolean(value)
        case .integer:
            guard let value = QTIScalar.whole(text) else { return nil }
            self = .integer(value)
        case .float, .duration:
            guard let value = QTINumber(text) else { return nil }
            self = type == .float ? .float(value) : .duration(value)
        case .string: self = .text(written)
        case .identifier, .uri, .file, .intOrIdentifier:
            guard !text.isEmpty else { return nil }
            self = .text(text)
        case .pair, .directedPair:
            guard names.count == 2 else { return nil }
            self = type == .pair ? .pair(names[0], names[1]) : .directedPair(names[0], names[1])
        case .point:
            guard names.count == 2, let x = QTINumber(names[0]), let y = QTINumber(names[1]),
                x.isFinite, y.isFinite
            else { return nil }
            self = .point(x, y)
        }
    }

    private static func whole(_ text: String) -> Int? {
        if let value = Int(text) { return value }
        guard case .exact(let fraction)? = QTINumber(text), fraction.denominator == 1 else {
            return nil
        }
        return fraction.numerator
    }

    var number: QTINumber? {
        switch self {
        case .integer(let value): QTINumber(value)
        case .float(let value): value
        case .boolean, .text, .pair, .directedPair, .point, .duration: nil
        }
    }

    /// Whether two values are the same; the ends of a `pair` have no order, 2 and 2.0 are one
    /// number.
    func matches(_ other: QTIScalar) -> Bool {
        switch (self, other) {
        case (.pair(let a, let b), .pair(let c, let d)):
            (a == c && b == d) || (a == d && b == c)
        default:
            if let left = number, let right = other.number { left == right } else { self == other }
        }
    }
}

extension QTIScalar: CustomStringConvertible {
    package var description: String {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .float(let value), .duration(let value): value.description
        case .text(let text): text
        case .pair(let a, let b), .directedPair(let a, let b): "\(a) \(b)"
        case .point(let x, let y): "\(x) \(y)"
        }
    }
}
