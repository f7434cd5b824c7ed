/// What the values of a variable are.
package enum QTIBaseType: String, Hashable, Sendable, CaseIterable {
    case identifier, boolean, integer, float, string, point, pair, directedPair, duration, file, uri
    case intOrIdentifier

    /// Whether its values are numbers.
    var isNumeric: Bool { self == .integer || self == .float }
}
