package import Vocabulary

/// A statute in one version, as `question-bank/statutes.yaml` lists it: facts and digests, no text.
package struct Statute: Hashable, Sendable {
    /// The full title, such as 中华人民共和国行政处罚法.
    package let title: StatuteID
    /// The day on which this version was adopted.
    package let version: CalendarDate
    /// The day from which this version is in force.
    package let inForce: CalendarDate
    /// How many articles it has.
    package let articles: Int
    /// SM3 of each article's text without white space, in order, in hexadecimal.
    package let articleDigests: [String]

    package init(
        title: StatuteID, version: CalendarDate, inForce: CalendarDate, articles: Int,
        articleDigests: [String]
    ) {
        self.title = title
        self.version = version
        self.inForce = inForce
        self.articles = articles
        self.articleDigests = articleDigests
    }
}
