/// The value of a QTI variable or expression. Empty containers and empty texts are `null`.
package enum QTIValue: Hashable, Sendable {
    case null
    case single(QTIScalar)
    case multiple([QTIScalar])
    case ordered([QTIScalar])
    case record([String: QTIScalar])

    /// An empty text is no value.
    init(_ scalar: QTIScalar?) {
        guard let scalar, scalar != .text("") else {
            self = .null
            return
        }
        self = .single(scalar)
    }

    /// A container of a cardinality; of no value when nothing is in it.
    init(_ scalars: [QTIScalar], _ cardinality: QTICardinality) {
        switch cardinality {
        case _ where scalars.isEmpty: self = .null
        case .single: self.init(scalars.first)
        case .multiple, .record: self = .multiple(scalars)
        case .ordered: self = .ordered(scalars)
        }
    }

    static func boolean(_ value: Bool) -> Self { .single(.boolean(value)) }
    static func integer(_ value: Int?) -> Self { QTIValue(value.map(QTIScalar.integer)) }
    static func float(_ value: QTINumber?) -> Self { QTIValue(value.map(QTIScalar.float)) }

    var isNull: Bool { self == .null }

    /// What is in it; one for a single value.
    var scalars: [QTIScalar] {
        switch self {
        case .null: []
        case .single(let scalar): [scalar]
        case .multiple(let scalars), .ordered(let scalars): scalars
        case .record(let fields): fields.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// The words of its parts, as responses are handed in.
    package var texts: [String] { scalars.map(\.description) }

    /// Its number; nil unless it is one number.
    package var number: QTINumber? {
        if case .single(let scalar) = self { scalar.number } else { nil }
    }
}

extension QTIValue {
    /// Whether two values are the same (QTI `match`): containers of the same things the same number
    /// of times, in any order unless both are ordered.
    func matches(_ other: QTIValue) -> Bool {
        switch (self, other) {
        case (.single(let left), .single(let right)): return left.matches(right)
        case (.ordered(let left), .ordered(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.matches($1) }
        case (.multiple(let left), .multiple(let right)):
            guard left.count == right.count else { return false }
            var rest = right
            return left.allSatisfy { value in
                guard let index = rest.firstIndex(where: value.matches) else { return false }
                rest.swapAt(index, rest.count - 1)
                rest.removeLast()
                return true
            }
        case (.record(let left), .record(let right)):
            return left.count == right.count
                && left.allSatisfy { right[$0.key]?.matches($0.value) == true }
        default: return false
        }
    }
}
