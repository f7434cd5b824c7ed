/// Holds the table of walls against the imports of a file and against Package.swift.
struct WallCheck: Sendable {
    private let walls: [String: Wall]

    init(_ walls: [Wall] = Wall.all) {
        self.walls = Dictionary(
            walls.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The target to which a file below `Sources` belongs.
    static func target(of path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.first == "Sources", parts.count > 2 else { return nil }
        return parts[1] == "Exam" ? parts[2] : parts[1]
    }

    /// The imports that go through a wall.
    func violations(in file: SourceFile) -> [Violation] {
        guard let target = Self.target(of: file.path) else { return [] }
        guard let wall = walls[target] else {
            return [
                file.violation(1, "\(target) has no line in Tests/HouseTests/Walls/Wall+All.swift")
            ]
        }
        return file.imports.filter { !wall.importable.contains($0.module) }.map {
            file.violation($0.line, "\(target) may not import \($0.module); see ARCHITECTURE.md")
        }
    }

    /// Where the manifest and the table differ.
    func violations(in manifest: Manifest) -> [Violation] {
        let known = manifest.targets.flatMap { target -> [Violation] in
            guard let wall = walls[target.name] else {
                return [violation(target.line, "\(target.name) has no line in the table of walls")]
            }
            let added = target.dependencies.subtracting(wall.dependencies).sorted()
            let missing = wall.dependencies.subtracting(target.dependencies).sorted()
            return added.map { violation(target.line, "\(target.name) may not depend on \($0)") }
                + missing.map {
                    violation(target.line, "\(target.name) lacks the dependency \($0)")
                }
        }
        let declared = Set(manifest.targets.map(\.name))
        return known
            + walls.keys.filter { !declared.contains($0) }.sorted()
            .map { violation(1, "the table of walls has \($0), the manifest has not") }
    }

    private func violation(_ line: Int, _ message: String) -> Violation {
        Violation(path: "Package.swift", line: line, message: message)
    }
}
