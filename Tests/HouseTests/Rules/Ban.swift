/// A spelling that does not belong into the house, and what to write instead.
struct Ban: HouseRule {
    /// As it is known: `.shuffled()`.
    let spelling: String
    /// The words and signs that must follow each other; without blanks, where it has none.
    private let sequence: [Token]
    let replacement: String
    /// Only files below one of these folders.
    let folders: [String]
    /// Files and folders that may, because that is where the thing belongs.
    let exceptions: [String]

    init(
        _ spelling: String, use replacement: String, in folders: [String] = ["Sources/", "Tests/"],
        except exceptions: [String] = []
    ) {
        self.spelling = spelling
        sequence = SwiftLexer(spelling).tokens
        self.replacement = replacement
        self.folders = folders
        self.exceptions = exceptions
    }

    var name: String { "no \(spelling)" }

    func violations(in file: SourceFile) -> [Violation] {
        guard folders.contains(where: file.path.hasPrefix),
            !exceptions.contains(where: file.path.hasPrefix)
        else { return [] }
        return file.occurrences(of: sequence.map(\.text))
            .filter { isTight(at: $0, in: file) && !isMember(at: $0, in: file) }
            .map { file.violation(file.tokens[$0].line, "\(spelling) is banned: \(replacement)") }
    }

    private func isTight(at index: Int, in file: SourceFile) -> Bool {
        sequence.indices.dropFirst().allSatisfy {
            !sequence[$0].isTight || file.tokens[index + $0].isTight
        }
    }

    /// `print(` is banned, a method that is called so is another thing.
    private func isMember(at index: Int, in file: SourceFile) -> Bool {
        sequence.first?.text != "."
            && (file.isCode(".", at: index - 1) || file.isCode("func", at: index - 1))
    }
}
