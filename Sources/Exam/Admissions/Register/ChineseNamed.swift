/// A fixed list of a form, each entry with the words that stand on the paper.
package protocol ChineseNamed: CaseIterable {
    /// The entry as printed.
    var chinese: String { get }
    /// Other spellings that rosters use for the same entry.
    var otherSpellings: [String] { get }
}

extension ChineseNamed {
    /// None unless a list says otherwise.
    package var otherSpellings: [String] { [] }

    /// Reads an entry as rosters spell it; white space, and what stands in brackets behind the
    /// word, are ignored. Nil for a word that no entry has.
    package init?(chinese text: String) {
        let word = text.halfWidth.compact.prefix { $0 != "(" }
        let match = Self.allCases.first { entry in
            ([entry.chinese] + entry.otherSpellings).contains { $0 == word }
        }
        guard let match else { return nil }
        self = match
    }
}
