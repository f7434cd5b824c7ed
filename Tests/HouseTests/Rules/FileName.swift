/// A file is named after one of its types, `Paper+Draw.swift` after the type that it extends. A
/// file that only extends the types of others, or holds free functions, may be named after its
/// subject, and so may a suite of tests whose name is a sentence in backticks.
struct FileName: HouseRule {
    let name = "a file is named after its type"

    private static let types: Set = ["struct", "enum", "class", "actor", "protocol"]

    func violations(in file: SourceFile) -> [Violation] {
        guard file.name != "main.swift", file.name != "Package.swift" else { return [] }
        let parts = file.name.dropLast(".swift".count).split(separator: "+").map(String.init)
        let stem = parts.first ?? ""
        let declarations = declarations(in: file)
        guard !declarations.contains(where: { $0.names.contains(stem) }) else { return [] }
        let declared = declarations.first {
            Self.types.contains($0.keyword) && $0.names.first?.hasPrefix("`") != true
        }
        guard parts.count > 1 || declared != nil else { return [] }
        return [
            file.violation(
                declared?.line ?? 1, "declares or extends no \(stem); name the file after its type")
        ]
    }

    private struct Declaration {
        let keyword: String
        /// Of `extension Outer.Inner` both.
        let names: [String]
        let line: Int
    }

    /// The declarations that stand within no other.
    private func declarations(in file: SourceFile) -> [Declaration] {
        var found: [Declaration] = []
        var depth = 0
        for (index, token) in file.tokens.enumerated() where token.kind != .string {
            if token.text == "{" { depth += 1 }
            if token.text == "}" { depth -= 1 }
            let declares = Self.types.contains(token.text) || token.text == "extension"
            guard depth == 0, declares, !file.isCode(".", at: index - 1) else { continue }
            let names = names(after: index, in: file)
            found.append(Declaration(keyword: token.text, names: names, line: token.line))
        }
        return found
    }

    private func names(after index: Int, in file: SourceFile) -> [String] {
        var names: [String] = []
        var next = index + 1
        while next < file.tokens.count, file.tokens[next].kind == .word {
            names.append(file.tokens[next].text)
            guard file.isCode(".", at: next + 1) else { break }
            next += 2
        }
        return names
    }
}
