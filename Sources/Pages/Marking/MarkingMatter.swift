/// An answer beside its item: what marker and leader look at. It names no person, unit or seat.
package struct MarkingMatter: Hashable, Sendable {
    package let code: String
    /// The item as the candidate had it.
    package let stem: String
    /// Full marks.
    package let full: String
    /// As the candidate wrote it, line by line.
    package let answer: String
    /// Characters of the answer.
    package let length: Int
    /// The reference answer and its marking points, a line each.
    package let reference: [String]
    /// What the item says beside its key; nil for nothing.
    package let note: String?

    package init(
        code: String, stem: String, full: String, answer: String, length: Int, reference: [String],
        note: String? = nil
    ) {
        self.code = code
        self.stem = stem
        self.full = full
        self.answer = answer
        self.length = length
        self.reference = reference
        self.note = note
    }
}
