import Vocabulary

/// A variable of an item as it was declared.
package struct QTIDeclaration: Hashable, Sendable {
    /// To whom it belongs.
    package enum Kind: Hashable, Sendable {
        case response, outcome, template
    }

    package let kind: Kind
    package let identifier: String
    package let cardinality: QTICardinality
    /// Nil for records, whose fields have types of their own.
    package let baseType: QTIBaseType?
    package var defaultValue: QTIValue
    /// What is right; `null` when nothing is declared.
    package var correct: QTIValue
    let mapping: QTIMapping?
    let areas: QTIAreaMapping?
    let table: QTILookupTable?
    package let normalMaximum: QTINumber?
    let normalMinimum: QTINumber?
    let line: Int

    /// What the variable holds before anything happened: numbers that are outcomes begin with 0.
    var initialValue: QTIValue {
        guard kind == .outcome, defaultValue.isNull, cardinality == .single else {
            return defaultValue
        }
        switch baseType {
        case .integer: return .integer(0)
        case .float: return .float(QTINumber(0))
        default: return .null
        }
    }

    /// A response as it was handed in: identifiers, pairs as `A P`, texts as they are.
    /// - Returns: nil when one of the texts is no value of the type.
    func value(_ texts: [String]) -> QTIValue? {
        guard cardinality != .record else { return QTIDeclaration.record(texts) }
        let type = baseType ?? .string
        let filled = texts.filter { !$0.isEmpty }
        let scalars = filled.compactMap { QTIScalar($0, type) }
        guard scalars.count == filled.count, cardinality != .single || scalars.count <= 1 else {
            return nil
        }
        return QTIValue(scalars, cardinality)
    }

    /// The fields that a typed number gets when its variable is a record.
    private static func record(_ texts: [String]) -> QTIValue? {
        guard texts.count <= 1 else { return nil }
        guard let text = texts.first, !text.isEmpty else { return .null }
        var fields: [String: QTIScalar] = ["stringValue": .text(text)]
        let written = text.trimmed
        guard let number = QTINumber(written) else { return .record(fields) }
        fields["floatValue"] = .float(number)
        if let whole = Int(written) { fields["integerValue"] = .integer(whole) }
        let parts = written.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let digits = halves.map { half in half.count { $0.isNumber } }
        fields["leftDigits"] = .integer(digits.first ?? 0)
        fields["rightDigits"] = .integer(digits.count > 1 ? digits[1] : 0)
        if parts.count == 2, let exponent = Int(parts[1]) {
            fields["exponent"] = .integer(exponent)
        }
        return .record(fields)
    }
}
