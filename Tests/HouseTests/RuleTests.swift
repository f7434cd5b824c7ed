import Testing

/// The rules themselves: each finds what is bad, with its line, and lets pass what is good.
@Suite("The rules can fail")
struct RuleTests {
    @Test("a bad snippet is found on its line", arguments: Snippets.bad + Snippets.banned)
    func badSnippet(_ bad: Snippets.Bad) throws {
        let rule = try #require(HouseRules.all.first { $0.name == bad.rule }, "no such rule")
        let file = SourceFile(path: bad.path, text: bad.text)
        let found = rule.violations(in: file)
        #expect(found.map(\.line) == [bad.line])
        #expect(found.allSatisfy { $0.path == bad.path })
    }

    @Test("every rule is shown to fail on a snippet")
    func everyRuleIsShown() {
        let shown = Set((Snippets.bad + Snippets.banned).map(\.rule))
        #expect(HouseRules.all.map(\.name).filter { !shown.contains($0) } == [])
    }

    @Test("a good file passes every rule", arguments: HouseRules.all)
    func goodFile(rule: any HouseRule) {
        let file = SourceFile(path: "Sources/Exam/Papers/Paper+Draw.swift", text: Snippets.good)
        #expect(rule.violations(in: file) == [])
    }

    @Test("what is banned elsewhere may stand where it belongs")
    func exceptions() {
        let text = "struct A { let now = Date() }\nprint(ContinuousClock.now)\n"
        let file = SourceFile(path: "Sources/Command/A.swift", text: text)
        #expect(HouseRules.all.flatMap { $0.violations(in: file) } == [])
    }

    @Test("a body of exactly sixty lines passes, in a type and at the top", arguments: [60, 61])
    func bodyLimit(lines: Int) {
        let body = String(repeating: "    work()\n", count: lines)
        for text in ["func a() {\n\(body)}\n", "struct A {\n  var a: Int {\n\(body)  }\n}\n"] {
            let file = SourceFile(path: "Sources/Seals/A.swift", text: text)
            #expect(BodyLength().violations(in: file).count == lines - 60)
        }
    }

    @Test("a test file may be longer than a source file")
    func fileLimit() {
        let text = String(repeating: "\n", count: 800)
        let rule = FileLength()
        #expect(rule.violations(in: SourceFile(path: "Tests/ATests/A.swift", text: text)) == [])
        #expect(
            rule.violations(in: SourceFile(path: "Tests/ATests/A.swift", text: text + "\n")) != [])
        #expect(rule.violations(in: SourceFile(path: "Sources/Seals/A.swift", text: text)) != [])
    }
}
