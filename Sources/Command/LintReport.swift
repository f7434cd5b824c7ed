import Bank
import Vocabulary

/// Findings of lint as people read them: file by file with their lines, then how many of each rule.
struct LintReport {
    private let findings: [LintFinding]
    private let itemCount: Int

    init(_ findings: [LintFinding], items: Int) {
        self.findings = findings
        itemCount = items
    }

    var errors: Int { findings.count { $0.finding.severity == .error } }
    var warnings: Int { findings.count - errors }

    /// As machines read it: the findings, each with its item.
    var json: JSON {
        .array(
            findings.map { found in
                guard case .object(var members) = found.finding.json else { return .null }
                members["item"] = found.item.map { JSON($0) } ?? .null
                return .object(members)
            })
    }

    var lines: [String] {
        var lines: [String] = []
        var file: String?
        for found in findings {
            let name = found.finding.place.file ?? ""
            if name != file {
                lines += (file == nil ? [] : [""]) + [name.isEmpty ? "题库 bank" : name]
                file = name
            }
            lines.append(line(found.finding))
        }
        return lines + (lines.isEmpty ? [] : [""]) + table + [summary]
    }

    private func line(_ finding: Finding) -> String {
        let mark = finding.severity == .error ? "✗" : "!"
        let spot = finding.place.description
        return "  \(mark) \(spot.isEmpty ? "" : spot + "  ")\(finding.chinese) [\(finding.rule)]\n"
            + "      \(finding.english)"
    }

    /// Codes, how often, and what the rule is for.
    private var table: [String] {
        let counts = Dictionary(grouping: findings) { $0.finding.rule }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        guard !counts.isEmpty else { return [] }
        let width = counts.map { DisplayWidth.of($0.key) }.max() ?? 0
        return counts.map { code, found in
            let number = String(found.count)
            let purpose = BankRules.all.first { $0.codes.contains(code) }?.purpose.chinese ?? ""
            let kind = found.contains { $0.finding.severity == .error } ? "✗" : "!"
            return "\(kind) \(DisplayWidth.padded(code, to: width))  "
                + String(repeating: " ", count: max(0, 5 - number.count)) + "\(number)  \(purpose)"
        } + [""]
    }

    private var summary: String {
        "\(errors == 0 ? "OK" : "✗") \(itemCount) 题 items · \(errors) 处错误 errors · "
            + "\(warnings) 处提醒 warnings"
    }

    /// The rules with what they are for and where the literature asks for it.
    static var rules: [String] {
        BankRules.all.map { rule in
            let kind = rule.severity == .error ? "✗" : "!"
            let source = rule.source.map { "\n      \($0)" } ?? ""
            let more = rule.codes.dropFirst().joined(separator: ", ")
            return "\(kind) \(rule.name)\(rule.isOnByDefault ? "" : "  (off)")\n"
                + "      \(rule.purpose.chinese)\n      \(rule.purpose.english)"
                + (more.isEmpty ? "" : "\n      \(more)") + source
        }
    }
}
