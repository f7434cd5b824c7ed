package import Bank
package import Vocabulary

/// Writes `question-bank/statutes.yaml`: the same catalogue gives the same text, byte for byte.
package struct StatuteCatalogueWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    private static let head = """
        # The statutes that items are based on: facts and digests, no text.
        # version: the day on which this version was adopted; inForce: from when it holds.
        # digests: for each article the SM3 (GB/T 32905) of its text, number and white space left
        # out. When the law changes, the articles that changed are those whose digest did.

        """

    /// A catalogue entry made from a statute's text.
    /// - Parameters:
    ///   - version: the day of adoption.
    ///   - inForce: the day from which the version holds; the text rarely says it of amendments.
    /// - Throws: `Refusal` of `StatuteText`.
    package func statute(
        text: String, version: CalendarDate, inForce: CalendarDate
    ) throws(Refusal) -> Statute {
        let text = try StatuteText(text)
        return Statute(
            title: StatuteID(text.title), version: version, inForce: inForce,
            articles: text.articleCount, articleDigests: text.articleDigests)
    }

    /// The whole file; statutes in the order of the catalogue.
    package func text(_ catalogue: StatuteCatalogue) -> String {
        var text = StatuteCatalogueWriter.head + "statutes:\n"
        for statute in catalogue.statutes {
            text += """
                  - title: \(statute.title)
                    version: \(statute.version)
                    inForce: \(statute.inForce)
                    articles: \(statute.articles)
                    digests:

                """
            for digest in statute.articleDigests { text += "      - \(digest)\n" }
        }
        return text
    }
}
