import Office
import Pages
import Vocabulary

/// Which lines of a chain the auditor has asked for.
struct AuditFilter {
    let account: String
    let subject: String
    let from: CalendarDate?
    let to: CalendarDate?
    private let act: String

    init(_ visit: Visit) {
        let query = visit.query.mapValues(\.trimmedOfSpace)
        act = query["act"] ?? ""
        account = query["account"] ?? ""
        subject = query["subject"] ?? ""
        from = CalendarDate(iso: query["from"] ?? "")
        to = CalendarDate(iso: query["to"] ?? "")
    }

    func takes(_ line: AuditLine) -> Bool {
        guard act.isEmpty || line.act == act, account.isEmpty || line.account.contains(account),
            subject.isEmpty || line.subject.contains(subject)
        else { return false }
        guard from != nil || to != nil else { return true }
        let day = Moment(millisecondsSince1970: line.at).date
        return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }

    /// The acts that the chain has.
    func acts(of lines: [AuditLine]) -> [AccessOption] {
        let known = Set(lines.map(\.act)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return [AccessOption("", "全部")]
            + known.map {
                AccessOption($0, "\(AuditWords.act($0))（\($0)）", isChosen: $0 == act)
            }
    }
}
