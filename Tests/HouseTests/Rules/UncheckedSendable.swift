/// `@unchecked Sendable` only with the proof in a comment on the same line or a neighbouring one.
struct UncheckedSendable: HouseRule {
    let name = "@unchecked Sendable says why it is safe"

    func violations(in file: SourceFile) -> [Violation] {
        file.occurrences(of: ["@", "unchecked", "Sendable"]).map { file.tokens[$0].line }
            .filter { !isJustified($0, in: file) }
            .map { file.violation($0, "say in a // comment next to it why this is safe") }
    }

    /// A documentation comment describes the type; the proof is a comment of its own.
    private func isJustified(_ line: Int, in file: SourceFile) -> Bool {
        file.comments.contains {
            abs($0.line - line) <= 1 && !$0.text.hasPrefix("///")
                && $0.text.split(separator: " ").count >= 4
        }
    }
}
