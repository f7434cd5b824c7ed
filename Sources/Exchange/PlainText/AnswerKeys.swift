/// The answer keys that stand at the end of a section or of the paper.
struct AnswerKeys {
    struct Block {
        /// How many questions came before it.
        let questions: Int
        var entries: [Entry] = []
    }

    struct Entry {
        /// Index of the line.
        let line: Int
        /// The heading in the key under which it stands.
        let heading: SectionHeading?
        /// How many headings came before it in the key.
        let group: Int
        /// Nil for letters without numbers.
        let number: Int?
        var text: String
        var explanation: [Piece] = []
        /// Whether the text may go on on the next line.
        var isOpen = false
    }

    var blocks: [Block] = []
}
