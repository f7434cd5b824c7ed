import Foundation
import Synchronization

/// A folder of its own for one test, removed with the value.
final class Temporary {
    let url: URL

    private static let counter = Mutex(0)

    /// A name that no other test of this process has.
    static func next() -> String {
        let number = counter.withLock { count in
            count += 1
            return count
        }
        return "\(ProcessInfo.processInfo.processIdentifier)-\(number)"
    }

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("zhikao-journey-\(Temporary.next())", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Every file below a folder of this one with its bytes, by its path.
    func files(below name: String) throws -> [String: Data] {
        let base = url.appendingPathComponent(name, isDirectory: true)
        var files: [String: Data] = [:]
        for entry in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
            let file = base.appendingPathComponent(entry)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[entry] = try Data(contentsOf: file) }
        }
        return files
    }
}
