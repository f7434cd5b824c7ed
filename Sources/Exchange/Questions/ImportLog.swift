import Vocabulary

/// The findings about one file while it is read.
final class ImportLog {
    private(set) var findings: [Finding] = []
    /// How many of them are errors.
    private(set) var errors = 0

    func error(_ rule: String, _ place: Finding.Place, _ chinese: String, _ english: String) {
        findings.append(Finding(rule, at: place, chinese, english))
        errors += 1
    }

    func warning(_ rule: String, _ place: Finding.Place, _ chinese: String, _ english: String) {
        findings.append(Finding(rule, severity: .warning, at: place, chinese, english))
    }

    func add(_ more: [Finding]) {
        findings += more
        errors += more.count { $0.severity == .error }
    }
}
