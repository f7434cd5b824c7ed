import Testing

@testable import Exchange

struct QTIPatternTests {
    @Test(arguments: [
        ("abc", "abc", true), ("abc", "abcd", false), ("", "", true), ("a.c", "axc", true),
        ("a.c", "a\nc", false), ("a|bc", "bc", true), ("a|bc", "ac", false), ("(a|b)c", "bc", true),
        ("a*", "", true), ("a+", "", false), ("a?b", "b", true), ("a{2}", "aa", true),
        ("a{2}", "aaa", false), ("a{2,}", "aaaa", true), ("a{1,2}", "aaa", false),
        ("[a-c]+", "abcba", true), ("[^a-c]", "d", true), ("[^a-c]", "a", false),
        ("[a-z-[aeiou]]+", "xyz", true), ("[a-z-[aeiou]]+", "xaz", false), ("[-a]", "-", true),
        ("\\d{2}", "42", true), ("\\d", "x", false), ("\\D", "x", true), ("\\w+", "é1", true),
        ("\\w", "!", false), ("\\s", " ", true), ("\\S", " ", false), ("\\.", ".", true),
        ("\\.", "x", false), ("\\p{Lu}", "A", true), ("\\p{Lu}", "a", false), ("\\P{L}", "1", true),
        ("\\i\\c*", "_a-1", true), ("[\\d.]+", "3.14", true), ("(?:ab)+", "abab", true),
        ("^a$", "a", false), ("^a$", "^a$", true), ("处罚?", "处", true), ("a\\tb", "a\tb", true),
    ])
    func `The whole text`(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try #require(QTIPattern(pattern)).matches(text) == expected)
    }

    @Test(arguments: ["(", ")", "[", "[]", "a{2", "a{3,2}", "*a", "\\q", "\\p{Xx}", "[z-a]", "a**"])
    func `What is no pattern`(_ pattern: String) {
        #expect(QTIPattern(pattern) == nil)
    }

    @Test(arguments: ["行政*法", "*", "a(b)*[c].d\\", "x^$&~", "3.5*", "a|b"])
    func `Wildcards as patterns and back`(_ text: String) throws {
        let pattern = QTIWildcard.pattern(of: text)
        #expect(QTIWildcard.text(ofPattern: pattern) == text)
        let compiled = try #require(QTIPattern(pattern))
        #expect(compiled.matches(text.replacing("*", with: "任意\n文字")))
        #expect(compiled.matches(text + "z") == text.hasSuffix("*"))
    }

    @Test(arguments: ["a|b", "[ab]", "a+", "\\d*"])
    func `Patterns that say more are no wildcards`(_ pattern: String) {
        #expect(QTIWildcard.text(ofPattern: pattern) == nil)
    }
}
