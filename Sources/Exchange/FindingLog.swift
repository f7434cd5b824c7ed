import Vocabulary

/// Findings in the order in which they were found. Owned by one reading of one file.
final class FindingLog {
    private(set) var findings: [Finding] = []
    /// How many of them are errors.
    private(set) var errors = 0

    func add(_ rule: String, _ place: Finding.Place, _ chinese: String, _ english: String) {
        findings.append(Finding(rule, at: place, chinese, english))
        errors += 1
    }

    func add(_ more: [Finding]) {
        findings += more
        errors += more.count { $0.severity == .error }
    }
}
