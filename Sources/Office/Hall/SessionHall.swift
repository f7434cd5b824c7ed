import Admissions
package import Delivery
import Papers
import Programme
import Seals
package import Seating
package import Vocabulary

/// One session at work in all its rooms: the owner of its desk, of its rooms' logs, and of who was
/// heard when. Everything that terminals and invigilators do goes through it, one after the other.
///
/// What it remembers beyond the logs (last contacts) is lost with the process and found again
/// within seconds; a hall that is opened again stands where the last commit left it.
package actor SessionHall {
    package nonisolated let office: ExamOffice
    package nonisolated let session: ExamSession
    /// Ascending by room, then seat.
    package nonisolated let people: [RegistrationID: HallPerson]
    private nonisolated let numbers: [CandidateNumberID: RegistrationID]
    private nonisolated let byRoom: [RoomID: [HallPerson]]
    private nonisolated let executor: HallExecutor
    /// Saves on their way in.
    nonisolated let queue = SaveQueue()

    let desk: SessionDesk
    private var logs: [RoomID: RoomLog] = [:]
    /// Who signed in at each terminal, so that a request finds its person without a search.
    private var owners: [String: RegistrationID] = [:]
    private(set) var lastContact: [RegistrationID: Moment] = [:]
    private(set) var lastSave: [RegistrationID: Moment] = [:]
    /// What waits for the next common commit.
    var waiting: [WaitingWish] = []
    /// What candidates did beside their papers, which waits for a common commit too.
    var waitingEvents: [WaitingEvents] = []
    var isDraining = false
    var isUnpacking = false
    /// How many responses had been saved when it was last looked whether there is time.
    var savedWhenUnpacked = 0
    /// No open attempt is closed by time before; nil when none is open.
    var nextClosing: Moment?

    /// The hall works on a thread of its own: while a commit waits for the disk, the threads that
    /// serve everybody else do not.
    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Opens the hall by replaying what the logs hold.
    ///
    /// - Throws: `delivery.no-papers` before both draws are made; `delivery.unknown-session`.
    /// - Parameter mostInCommit: the most saves of one commit; other than nil for measuring only.
    package init(_ office: ExamOffice, session id: SessionID, mostInCommit: Int? = nil) throws {
        guard let session = office.programme.sessions.first(where: { $0.id == id }) else {
            throw Refusal("delivery.unknown-session", "没有场次\(id)。", "there is no session \(id)")
        }
        self.office = office
        self.session = session
        desk = try SessionDesk(office, session: id)
        if let mostInCommit { desk.mostInCommit = mostInCommit }
        people = try SessionHall.people(office, desk)
        numbers = Dictionary(
            uniqueKeysWithValues: people.values.map {
                ($0.seat.candidateNumber, $0.registration)
            })
        byRoom = Dictionary(grouping: people.values, by: \.seat.room).mapValues {
            $0.sorted { $0.seat.seat < $1.seat.seat }
        }
        executor = HallExecutor(name: "\(office.exam)/\(id)")
        nextClosing = desk.earliestEnd
        for record in try office.records.read({ try $0.roomEvents(in: office.exam, of: id) }) {
            let event = try record.event
            let log = logs[record.room] ?? RoomLog()
            log.take(event, number: record.number, at: record.at)
            logs[record.room] = log
            if case .signedIn(let person, let terminal, _) = event { owners[terminal] = person }
        }
    }

    private static func people(
        _ office: ExamOffice, _ desk: SessionDesk
    ) throws -> [RegistrationID: HallPerson] {
        let sheets = Dictionary(
            uniqueKeysWithValues: desk.registrations.map { ($0.value, $0.key) })
        return try office.records.read { books in
            var people: [RegistrationID: HallPerson] = [:]
            for seat in try books.seats(in: office.exam) where seat.session == desk.session {
                guard let sheet = sheets[seat.registration],
                    let found = try books.registration(seat.registration, in: office.exam)
                else { continue }
                let applicant = found.applicant
                people[seat.registration] = HallPerson(
                    registration: seat.registration, sheet: sheet, seat: seat,
                    fullName: applicant.fullName, unitName: applicant.unitName,
                    maskedIDNumber: applicant.idNumber.masked,
                    lastFour: applicant.idNumber.lastFour,
                    photoDigest: applicant.photo?.digest,
                    accommodation: applicant.accommodation?.chinese,
                    idDigest: SessionHall.digest(applicant.idNumber.text))
            }
            return people
        }
    }

    static func digest(_ text: String) -> String {
        HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8))
    }

    /// The candidate of a number, if the ID number is the own one; nil for any mismatch.
    package nonisolated func person(number: String, idNumber: String) -> HallPerson? {
        guard !number.isEmpty, let id = numbers[CandidateNumberID(number)],
            let person = people[id],
            person.idDigest == SessionHall.digest(idNumber.uppercased())
        else { return nil }
        return person
    }

    /// The people of a room, by seat.
    package nonisolated func people(in room: RoomID) -> [HallPerson] {
        byRoom[room] ?? []
    }

    /// Who once signed in at a terminal.
    func owner(of terminal: String) -> HallPerson? { owners[terminal].flatMap { people[$0] } }

    package func room(_ id: RoomID) -> RoomState { logs[id]?.state ?? RoomState() }

    /// All rooms in which something has happened, ascending.
    var rooms: [(id: RoomID, state: RoomState)] {
        logs.sorted { $0.key < $1.key }.map { ($0.key, $0.value.state) }
    }

    /// What has happened in a room, to be read where it lies: a state is large, and saves ask for
    /// little of it.
    func log(of room: RoomID) -> RoomLog {
        if let log = logs[room] { return log }
        let log = RoomLog()
        logs[room] = log
        return log
    }

    package func attempt(of person: HallPerson) -> Attempt? { desk.attempt(of: person.sheet) }

    /// What the desk knows of a candidate.
    ///
    /// - Throws: `Fault` for somebody without a paper.
    func standing(of person: HallPerson) throws(Fault) -> DeskStanding {
        guard let standing = desk.standing(of: person.sheet) else {
            throw Fault("finding the attempt of \(person.sheet)", cause: "there is none")
        }
        return standing
    }

    /// Notes that a terminal was heard.
    func heard(_ person: HallPerson, saved: Bool, at moment: Moment) {
        lastContact[person.registration] = moment
        if saved { lastSave[person.registration] = moment }
    }

    func changed(_ room: RoomID) { log(of: room).changes += 1 }

    /// A number that differs whenever something has changed in the room.
    package func changeCount(of room: RoomID) -> Int { logs[room]?.changes ?? 0 }

    /// Logs events of a room as one act, with what else belongs to it.
    ///
    /// - Parameter attemptEvents: what happens to attempts in the same transaction.
    func log(
        _ events: [RoomEvent], in room: RoomID,
        attemptEvents: [(sheet: SheetCode, event: AttemptEvent)] = [], _ act: Act
    ) throws {
        try office.permit(act, to: SessionDesk.staff)
        guard try !office.wasDone(act) else { return }
        let rows = rows(events, in: room, after: log(of: room).count, act)
        if attemptEvents.isEmpty {
            _ = try office.perform(act, allowing: SessionDesk.staff) { books, trail in
                try SessionHall.write(rows, office, books, &trail)
            }
        } else {
            let office = office
            try desk.log(attemptEvents, act) { books, trail in
                try SessionHall.write(rows, office, books, &trail)
            }
        }
        take(rows, events)
    }

    /// - Parameter count: how many events the room's log has before.
    func rows(
        _ events: [RoomEvent], in room: RoomID, after count: Int, _ act: Act
    ) -> [RoomEventRecord] {
        events.enumerated().map { index, event in
            RoomEventRecord(
                session: session.id, room: room, number: count + 1 + index, at: act.at,
                account: act.actor.account, content: event.json.canonicalText)
        }
    }

    static func write(
        _ rows: [RoomEventRecord], _ office: ExamOffice, _ books: any Books,
        _ trail: inout AuditTrail
    ) throws {
        try books.append(rows, in: office.exam)
        for row in rows {
            let kind = try JSON(parsing: Array(row.content.utf8))["kind"] ?? .null
            trail.note(
                "room.\(kind.text ?? "event")", "\(row.session)/\(row.room)",
                ["row": .text(RowDigest.of(row))])
        }
    }

    /// What was written is taken into the memory.
    func take(_ rows: [RoomEventRecord], _ events: [RoomEvent]) {
        for (row, event) in zip(rows, events) {
            log(of: row.room).take(event, number: row.number, at: row.at)
            if case .signedIn(let person, let terminal, _) = event { owners[terminal] = person }
            changed(row.room)
        }
    }
}
