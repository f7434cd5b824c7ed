import Foundation

/// The project as it lies on the disk: what the house rules are held against.
struct SourceTree: Sendable {
    static let project = SourceTree()

    /// The Swift files of `Sources` and `Tests`, and `Package.swift`; ascending by path.
    let files: [SourceFile]
    /// Every file below `Sources`, `Tests` and `scripts`, of any kind; ascending.
    let paths: [String]
    private let root: URL

    private init() {
        // Links are followed, since `scripts/check` builds these tests through one.
        var root = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { root.deleteLastPathComponent() }
        self.root = root
        paths = ["Sources", "Tests", "scripts"].flatMap { Self.paths(below: $0, in: root) }
        let swift = paths.filter { $0.hasSuffix(".swift") } + ["Package.swift"]
        files = swift.map { SourceFile(path: $0, text: Self.text(of: $0, in: root)) }
    }

    /// The text of a file of the project; empty when there is none.
    func text(of path: String) -> String {
        Self.text(of: path, in: root)
    }

    /// Every folder below `Sources` that holds a file, ascending.
    var sourceFolders: [String] {
        let files = paths.filter { $0.hasPrefix("Sources/") }.map { $0.split(separator: "/") }
            .filter { $0.last?.contains(".") == true }
        return Set(files.map { $0.dropLast().joined(separator: "/") }).sorted()
    }

    private static func text(of path: String, in root: URL) -> String {
        let data = try? Data(contentsOf: root.appending(path: path))
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func paths(below folder: String, in root: URL) -> [String] {
        let found = try? FileManager.default.subpathsOfDirectory(
            atPath: root.appending(path: folder).path)
        return (found ?? []).map { "\(folder)/\($0)" }.sorted()
    }
}
