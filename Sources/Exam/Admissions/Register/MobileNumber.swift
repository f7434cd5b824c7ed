/// How a mobile number (手机号) is stored and shown.
package enum MobileNumber {
    /// Half-width, without white space, hyphens and the country code 86.
    package static func normalised(_ typed: String) -> String {
        let text = typed.halfWidth.compact.filter { $0 != "-" }
        for prefix in ["+86", "0086", "86"] where text.hasPrefix(prefix) {
            let rest = String(text.dropFirst(prefix.count))
            if isValid(rest) { return rest }
        }
        return text
    }

    /// Eleven digits that begin with 13 to 19.
    package static func isValid(_ text: String) -> Bool {
        text.utf8.count == 11 && text.isDigits && text.hasPrefix("1")
            && ("3"..."9").contains(text.dropFirst().prefix(1))
    }

    /// The first three and the last four digits, for lists (practice 2.2 row 20): `138****0000`.
    package static func masked(_ text: String) -> String {
        guard text.count > 7 else { return String(repeating: "*", count: text.count) }
        return text.prefix(3) + String(repeating: "*", count: text.count - 7) + text.suffix(4)
    }
}
