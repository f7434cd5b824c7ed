import Admissions
import Delivery
import FoundationEssentials
import Vocabulary

/// The books of an exam line by line, for its archive (practice 2.18): who registered and what was
/// decided, what happened in the rooms, every answer as it came, scores, requests. Each file is
/// JSON Lines in the order of the book.
package struct ExamLedger: Sendable {
    /// A file with its text.
    package struct File: Hashable, Sendable {
        package let name: String
        package let text: String
    }

    private let records: any Records
    private let exam: ExamID

    /// The books of an office's exam.
    package init(_ office: ExamOffice) {
        records = office.records
        exam = office.exam
    }

    /// All files, in the order of the exam; those of books without a line are empty.
    ///
    /// - Throws: `Fault`.
    package func files() throws -> [File] {
        try records.read { books in
            let registrations = try books.registrations(in: exam, of: nil, states: nil)
            let decisions = try registrations.flatMap { registration in
                try books.decisions(on: registration.id, in: exam).map {
                    ["registration": JSON(registration.id), "decision": try json($0)] as JSON
                }
            }
            return [
                file("registrations", try registrations.map { try json($0) }),
                file("review-decisions", decisions),
                file("room-events", try books.roomEvents(in: exam, of: nil).map(\.archived)),
                file("standings", try books.standings(in: exam).map(\.archived)),
                file("attempt-events", try books.attemptEvents(in: exam, of: nil).map(archived)),
                file("responses", try responses(books)),
                file(
                    "scores",
                    (try books.firstScores(in: exam) + books.revisedScores(in: exam))
                        .map(\.archived)),
                file("enquiries", try books.enquiries(in: exam).map(\.archived)),
                file("case-events", try books.caseEvents(in: exam).map(\.archived)),
            ]
        }
    }

    private func file(_ name: String, _ lines: [JSON]) -> File {
        File(
            name: "ledger/\(name).jsonl", text: lines.map { $0.canonicalText + "\n" }.joined())
    }

    private func responses(_ books: any Books) throws -> [JSON] {
        try books.responses(in: exam, of: nil).map { record in
            [
                "sheet": JSON(record.sheet), "batch": .int(record.batch),
                "at": .int(record.at.millisecondsSince1970), "late": .bool(record.isLate),
                "event": try json(record.event),
            ]
        }
    }

    private func archived(_ record: AttemptEventRecord) throws -> JSON {
        [
            "sheet": JSON(record.sheet), "number": .int(record.number),
            "at": .int(record.at.millisecondsSince1970), "event": try json(record.event),
        ]
    }

    /// - Throws: `Fault` for a value that has no canonical JSON.
    private func json(_ value: some Encodable) throws -> JSON {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try JSON(parsing: Array(try encoder.encode(value)))
        } catch {
            throw Fault("archiving \(type(of: value))", cause: "it has no canonical JSON")
        }
    }
}

extension RoomEventRecord {
    fileprivate var archived: JSON {
        [
            "session": JSON(session), "room": JSON(room), "number": .int(number),
            "at": .int(at.millisecondsSince1970), "account": JSON(account),
            "content": .text(content),
        ]
    }
}

extension StandingRecord {
    fileprivate var archived: JSON {
        [
            "registration": JSON(registration), "kind": .text(kind.rawValue),
            "at": .int(at.millisecondsSince1970), "note": .text(note),
            "witnesses": JSON(witnesses),
        ]
    }
}

extension ScoreRecord {
    fileprivate var archived: JSON {
        [
            "sheet": JSON(sheet), "total": .text(total.description), "revision": .int(revision),
            "breakdown": .text(breakdown),
        ]
    }
}

extension EnquiryRecord {
    fileprivate var archived: JSON {
        [
            "registration": JSON(registration), "number": .int(number), "text": .text(text),
            "askedAt": .int(askedAt.millisecondsSince1970),
            "answer": answer.map(JSON.text) ?? .null,
            "answeredAt": answeredAt.map { .int($0.millisecondsSince1970) } ?? .null,
        ]
    }
}

extension CaseEventRecord {
    fileprivate var archived: JSON {
        [
            "kind": .text(kind.rawValue), "number": .int(number), "sequence": .int(sequence),
            "account": JSON(account), "role": .text(role.rawValue),
            "at": .int(at.millisecondsSince1970), "content": .text(content),
        ]
    }
}
