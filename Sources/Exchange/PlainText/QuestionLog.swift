import Vocabulary

/// Findings about the questions of one file of lines. Owned by one reading.
final class QuestionLog {
    let file: String
    private(set) var findings: [Finding] = []

    init(file: String) { self.file = file }

    func place(_ line: Int) -> Finding.Place { Finding.Place(file: file, line: line) }

    func add(_ rule: String, _ line: Int, _ chinese: String, _ english: String) {
        findings.append(Finding(rule, at: place(line), chinese, english))
    }

    func warn(_ rule: String, _ line: Int, _ chinese: String, _ english: String) {
        findings.append(
            Finding(rule, severity: .warning, at: place(line), chinese, english))
    }

    func add(_ more: [Finding]) { findings += more }

    /// In the order of the file.
    var sorted: [Finding] {
        findings.enumerated().sorted {
            ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset)
        }.map(\.element)
    }
}
