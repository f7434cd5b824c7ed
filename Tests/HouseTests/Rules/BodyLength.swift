/// A body of at most 60 lines: of a function, an initialiser, a computed property, a closure that a
/// property holds. What stands between the braces is counted, blank lines and comments included.
struct BodyLength: HouseRule {
    static let limit = 60
    let name = "a body has at most \(limit) lines"

    func violations(in file: SourceFile) -> [Violation] {
        bodies(of: file).filter { $0.lines > Self.limit }.map {
            file.violation(
                $0.line, "the body of \($0.name) has \($0.lines) lines, \(Self.limit) are allowed")
        }
    }

    private struct Body {
        let name: String
        let line: Int
        let lines: Int
    }

    private enum Scope {
        /// Holds declarations.
        case type
        /// Holds statements, and is measured.
        case body(name: String, line: Int)
        /// Stands within a body that is measured.
        case inner
    }

    private func bodies(of file: SourceFile) -> [Body] {
        var found: [Body] = []
        var scopes: [Scope] = []
        var header: [Token] = []
        for token in file.tokens where token.kind != .string {
            switch token.text {
            case "{":
                scopes.append(scope(after: header, in: scopes.last, line: token.line))
                header = []
            case "}":
                if case .body(let name, let line) = scopes.popLast() {
                    found.append(Body(name: name, line: line, lines: token.line - line - 1))
                }
                header = []
            default:
                header.append(token)
            }
        }
        return found
    }

    private static let types: Set = [
        "struct", "enum", "class", "actor", "protocol", "extension",
    ]
    private static let members: Set = ["func", "init", "deinit", "subscript", "var", "let"]

    /// What a brace opens, told by the last word of declaration before it outside of parentheses.
    private func scope(after header: [Token], in parent: Scope?, line: Int) -> Scope {
        if case .body = parent { return .inner }
        if case .inner = parent { return .inner }
        var depth = 0
        var scope = Scope.body(name: "a block", line: line)
        for (index, token) in header.enumerated() {
            if token.text == "(" { depth += 1 }
            if token.text == ")" { depth -= 1 }
            guard depth == 0, index == 0 || header[index - 1].text != "." else { continue }
            if Self.types.contains(token.text) {
                scope = .type
            } else if Self.members.contains(token.text) {
                let next = header[(index + 1)...].first { $0.kind == .word }?.text ?? ""
                let isNamed = token.text == "func" || token.text == "var" || token.text == "let"
                scope = .body(name: isNamed ? next : token.text, line: line)
            }
        }
        return scope
    }
}
