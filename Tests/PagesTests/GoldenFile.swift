import Foundation
import Testing

/// Compares `text` with the file of that name in `Tests/Golden/pages`.
///
/// With the environment's `RECORD_GOLDEN=1` the file is written anew and the test fails, so that a
/// recording is never taken for a pass: run again without, and read the difference.
func expectGolden(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/pages/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard text != golden else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let goldenLines = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let common = zip(lines, goldenLines).prefix { $0 == $1 }.count
    Issue.record(
        """
        \(name) differs from line \(common + 1) on (RECORD_GOLDEN=1 records anew):
        golden: \(goldenLines.dropFirst(common).first ?? "(end)")
        now:    \(lines.dropFirst(common).first ?? "(end)")
        """, sourceLocation: sourceLocation)
}
