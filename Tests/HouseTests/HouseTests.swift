import Testing

/// The house rules, held against every Swift file of the project.
@Suite("The house rules")
struct HouseTests {
    private let tree = SourceTree.project

    @Test("the tree is found, or every other check would pass on nothing")
    func treeIsFound() {
        #expect(tree.files.contains { $0.path == "Package.swift" && !$0.tokens.isEmpty })
        #expect(tree.files.contains { $0.path.hasPrefix("Sources/Exam/Vocabulary/") })
        #expect(tree.files.contains { $0.path == "Tests/HouseTests/HouseTests.swift" })
    }

    @Test(arguments: HouseRules.all)
    func everyFileKeeps(rule: any HouseRule) {
        for violation in tree.files.flatMap(rule.violations) {
            Issue.record("\(violation)")
        }
    }

    @Test("no placeholder of any kind of file is left")
    func noPlaceholders() {
        for path in tree.paths where !path.hasSuffix(".swift") {
            if let violation = Placeholder().violation(of: path) { Issue.record("\(violation)") }
        }
    }

    @Test("every exception from the ban on floating point names a file that is there")
    func exceptionsAreNeeded() {
        for path in FloatingPoint.exceptions.keys.sorted() {
            #expect(tree.files.contains { $0.path.hasPrefix(path) }, "no longer there: \(path)")
        }
    }
}
