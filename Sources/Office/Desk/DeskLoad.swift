import Admissions
import Delivery
import Papers
import Programme
import Seating
import Vocabulary

/// What a desk needs from the store, read in one view.
struct DeskLoad {
    var registrations: [SheetCode: RegistrationID] = [:]
    var attempts: [SheetCode: Attempt] = [:]
    var eventCounts: [SheetCode: Int] = [:]
    var lateCounts: [SheetCode: Int] = [:]
    /// The last moment in the logs of each sheet that has any.
    private(set) var latest: [SheetCode: Moment] = [:]

    init(
        _ books: any Books, _ office: ExamOffice, _ session: SessionID, _ start: Moment
    ) throws {
        let exam = office.exam
        let seats = try books.seats(in: exam).filter { $0.session == session }
        let seated = Set(seats.map(\.registration))
        let papers = try books.papers(in: exam)
        guard !seated.isEmpty, !papers.isEmpty else {
            throw Refusal(
                "delivery.no-papers", "座位或试卷尚未抽取，不能开考。",
                "seats or papers have not been drawn")
        }
        let granted = try DeskLoad.grantedMinutes(books, exam)
        let starts = try DeskLoad.roomStarts(books, exam, session)
        let rooms = Dictionary(uniqueKeysWithValues: seats.map { ($0.registration, $0.room) })
        for record in papers where seated.contains(record.registration) {
            let sheet = record.paper.sheet
            registrations[sheet] = record.registration
            attempts[sheet] = Attempt(
                outline: record.paper.outline(from: office.bank),
                sessionStart: rooms[record.registration].flatMap { starts[$0] } ?? start,
                rules: office.programme.delivery,
                grantedMinutes: granted[record.registration] ?? 0)
        }
        try replay(books, exam)
    }

    /// When each room was released: a room that begins late loses no time by it.
    private static func roomStarts(
        _ books: any Books, _ exam: ExamID, _ session: SessionID
    ) throws -> [RoomID: Moment] {
        var starts: [RoomID: Moment] = [:]
        for record in try books.roomEvents(in: exam, of: session)
        where try record.event == .released && starts[record.room] == nil {
            starts[record.room] = record.at
        }
        return starts
    }

    private static func grantedMinutes(
        _ books: any Books, _ exam: ExamID
    ) throws -> [RegistrationID: Int] {
        var minutes: [RegistrationID: Int] = [:]
        for registration in try books.registrations(in: exam, of: nil, states: [.locked]) {
            guard let extra = registration.applicant.accommodation?.extraMinutes else { continue }
            minutes[registration.id] = extra
        }
        return minutes
    }

    /// Both logs, merged by the time at which the service took each entry; where the times are
    /// equal a start or a resumption comes before the responses, an end after them.
    private mutating func replay(_ books: any Books, _ exam: ExamID) throws {
        let sheets = Set(attempts.keys)
        let events = Dictionary(
            grouping: try books.attemptEvents(in: exam, of: sheets), by: \.sheet)
        let responses = Dictionary(
            grouping: try books.responses(in: exam, of: sheets), by: \.sheet)
        for sheet in sheets.sorted() {
            eventCounts[sheet] = events[sheet]?.last?.number
            latest[sheet] =
                ((events[sheet] ?? []).map(\.at) + (responses[sheet] ?? []).map(\.at)).max()
            lateCounts[sheet] = responses[sheet]?.last { $0.isLate }?.event.sequence
            guard var attempt = attempts[sheet] else { continue }
            do {
                try AttemptLog(
                    events: events[sheet] ?? [],
                    responses: (responses[sheet] ?? []).filter { !$0.isLate }
                ).replay(into: &attempt)
            } catch {
                throw Fault("replaying the log of sheet \(sheet)", cause: error.code)
            }
            attempts[sheet] = attempt
        }
    }
}
