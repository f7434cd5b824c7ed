import Vocabulary

/// The findings about one file while it is read.
final class ImportLog {
    private(set) var findings: [Finding] = []

    func error(_ rule: String, _ place: Finding.Place, _ chinese: String, _ english: String) {
        findings.append(Finding(rule, at: place, chinese, english))
    }

    func warning(_ rule: String, _ place: Finding.Place, _ chinese: String, _ english: String) {
        findings.append(Finding(rule, severity: .warning, at: place, chinese, english))
    }

    func add(_ more: [Finding]) { findings += more }

    var errors: Int { findings.count { $0.severity == .error } }
}
