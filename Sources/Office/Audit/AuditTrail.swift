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

    mutating func note(
        _ name: String, _ subject: Identifier<some Any>, _ detail: JSON = .object([:])
    ) {
        note(name, subject.text, detail)
    }
}
