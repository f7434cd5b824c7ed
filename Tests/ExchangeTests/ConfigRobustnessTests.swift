import Exchange
import Foundation
import Testing
import Vocabulary

@Suite("Whatever stands in a config, it is read or refused")
struct ConfigRobustnessTests {
    private let file = "example.annotated.yaml"

    /// Values that hardly any field wants.
    private static let odd = [
        "", "[]", "{a: {b: c}}", "x", "-1", "0", "99999999999999999999", "2017-02-30",
        "2017-05-20 09:00", "{\"\": 1}",
    ]

    @Test("any value in the place of any other", arguments: odd)
    func oddValues(_ value: String) throws {
        let lines = try lines(of: file)
        for index in lines.indices {
            guard let colon = lines[index].range(of: ": ") else { continue }
            var changed = lines
            changed[index] = lines[index][..<colon.upperBound] + value
            try check(changed, "line \(index + 1) with \(value)")
        }
    }

    @Test("any line left out or given twice")
    func linesLost() throws {
        let lines = try lines(of: file)
        for index in lines.indices where !lines[index].contains("#") {
            var changed = lines
            changed.remove(at: index)
            try check(changed, "without line \(index + 1)")
            changed = lines
            changed.insert(lines[index], at: index)
            try check(changed, "line \(index + 1) twice")
        }
    }

    @Test("brackets within brackets without end are refused")
    func depth() {
        let text = "exam: " + String(repeating: "[", count: 200_000)
        #expect(ExamConfigReader.read(text, file: "exam.yaml").programme == nil)
    }

    /// A programme comes with no errors, a refusal with some, each at a line of the file.
    private func check(_ lines: [String], _ comment: Comment) throws {
        let text = lines.joined(separator: "\n")
        let (programme, findings) = ExamConfigReader.read(text, file: "exam.yaml")
        let errors = findings.filter { $0.severity == .error }
        #expect((programme == nil) == !errors.isEmpty, comment)
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        for finding in findings {
            #expect((1...count).contains(finding.place.line ?? 0), comment)
        }
    }

    private func lines(of file: String) throws -> [String] {
        String(decoding: try ConfigFixture.bytes(of: file), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
