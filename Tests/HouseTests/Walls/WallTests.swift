import Testing

/// The walls between the targets, in the code, in the manifest and on the page that explains them.
@Suite("The walls of the house")
struct WallTests {
    private let tree = SourceTree.project

    @Test("every import stays within the walls")
    func importsStayWithin() {
        report(tree.files.flatMap(WallCheck().violations))
    }

    @Test("Package.swift declares what the table of walls allows, no more and no less")
    func manifestAgrees() throws {
        let file = try #require(tree.files.first { $0.path == "Package.swift" })
        report(WallCheck().violations(in: Manifest(file)))
    }

    @Test("the map of ARCHITECTURE.md shows every folder of Sources and no other")
    func mapIsComplete() {
        let page = ArchitecturePage(tree.text(of: ArchitecturePage.path))
        report(page.violations(folders: tree.sourceFolders))
    }

    @Test("the walls that ARCHITECTURE.md explains are the walls that are checked")
    func pageAgrees() {
        let page = ArchitecturePage(tree.text(of: ArchitecturePage.path))
        report(page.violations(walls: Wall.all))
    }

    private func report(_ violations: [Violation]) {
        for violation in violations { Issue.record("\(violation)") }
    }
}
