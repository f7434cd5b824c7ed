package import Vocabulary

/// Checks an audit chain line by line.
package enum AuditVerifier {
    /// Everything that is wrong with the chain of one exam; empty when it is sound.
    ///
    /// A changed line is named by its number, a missing one by the numbers around the gap, a
    /// re-ordered one by where it stands; lines that are missing at the end by the head that was
    /// kept apart.
    package static func problems(
        of exam: ExamID, lines: [AuditLine], head: AuditHead?
    ) -> [Finding] {
        var problems: [Finding] = []
        var previous: AuditLine?
        for (index, line) in lines.enumerated() {
            problems += check(line, after: previous, position: index + 1, exam: exam)
            previous = line
        }
        return problems + check(head, against: previous, exam: exam)
    }

    private static func check(
        _ line: AuditLine, after previous: AuditLine?, position: Int, exam: ExamID
    ) -> [Finding] {
        var problems: [Finding] = []
        if line.computedDigest != line.digest || line.exam != exam.text {
            problems.append(
                problem(
                    "changed", exam, "第\(line.number)行(\(line.act) \(line.subject))已被改动。",
                    "line \(line.number) (\(line.act) \(line.subject)) has been changed"))
        }
        let expected = (previous?.number ?? 0) + 1
        if line.number > expected {
            problems.append(
                problem(
                    "missing", exam, "第\(expected)行至第\(line.number - 1)行缺失。",
                    "lines \(expected) to \(line.number - 1) are missing"))
        } else if line.number < expected {
            problems.append(
                problem(
                    "order", exam, "第\(line.number)行的位置不对(在第\(expected)位)。",
                    "line \(line.number) stands in place \(expected)"))
        } else if line.previous != previous?.digest ?? AuditLine.genesis {
            problems.append(
                problem(
                    "chain", exam, "第\(line.number)行与前一行不衔接：其前一行被改动、替换或调换。",
                    "line \(line.number) does not follow from the one before it"))
        }
        return problems
    }

    private static func check(
        _ head: AuditHead?, against last: AuditLine?, exam: ExamID
    ) -> [Finding] {
        let kept = head ?? AuditHead(number: 0, digest: AuditLine.genesis)
        let found = AuditHead(
            number: last?.number ?? 0, digest: last?.digest ?? AuditLine.genesis)
        guard kept != found else { return [] }
        if kept.number > found.number {
            return [
                problem(
                    "missing", exam, "末尾缺失：第\(found.number + 1)行至第\(kept.number)行。",
                    "lines \(found.number + 1) to \(kept.number) are missing at the end")
            ]
        }
        return [
            problem(
                "head", exam, "链尾记录与第\(found.number)行不符。",
                "the head of the chain is not line \(found.number)")
        ]
    }

    private static func problem(
        _ rule: String, _ exam: ExamID, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(
            "audit.\(rule)", at: Finding.Place(file: exam.text), chinese, english)
    }
}
