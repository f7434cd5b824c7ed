import Admissions
import Delivery
import FoundationEssentials
import Seals
import Vocabulary

/// The books of an exam line by line, for its archive (practice 2.18): who registered and what was
/// decided, what happened in the rooms, every answer as it came, scores, requests. Each book is
/// JSON Lines in its own order, and is read so that memory holds a part of it.
package struct ExamLedger: Sendable {
    /// A book, by the name of its file.
    package enum Book: String, Hashable, Sendable, CaseIterable {
        case registrations
        case reviewDecisions = "review-decisions"
        case roomEvents = "room-events"
        case standings
        case attemptEvents = "attempt-events"
        case responses
        /// One line for each sheet: how many lines of `responses` are its own, and their digest.
        case sheets
        case scores
        case markingTasks = "marking-tasks"
        case marks
        case enquiries, challenges
        case caseEvents = "case-events"

        /// The name of its file.
        package var fileName: String { "\(rawValue).jsonl" }

        /// What stands in it.
        package var chinese: String {
            switch self {
            case .registrations: "报名登记，每份一行"
            case .reviewDecisions: "每次审查决定"
            case .roomEvents: "考场日志：核验、开考、故障、换机、补时、签名"
            case .standings: "缺考和违纪登记"
            case .attemptEvents: "每份答卷的开始、中断、恢复、补时、交卷"
            case .responses: "原始作答：每次保存的每个答案，按答卷和序号"
            case .sheets: "每份答卷的作答行数和SM3摘要"
            case .scores: "逐题评分记录，含每次更正前后的版本"
            case .markingTasks: "人工评卷的答案"
            case .marks: "人工评卷的每次评分"
            case .enquiries: "成绩复核申请和答复"
            case .challenges: "试题异议"
            case .caseEvents: "复核和异议的办理过程"
            }
        }
    }

    private let records: any Records
    private let exam: ExamID

    /// The books of an office's exam.
    package init(_ office: ExamOffice) {
        records = office.records
        exam = office.exam
    }

    /// One book, line by line; each line ends with a line feed.
    ///
    /// - Throws: `Fault`; what `body` throws.
    package func eachLine(of book: Book, _ body: (String) throws -> Void) throws {
        try records.read { books in
            func put(_ json: JSON) throws { try body(json.canonicalText + "\n") }
            switch book {
            case .registrations: try registrations(books).forEach { try put(try json($0)) }
            case .reviewDecisions:
                for registration in try registrations(books) {
                    for decision in try books.decisions(on: registration.id, in: exam) {
                        try put([
                            "registration": JSON(registration.id), "decision": try json(decision),
                        ])
                    }
                }
            case .roomEvents:
                try books.roomEvents(in: exam, of: nil).forEach { try put($0.archived) }
            case .standings: try books.standings(in: exam).forEach { try put($0.archived) }
            case .attemptEvents: try attemptEvents(books, put)
            case .responses:
                try books.eachSheet(in: exam) { try $1.forEach { try put(archived($0)) } }
            case .sheets: try books.eachSheet(in: exam) { try put(try digest($0, $1)) }
            case .scores: try scores(books, put)
            case .markingTasks:
                try books.markingTasks(in: exam).forEach { try put($0.archived) }
            case .marks: try books.marks(in: exam).forEach { try put($0.archived) }
            case .enquiries: try books.enquiries(in: exam).forEach { try put($0.archived) }
            case .challenges: try books.challenges(in: exam).forEach { try put($0.archived) }
            case .caseEvents: try books.caseEvents(in: exam).forEach { try put($0.archived) }
            }
        }
    }

    private func registrations(_ books: any Books) throws -> [Registration] {
        try books.registrations(in: exam, of: nil, states: nil)
    }

    /// How many sheets are read at once.
    private static let portion = 200

    private func sheets(_ books: any Books) throws -> [SheetCode] {
        try books.sheets(in: exam).values.sorted()
    }

    private func attemptEvents(
        _ books: any Books, _ put: (JSON) throws -> Void
    ) throws {
        let sheets = try sheets(books)
        for start in stride(from: 0, to: sheets.count, by: ExamLedger.portion) {
            let part = Set(sheets[start..<min(start + ExamLedger.portion, sheets.count)])
            for event in try books.attemptEvents(in: exam, of: part) { try put(archived(event)) }
        }
    }

    /// Of each sheet the first score, then its revisions.
    private func scores(_ books: any Books, _ put: (JSON) throws -> Void) throws {
        for sheet in try sheets(books) {
            guard let first = try books.firstScore(of: sheet, in: exam) else { continue }
            try put(first.archived)
            for score in try books.revisedScores(of: sheet, in: exam) { try put(score.archived) }
        }
    }

    private func digest(_ sheet: SheetCode, _ responses: [ResponseRecord]) throws -> JSON {
        let digest = RunningDigest(.sm3)
        for response in responses {
            digest.update(Array((try archived(response).canonicalText + "\n").utf8))
        }
        return [
            "sheet": JSON(sheet), "responses": .int(responses.count),
            "sm3": .text(hexadecimal(digest.finish())),
        ]
    }

    private func archived(_ record: ResponseRecord) throws -> JSON {
        [
            "sheet": JSON(record.sheet), "batch": .int(record.batch),
            "at": .int(record.at.millisecondsSince1970), "late": .bool(record.isLate),
            "event": try json(record.event),
        ]
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

extension ChallengeRecord {
    fileprivate var archived: JSON {
        [
            "number": .int(number), "registration": JSON(registration), "item": JSON(item),
            "position": .int(position), "text": .text(text),
            "askedAt": .int(askedAt.millisecondsSince1970),
        ]
    }
}

extension MarkingTaskRecord {
    fileprivate var archived: JSON {
        [
            "code": JSON(code), "sheet": JSON(sheet), "item": JSON(item),
            "full": .text(full.description), "answer": .text(answer),
        ]
    }
}

extension MarkRecord {
    fileprivate var archived: JSON {
        [
            "code": JSON(code), "place": .int(place), "revision": .int(revision),
            "marker": JSON(marker), "at": .int(at.millisecondsSince1970),
            "mark": mark.map { .text($0.description) } ?? .null, "problem": .text(problem),
            "comment": .text(comment),
        ]
    }
}
