import Testing

/// The checks of the walls themselves: each of them can fail.
@Suite("The checks of the walls can fail")
struct WallCheckTests {
    private let check = WallCheck([
        Wall("A", system: ["Glibc"]), Wall("B", ["A"], libraries: ["L"]),
    ])

    @Test(
        "an import through a wall is found, however it is written",
        arguments: [
            "import B", "package import B", "@testable import B", "import struct B.C",
            "#if canImport(B)\n    internal import B\n#endif",
        ])
    func importThroughAWall(text: String) {
        let file = SourceFile(path: "Sources/Exam/A/X.swift", text: "import Glibc\n" + text)
        let found = check.violations(in: file)
        #expect(found.map(\.message) == ["A may not import B; see ARCHITECTURE.md"])
    }

    @Test("a folder without a line in the table is found")
    func unknownTarget() {
        let file = SourceFile(path: "Sources/C/X.swift", text: "")
        #expect(check.violations(in: file).count == 1)
    }

    @Test("the manifest may neither add to the table nor lack what stands in it")
    func manifest() {
        let text = """
            let p = Package(
                products: [.executable(name: "a", targets: ["A"])],
                targets: [
                    .exam("A", ["B"]),
                    .target(
                        name: "B", dependencies: [.product(name: "L", package: "l")],
                        resources: [.embedInCode("Schema")]),
                    .executableTarget(name: "C"),
                ])
            extension Target {
                static func exam(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
                    .target(name: name, dependencies: dependencies)
                }
            }
            """
        let manifest = Manifest(SourceFile(path: "Package.swift", text: text))
        #expect(manifest.targets.map(\.name) == ["A", "B", "C"])
        #expect(
            check.violations(in: manifest).map(\.description) == [
                "Package.swift:4: A may not depend on B",
                "Package.swift:6: B lacks the dependency A",
                "Package.swift:8: C has no line in the table of walls",
            ])
    }

    @Test("a target of the table that the manifest does not have is found")
    func missingTarget() {
        let manifest = Manifest(SourceFile(path: "Package.swift", text: ".exam(\"A\")"))
        #expect(check.violations(in: manifest).map(\.line) == [1])
    }

    @Test("a folder that is not on the map is found, and a drawn one that is gone")
    func map() {
        let page = ArchitecturePage("Sources/A/   rules\nSources/C/   gone\n")
        let found = page.violations(folders: ["Sources/A/Rules", "Sources/B"])
        #expect(
            found.map(\.description) == [
                "ARCHITECTURE.md:1: the map lacks Sources/A/Rules/",
                "ARCHITECTURE.md:1: the map lacks Sources/B/",
                "ARCHITECTURE.md:2: there is no Sources/C/",
            ])
    }

    @Test("a row of the page that differs from the walls is found, and a missing one")
    func rows() {
        let walls = [Wall("A"), Wall("B", ["A"]), Wall("C")]
        let page = ArchitecturePage("| A | – | all |\n| B | A, C | files |\n")
        #expect(
            page.violations(walls: walls).map(\.description) == [
                "ARCHITECTURE.md:2: B may import: A", "ARCHITECTURE.md:1: no row for C",
            ])
    }
}
