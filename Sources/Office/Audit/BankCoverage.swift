import Vocabulary

/// Compares the events of the bank with the digests that its audit lines carry: each line covers
/// the events from one number to another, and together they cover all.
enum BankCoverage {
    static func problems(lines: [AuditLine], events: [BankEventRecord]) -> [Finding] {
        var problems: [Finding] = []
        var next = 1
        var rows = events[...]
        for line in lines where line.act.hasPrefix("bank.") {
            guard let detail = try? JSON(parsing: Array(line.detail.utf8)),
                let last = detail["last"]?.int, last >= next
            else { continue }
            let own = rows.prefix { $0.number <= last }
            rows = rows.dropFirst(own.count)
            let isWhole = own.map(\.number) == Array(next...last)
            if !isWhole || RowDigest.of(own) != detail["events"]?.text {
                problems.append(
                    problem(
                        "第\(next)至\(last)项（\(line.subject)）", "events \(next) to \(last)"))
            }
            next = last + 1
        }
        if let first = rows.first?.number {
            problems.append(problem("第\(first)项以后", "what begins with event \(first)"))
        }
        return problems
    }

    private static func problem(_ chinese: String, _ english: String) -> Finding {
        Finding(
            "audit.bank", at: Finding.Place(file: BankOffice.chain.text),
            "题库记录\(chinese)与审计链不符：被改动、增加或删除。",
            "\(english) of the bank are not what the chain covers")
    }
}
