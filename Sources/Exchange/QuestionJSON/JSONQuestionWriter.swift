package import Bank
import Vocabulary

/// Writes questions as JSON: an array with a draft on each line, all that a draft holds.
package struct JSONQuestionWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// `[`, one draft on each line, `]`.
    package func text(_ drafts: [ItemDraft]) -> String {
        guard !drafts.isEmpty else { return "[]\n" }
        return "[\n" + drafts.map(\.json.canonicalText).joined(separator: ",\n") + "\n]\n"
    }

    /// JSON Lines: one draft on each line.
    package func lines(_ drafts: [ItemDraft]) -> String {
        drafts.map { $0.json.canonicalText + "\n" }.joined()
    }
}
