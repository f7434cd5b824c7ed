package import Vocabulary

/// What a writer made of drafts, and what its format could not hold.
package struct WrittenQuestions<Content: Hashable & Sendable>: Hashable, Sendable {
    package let content: Content
    /// For each draft that was left out, and each part of one, a warning that names it.
    package let findings: [Finding]

    package init(_ content: Content, findings: [Finding] = []) {
        self.content = content
        self.findings = findings
    }
}
