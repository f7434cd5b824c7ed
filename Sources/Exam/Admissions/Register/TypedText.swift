/// What Chinese input methods and spreadsheets do to a number that people type.
extension String {
    /// Full-width forms (U+FF01 to U+FF5E, U+3000) as their ASCII counterparts.
    var halfWidth: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Without white space and invisible characters at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Without any white space, invisible characters, or the apostrophe by which spreadsheets mark
    /// a number as text.
    var compact: String {
        let marks: Set<Unicode.Scalar> = ["'", "`", "\u{2018}", "\u{2019}"]
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.filter { !$0.isBlank && !marks.contains($0) })
        return String(kept)
    }

    /// Only the digits 0 to 9, and at least one.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

    /// Scientific notation such as `5.108E+17`: a number that a spreadsheet has rounded.
    var isScientific: Bool {
        let halves = split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
        guard halves.count == 2 else { return false }
        let mantissa = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        let exponent = halves[1].hasPrefix("+") ? halves[1].dropFirst() : halves[1]
        return (1...2).contains(mantissa.count) && mantissa.allSatisfy { String($0).isDigits }
            && String(exponent).isDigits
    }
}

extension Unicode.Scalar {
    /// White space, or a character that takes no room (zero-width space, byte order mark).
    var isBlank: Bool {
        properties.isWhitespace || [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(value)
    }
}
