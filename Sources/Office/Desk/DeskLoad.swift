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
    var pool = ResponsePool()
    /// The last moment in the logs of each sheet that has any.
    private(set) var latest: [SheetCode: Moment] = [:]

    init(
        _ books: any Books, _ office: ExamOffice, _ session: SessionID, _ start: Moment
    ) throws {
        try self.init(books, office, [session: start])
    }

    /// Several sessions at once: papers and logs are those of the whole exam in the store, and are
    /// read once and not once for each session.
    ///
    /// - Parameter sessions: with their starts.
    /// - Throws: `delivery.no-papers`; `Fault`.
    init(
        _ books: any Books, _ office: ExamOffice, _ sessions: [SessionID: Moment]
    ) throws {
        let exam = office.exam
        let granted = try DeskLoad.grantedMinutes(books, exam)
        let starts = try DeskLoad.starts(books, exam, sessions)
        var maker = OutlineMaker(bank: office.bank)
        try books.eachPaper(in: exam) { record in
            guard let start = starts[record.registration] else { return }
            let sheet = record.paper.sheet
            registrations[sheet] = record.registration
            attempts[sheet] = Attempt(
                outline: maker.outline(of: record.paper), sessionStart: start,
                rules: office.programme.delivery,
                grantedMinutes: granted[record.registration] ?? 0)
        }
        guard !attempts.isEmpty else {
            throw Refusal(
                "delivery.no-papers", "座位或试卷尚未抽取，不能开考。",
                "seats or papers have not been drawn")
        }
        try replay(books, exam)
    }

    /// One candidate's attempt, from that candidate's rows alone: what a request about one result
    /// costs does not grow with the exam. Nil for somebody without seat or paper.
    ///
    /// - Throws: `Fault`.
    static func attempt(
        of id: RegistrationID, _ books: any Books, _ office: ExamOffice
    ) throws -> (attempt: Attempt, paper: Paper)? {
        let exam = office.exam
        guard let sheet = try books.sheet(of: id, in: exam),
            let paper = try books.paper(of: sheet, in: exam)?.paper,
            let seat = try books.seat(of: id, in: exam),
            let session = office.programme.sessions.first(where: { $0.id == seat.session })
        else { return nil }
        let released = try books.roomEvents(in: exam, of: seat.session, seat.room)
            .first { try $0.event == .released }?.at
        let extra = try books.registration(id, in: exam)?.applicant.accommodation?.extraMinutes
        var maker = OutlineMaker(bank: office.bank)
        var load = DeskLoad()
        load.attempts[sheet] = Attempt(
            outline: maker.outline(of: paper), sessionStart: released ?? session.start,
            rules: office.programme.delivery, grantedMinutes: extra ?? 0)
        try load.replay(
            sheet, try books.attemptEvents(in: exam, of: [sheet]),
            try books.responses(in: exam, of: [sheet]))
        return load.attempts[sheet].map { ($0, paper) }
    }

    private init() {}

    /// When the room of everybody began: when it was released, or with its session.
    private static func starts(
        _ books: any Books, _ exam: ExamID, _ sessions: [SessionID: Moment]
    ) throws -> [RegistrationID: Moment] {
        var released: [SessionID: [RoomID: Moment]] = [:]
        for session in sessions.keys.sorted() {
            released[session] = try roomStarts(books, exam, session)
        }
        var starts: [RegistrationID: Moment] = [:]
        for seat in try books.seats(in: exam) {
            guard let start = sessions[seat.session] else { continue }
            starts[seat.registration] = released[seat.session]?[seat.room] ?? start
        }
        return starts
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
        let events = Dictionary(
            grouping: try books.attemptEvents(in: exam, of: nil).filter {
                attempts[$0.sheet] != nil
            }, by: \.sheet)
        var rest = Set(events.keys)
        try books.eachSheet(in: exam) { sheet, responses in
            guard attempts[sheet] != nil else { return }
            rest.remove(sheet)
            try replay(sheet, events[sheet] ?? [], responses)
        }
        for sheet in rest.sorted() { try replay(sheet, events[sheet] ?? [], []) }
    }

    private mutating func replay(
        _ sheet: SheetCode, _ events: [AttemptEventRecord], _ responses: [ResponseRecord]
    ) throws {
        guard var attempt = attempts.removeValue(forKey: sheet) else { return }
        eventCounts[sheet] = events.last?.number
        latest[sheet] = (events.map(\.at) + responses.map(\.at)).max()
        let taken = responses.filter { !$0.isLate }.map { pool.same($0) }
        do {
            try AttemptLog(
                events: events, responses: taken,
                late: responses.filter(\.isLate).map { pool.same($0) }
            ).replay(into: &attempt)
        } catch {
            throw Fault("replaying the log of sheet \(sheet)", cause: error.code)
        }
        attempts[sheet] = attempt
    }
}
