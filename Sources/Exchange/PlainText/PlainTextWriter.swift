package import Bank
package import Vocabulary

/// Writes questions as Chinese plain text that people can read and `PlainTextReader` reads back.
package struct PlainTextWriter: Sendable {
    /// What was written, and what could not be.
    package struct Output: Hashable, Sendable {
        /// With line feeds; to be saved as UTF-8.
        package let text: String
        /// Questions that the form cannot hold (errors), and what it has no place for (warnings);
        /// places are lines of the text.
        package let findings: [Finding]
    }

    /// A writer without settings.
    package init() {}

    /// The text of the questions, in their order.
    package func text(_ drafts: [ItemDraft]) -> Output {
        let sheet = QuestionSheet(drafts)
        return Output(text: sheet.text, findings: SheetCheck(sheet, drafts).findings)
    }
}
