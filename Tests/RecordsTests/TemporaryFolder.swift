import Foundation
import Synchronization

/// A folder of its own for one test, gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    private static let counter = Mutex(0)

    init() throws {
        let number = TemporaryFolder.counter.withLock { count in
            count += 1
            return count
        }
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "zhikao-records-\(ProcessInfo.processInfo.processIdentifier)-\(number)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
