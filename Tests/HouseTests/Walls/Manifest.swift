/// The targets of Package.swift as they stand in its text, so that no second SwiftPM must run.
struct Manifest: Sendable {
    struct Target: Hashable, Sendable {
        let name: String
        let dependencies: Set<String>
        let line: Int
    }

    /// All but the test targets, in the order of the file.
    let targets: [Target]

    init(_ file: SourceFile) {
        let kinds = ["exam", "target", "executableTarget", "systemLibrary"]
        targets = kinds.flatMap { file.occurrences(of: [".", $0, "("]) }.sorted()
            .compactMap { Self.target(at: $0 + 2, in: file.tokens) }
    }

    private struct Argument {
        let label: String?
        let tokens: ArraySlice<Token>
    }

    /// A call that names no target by a literal is a helper, not a target.
    private static func target(at parenthesis: Int, in tokens: [Token]) -> Target? {
        let arguments = arguments(after: parenthesis, in: tokens)
        guard let first = arguments.first, let name = first.tokens.first, name.kind == .string
        else { return nil }
        let list = arguments.dropFirst().first { $0.label == nil || $0.label == "dependencies" }
        return Target(
            name: name.text, dependencies: dependencies(in: list?.tokens ?? []), line: name.line)
    }

    private static func arguments(after parenthesis: Int, in tokens: [Token]) -> [Argument] {
        var arguments: [Argument] = []
        var depth = 0
        var start = parenthesis + 1
        for index in tokens.indices[parenthesis...] where tokens[index].kind == .sign {
            let sign = tokens[index].text
            if "([".contains(sign) { depth += 1 }
            if ")]".contains(sign) { depth -= 1 }
            if depth == 0 || (depth == 1 && sign == ",") {
                arguments.append(argument(tokens[start..<index]))
                start = index + 1
            }
            if depth == 0 { break }
        }
        return arguments
    }

    private static func argument(_ tokens: ArraySlice<Token>) -> Argument {
        guard let label = tokens.first, tokens.dropFirst().first?.isCode(":") == true else {
            return Argument(label: nil, tokens: tokens)
        }
        return Argument(label: label.text, tokens: tokens.dropFirst(2))
    }

    /// Plain names, and of `.product(name:package:)` the name.
    private static func dependencies(in tokens: ArraySlice<Token>) -> Set<String> {
        let names = tokens.indices.filter { index in
            guard tokens[index].kind == .string else { return false }
            let labelled = index - 2 >= tokens.startIndex && tokens[index - 1].isCode(":")
            return !labelled || tokens[index - 2].isCode("name")
        }
        return Set(names.map { tokens[$0].text })
    }
}
