package import Vocabulary

/// Words of the stem that come back in the right choice only lead to it (clang association).
package struct StemEcho: ItemRule {
    package let codes = ["lint.stem-echo"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "题干中的词只在正确选项中重现", "words of the stem come back in the right choice only")
    package let source: String? = ItemWriting.guideline(28)

    package init() {}

    /// So many letters in a row are no chance.
    private static let length = 8
    /// Of a text that is longer than any item only the beginning is compared.
    private static let longest = 1_000

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.right.count == 1, item.wrong.count >= 2, let key = item.right.first else {
            return []
        }
        let stem = StemEcho.letters(item.draft.stem)
        let right = StemEcho.letters(key.text)
        let echo = StemEcho.longestCommon(stem, right)
        guard echo.count >= StemEcho.length else { return [] }
        // A wrong choice that repeats about as much of the stem takes the hint away.
        let others =
            item.wrong.map {
                StemEcho.longestCommon(stem, StemEcho.letters($0.text)).count
            }.max() ?? 0
        guard 2 * others < echo.count else { return [] }
        let words = String(String.UnicodeScalarView(echo.compactMap(Unicode.Scalar.init)))
        return [
            Wording("题干中的“\(words)”只在正确选项中重现。", "only the right choice repeats words of the stem")
        ]
    }

    private static func letters(_ text: String) -> [UInt32] {
        Array(Folding.scalars(text).prefix(longest))
    }

    /// The longest run that both have.
    static func longestCommon(_ one: [UInt32], _ two: [UInt32]) -> ArraySlice<UInt32> {
        var best = two[0..<0]
        var row = [Int](repeating: 0, count: two.count + 1)
        for value in one {
            for index in stride(from: two.count, to: 0, by: -1) {
                row[index] = value == two[index - 1] ? row[index - 1] + 1 : 0
                if row[index] > best.count { best = two[(index - row[index])..<index] }
            }
        }
        return best
    }
}
