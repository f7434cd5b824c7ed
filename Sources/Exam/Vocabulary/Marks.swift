/// Marks (分) in hundredths: the unit in which scores are stored, compared and printed.
package struct Marks: Hashable, Sendable, Codable {
    /// Hundredths of a mark: 60 marks are 6000.
    package let hundredths: Int

    package init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// Whole marks.
    package init(_ whole: Int) {
        hundredths = whole * 100
    }

    /// Reads `60`, `1.5` or `0.25`; nil for anything else, a sign or a third decimal among it.
    package init?(decimal text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Marks.digits(parts[0]) else { return nil }
        guard parts.count == 2 else {
            self.init(whole)
            return
        }
        guard (1...2).contains(parts[1].count), let decimals = Marks.digits(parts[1]) else {
            return nil
        }
        self.init(hundredths: whole * 100 + (parts[1].count == 1 ? decimals * 10 : decimals))
    }

    package static let zero = Marks(0)
    /// The most that can be written and read again.
    package static let most = Marks(hundredths: 99_999_999)

    package var fraction: Fraction { Fraction(hundredths, 100) }

    package static func + (left: Self, right: Self) -> Self {
        Marks(hundredths: left.hundredths + right.hundredths)
    }

    package static func * (left: Self, right: Int) -> Self {
        Marks(hundredths: left.hundredths * right)
    }

    private static func digits(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text)
    }
}

extension Marks: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.hundredths < right.hundredths
    }
}

extension Marks: CustomStringConvertible {
    /// As printed: no trailing zeros (`60`, `1.5`, `0.25`).
    package var description: String {
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
