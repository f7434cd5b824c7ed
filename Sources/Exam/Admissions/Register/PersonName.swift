@_spi(_Unicode) import Swift

/// How a name (姓名) is stored.
package enum PersonName {
    /// The name as typed, in Unicode normalisation form C, without white space at its ends, and
    /// with one spelling (U+00B7) for the dot inside names such as 买买提·艾力 (practice 4.6).
    ///
    /// The normal form comes from the standard library's own tables: Foundation stays outside the
    /// exam's rules.
    package static func normalised(_ typed: String) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: typed.trimmed._nfc.map { dots.contains($0) ? "\u{B7}" : $0 })
        return String(scalars)
    }

    /// The characters that people use as the inner dot:
    /// bullet, full stops, katakana dots, hyphenation point, bullet and dot operators.
    private static let dots: Set<Unicode.Scalar> = [
        "\u{2022}", "\u{FF0E}", ".", "\u{30FB}", "\u{FF65}", "\u{2027}", "\u{2219}", "\u{22C5}",
    ]
}
