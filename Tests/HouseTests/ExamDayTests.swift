import Foundation
import Testing

/// docs/exam-day.md names the test that holds each promise; a test that is renamed or gone must not
/// leave a promise without one.
@Suite struct ExamDayTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private struct Named: Hashable {
        let test: String
        let file: String
    }

    /// `a test` (File.swift), as the table has it.
    private static func named(in text: String) -> [Named] {
        text.matches(of: /`([^`]+)` \((\w+\.(?:swift|py))/).map {
            Named(test: String($0.1), file: String($0.2))
        }
    }

    private static func files() throws -> [String: String] {
        var files: [String: String] = [:]
        let tests = root.appending(path: "Tests")
        let found = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        while let file = found?.nextObject() as? URL {
            guard ["swift", "py"].contains(file.pathExtension) else { continue }
            files[file.lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        return files
    }

    private static func has(_ text: String?, _ test: String) -> Bool {
        guard let text else { return false }
        return ["func `\(test)`", "@Test(\"\(test)\"", "\"\(test)\",", "def \(test)("]
            .contains { text.contains($0) }
    }

    @Test func `each promise of the exam day is held by a test that is there`() throws {
        let page = try String(
            contentsOf: Self.root.appending(path: "docs/exam-day.md"), encoding: .utf8)
        let files = try Self.files()
        let named = Self.named(in: page)
        #expect(named.count >= 40)
        for one in named {
            #expect(Self.has(files[one.file], one.test), "\(one.file) has no `\(one.test)`")
        }
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        let promises = rows.drop { !$0.hasPrefix("| promise") }.dropFirst()
        #expect(promises.count >= 20)
        for row in promises { #expect(!Self.named(in: String(row)).isEmpty, "\(row)") }
    }

    @Test func `a test that is not there is missed`() {
        #expect(Self.named(in: "| x | `a b` (C.swift), `d` (e.py, f) |").count == 2)
        #expect(!Self.has("func `other`()", "a b") && !Self.has(nil, "a b"))
        #expect(Self.has("def test_a(self)", "test_a"))
    }
}
