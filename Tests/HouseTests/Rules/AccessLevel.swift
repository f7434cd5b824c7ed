/// The house is one package: nothing is `public` or `open`, what other targets use is `package`.
struct AccessLevel: HouseRule {
    let name = "no public declarations"

    private static let declaring: Set = [
        "struct", "enum", "class", "actor", "protocol", "extension", "typealias", "func", "init",
        "subscript", "var", "let", "static", "final", "mutating", "nonisolated", "private",
        "import", "indirect", "override", "convenience", "required", "lazy",
    ]

    func violations(in file: SourceFile) -> [Violation] {
        ["public", "open"].flatMap { word in
            file.occurrences(of: [word]).filter { declares(after: $0, in: file) }.map {
                file.violation(file.tokens[$0].line, "\(word) is banned: write package")
            }
        }
    }

    /// `case public` and `.public` are names like any other.
    private func declares(after index: Int, in file: SourceFile) -> Bool {
        guard index + 1 < file.tokens.count, !file.isCode(".", at: index - 1) else { return false }
        return Self.declaring.contains(file.tokens[index + 1].text)
    }
}
