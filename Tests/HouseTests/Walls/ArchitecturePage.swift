/// The parts of ARCHITECTURE.md that can be held against the tree: the map and the table of walls.
struct ArchitecturePage: Sendable {
    static let path = "ARCHITECTURE.md"
    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The map and the folders differ: a folder that is not drawn, a drawn one that is gone.
    func violations(folders: [String]) -> [Violation] {
        let drawn = drawnFolders
        let missing = folders.filter { drawn[$0] == nil }
            .map { Violation(path: Self.path, line: 1, message: "the map lacks \($0)/") }
        // A folder that only holds others may be drawn as well.
        let stale = drawn.filter { entry in
            !folders.contains { ($0 + "/").hasPrefix(entry.key + "/") }
        }
        .sorted { $0.value < $1.value }
        .map { Violation(path: Self.path, line: $0.value, message: "there is no \($0.key)/") }
        return missing + stale
    }

    /// A row of the table of walls says something else than the walls that are checked.
    func violations(walls: [Wall]) -> [Violation] {
        let rows = rows
        return walls.flatMap { wall -> [Violation] in
            guard let row = rows[wall.target] else {
                return [Violation(path: Self.path, line: 1, message: "no row for \(wall.target)")]
            }
            guard row.names != wall.dependencies else { return [] }
            let expected = wall.dependencies.sorted().joined(separator: ", ")
            let message = "\(wall.target) may import: \(expected)"
            return [Violation(path: Self.path, line: row.line, message: message)]
        }
    }

    /// The lines of the map begin with the folder: `Sources/Exam/Papers/   what stands there`.
    private var drawnFolders: [String: Int] {
        var drawn: [String: Int] = [:]
        for (index, line) in lines.enumerated() where line.hasPrefix("Sources/") {
            let folder = line.prefix { $0 != " " }
            drawn[String(folder.hasSuffix("/") ? folder.dropLast() : folder)] = index + 1
        }
        return drawn
    }

    private struct Row {
        let names: Set<String>
        let line: Int
    }

    /// `| Draws | Vocabulary, Seals | … |`, by target.
    private var rows: [String: Row] {
        var rows: [String: Row] = [:]
        for (index, line) in lines.enumerated() where line.hasPrefix("|") {
            let cells = line.split(separator: "|").map {
                $0.split(separator: " ").joined(separator: " ")
            }
            guard cells.count == 3 else { continue }
            let names = cells[1].split(separator: ",").map { $0.drop { $0 == " " } }.map(
                String.init)
            rows[cells[0]] = Row(names: Set(names).subtracting(["–"]), line: index + 1)
        }
        return rows
    }
}
