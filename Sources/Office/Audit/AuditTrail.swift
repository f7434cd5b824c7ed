import Admissions
import Vocabulary

/// What an act writes into the audit chain, collected while its transaction runs.
struct AuditTrail {
    struct Entry {
        let name: String
        let subject: String
        let detail: JSON
    }

    private(set) var entries: [Entry] = []

    /// Notes that `name` was done to `subject`.
    mutating func note(_ name: String, _ subject: String, _ detail: JSON = .object([:])) {
        entries.append(Entry(name: name, subject: subject, detail: detail))
    }

    /// Notes what was done to a registration, with the digests of the row and of the decision.
    mutating func note(
        _ name: String, _ registration: Registration, _ decision: ReviewDecision,
        _ detail: [String: JSON] = [:]
    ) throws {
        var detail = detail
        detail["row"] = .text(try RowDigest.of(registration))
        detail["decision"] = .text(try RowDigest.of(decision))
        note(name, registration.id, .object(detail))
    }

    mutating func note(
        _ name: String, _ subject: Identifier<some Any>, _ detail: JSON = .object([:])
    ) {
        note(name, subject.text, detail)
    }
}
