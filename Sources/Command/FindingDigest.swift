import Vocabulary

/// Findings as lines that a person reads to the end: every error, the first few warnings of each
/// code, and how many more of that code there are.
struct FindingDigest {
    /// So many warnings of one code are shown.
    static let shown = 5

    let findings: [Finding]
    /// Nothing is left out.
    var isWhole = false

    /// In the order of the findings; the counts stand at the end.
    var lines: [String] {
        guard !isWhole else { return findings.map(\.description) }
        var counts: [String: Int] = [:]
        var lines: [String] = []
        for finding in findings {
            guard finding.severity == .warning else {
                lines.append(finding.description)
                continue
            }
            counts[finding.rule, default: 0] += 1
            if counts[finding.rule, default: 0] <= FindingDigest.shown {
                lines.append(finding.description)
            }
        }
        let hidden = counts.mapValues { $0 - FindingDigest.shown }.filter { $0.value > 0 }
        return lines
            + hidden.sorted { $0.key < $1.key }.map { code, count in
                "另有\(count)处同类提示，加 --all 全部列出。 / \(count) more, --all lists them [\(code)]"
            }
    }
}
