package import Bank
package import Vocabulary

/// What was read of one file of questions: every question of the file is an entry or has an error
/// among the findings.
package struct QuestionImport: Hashable, Sendable {
    /// A question that could be read, with where it begins.
    package struct Entry: Hashable, Sendable {
        package let draft: ItemDraft
        package let place: Finding.Place

        package init(draft: ItemDraft, place: Finding.Place) {
            self.draft = draft
            self.place = place
        }
    }

    package let file: String
    package let format: QuestionFormat
    /// The name of the encoding that was found, such as `UTF-8` or `GB 18030`; nil for archives.
    package let encoding: String?
    /// In the order of the file.
    package let entries: [Entry]
    /// What is wrong (the question is not among the entries, or the file cannot be read), and as
    /// warnings what was left out or understood in one of several ways; in the order of the file.
    package let findings: [Finding]
    /// The pictures that the entries name, each once.
    package let media: [ItemMedia]

    package init(
        file: String, format: QuestionFormat, encoding: String?, entries: [Entry],
        findings: [Finding], media: [ItemMedia] = []
    ) {
        self.file = file
        self.format = format
        self.encoding = encoding
        self.entries = entries
        self.findings = findings
        self.media = media
    }

    /// The drafts without their places.
    package var drafts: [ItemDraft] { entries.map(\.draft) }
}
