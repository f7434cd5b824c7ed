import Vocabulary

/// What is found while items of one file are read. Owned by one reading.
final class QTILog {
    let file: String
    private(set) var findings: [Finding] = []

    init(file: String) {
        self.file = file
    }

    func error(_ rule: String, _ line: Int?, _ chinese: String, _ english: String) {
        let place = Finding.Place(file: file, line: line)
        findings.append(Finding(rule, at: place, chinese, english))
    }

    /// Said twice in a row it stands once.
    func warning(_ rule: String, _ line: Int?, _ chinese: String, _ english: String) {
        let place = Finding.Place(file: file, line: line)
        let finding = Finding(rule, severity: .warning, at: place, chinese, english)
        if findings.last != finding { findings.append(finding) }
    }

    /// All findings of a refusal, or the refusal itself as one.
    func add(_ refusal: Refusal) {
        guard refusal.findings.isEmpty else {
            findings += refusal.findings
            return
        }
        error(refusal.code, nil, refusal.message.chinese, refusal.message.english)
    }
}
