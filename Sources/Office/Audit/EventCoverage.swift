import Delivery
import Vocabulary

/// Compares what happened in the rooms (attempt events, absences, misconduct) with the lines that
/// the chain has about it.
enum EventCoverage {
    /// Every sheet whose events, and every person whose standing, the chain tells otherwise.
    static func problems(
        of exam: ExamID, lines: [AuditLine], _ books: any Books
    ) throws -> [Finding] {
        let events = try books.attemptEvents(in: exam, of: nil)
            .map { Entry(subject: $0.sheet.text, act: "attempt.\($0.event.name)") }
        let standings = try books.standings(in: exam)
            .map { Entry(subject: $0.registration.text, act: "standing.\($0.kind.rawValue)") }
        let told = lines.filter {
            $0.act.hasPrefix("attempt.") || $0.act == "standing.absent"
                || $0.act == "standing.misconduct"
        }.map { Entry(subject: $0.subject, act: $0.act) }
        let found = grouped(events + standings)
        let covered = grouped(told)
        return Set(found.keys).union(covered.keys).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        .filter { found[$0] != covered[$0] }
        .map { subject in
            Finding(
                "audit.events", at: Finding.Place(file: exam.text),
                "\(subject)的考场记录与审计链不符：有记录被改动、增加或删除。",
                "what happened to \(subject) is not what the chain covers")
        }
    }

    /// What happened to each subject, without its order: two tables have no common one.
    private static func grouped(_ entries: [Entry]) -> [String: [String]] {
        Dictionary(grouping: entries, by: \.subject).mapValues { $0.map(\.act).sorted() }
    }

    private struct Entry {
        let subject: String
        let act: String
    }
}
