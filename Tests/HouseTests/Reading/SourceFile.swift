/// One Swift file of the tree, cut into tokens once for all rules.
struct SourceFile: Sendable {
    /// Relative to the project's folder: `Sources/Exam/Papers/Paper.swift`.
    let path: String
    let lines: [Substring]
    let tokens: [Token]
    let comments: [Comment]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let lexer = SwiftLexer(text)
        tokens = lexer.tokens
        comments = lexer.comments
    }

    var isTest: Bool { path.hasPrefix("Tests/") }

    /// `Paper.swift`.
    var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Whether `word` or sign `text` stands at `index` as code.
    func isCode(_ text: String, at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].isCode(text)
    }

    /// The places at which the words and signs of `sequence` follow each other in the code.
    func occurrences(of sequence: [String]) -> [Int] {
        guard let first = sequence.first else { return [] }
        return tokens.indices.filter { start in
            tokens[start].isCode(first)
                && sequence.indices.dropFirst().allSatisfy { isCode(sequence[$0], at: start + $0) }
        }
    }
}
