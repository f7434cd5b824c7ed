import Vocabulary

/// What single values of a response are worth (QTI mapping).
struct QTIMapping: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        /// As it was written.
        let key: String
        let value: QTIScalar
        let worth: QTINumber
        let isCaseSensitive: Bool
    }

    let entries: [Entry]
    let defaultValue: QTINumber
    let lowerBound: QTINumber?
    let upperBound: QTINumber?

    func bounded(_ sum: QTINumber) -> QTINumber {
        if let lowerBound, sum < lowerBound { return lowerBound }
        if let upperBound, sum > upperBound { return upperBound }
        return sum
    }

    /// What a value is worth: the sum of the entries that name it, the default when none does.
    func worth(of value: QTIScalar) -> QTINumber {
        let fitting = entries.filter { $0.names(value) }
        guard let first = fitting.first else { return defaultValue }
        return fitting.dropFirst().reduce(first.worth) { $0 + $1.worth }
    }
}

extension QTIMapping.Entry {
    func names(_ other: QTIScalar) -> Bool {
        guard case .text(let key) = value, case .text(let text) = other, !isCaseSensitive else {
            return value.matches(other)
        }
        return key.lowercased() == text.lowercased()
    }
}
