import Testing

/// The reading beneath the rules.
@Suite("The lexer")
struct LexerTests {
    @Test(
        "code is told from comments and strings",
        arguments: [
            ("a // b\nc", ["a", "c"]),
            ("a /* b /* c */ d */ e", ["a", "e"]),
            ("a \"b // c\" d", ["a", "b // c", "d"]),
            ("\"a \\\" b\" c", ["a \\\" b", "c"]),
            ("\"a\\(b(\"c\"))d\"", ["a", "b", "(", "c", ")", "d"]),
            ("#\"a \\(b) \"c\"#", ["a \\(b) \"c"]),
            ("\"\"\"\na \"b\" c\n\"\"\"", ["\na \"b\" c\n"]),
            ("x = /a\"b/ y", ["x", "=", "y"]),
            ("x = a / b / c", ["x", "=", "a", "/", "b", "/", "c"]),
            ("try!试卷", ["try", "!", "试卷"]),
            ("func `a class`()", ["func", "`a class`", "(", ")"]),
            ("\"never closed", ["never closed"]), ("\"\\(a \"\\(b", ["a", "b"]),
        ])
    func tokens(text: String, expected: [String]) {
        let tokens = SwiftLexer(text).tokens.filter { $0.kind != .string || !$0.text.isEmpty }
        #expect(tokens.map(\.text) == expected)
    }

    @Test("lines are counted through comments and long strings")
    func lines() {
        let lexer = SwiftLexer("/*\n*/ a\n\"\"\"\n\n\"\"\" b // c\nd")
        #expect(lexer.tokens.filter { $0.kind == .word }.map(\.line) == [2, 5, 6])
        #expect(lexer.comments.last == Comment(line: 5, text: "// c"))
    }
}
