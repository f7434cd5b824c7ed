/// One `import` line.
struct Import: Hashable, Sendable {
    let module: String
    let line: Int
}

extension SourceFile {
    private static let importKinds: Set = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]

    /// What the file imports, whatever stands before the word `import`.
    var imports: [Import] {
        occurrences(of: ["import"]).compactMap { index in
            let rest = tokens[(index + 1)...].drop { Self.importKinds.contains($0.text) }
            return rest.first.map { Import(module: $0.text, line: $0.line) }
        }
    }
}
