import Admissions
import Office
import Vocabulary

/// The books of `WrappedRecords`.
struct WrappedBooks: Books {
    let books: any Books
    let changes: WrappedRecords.Changes
    private let refusesLines: Bool

    init(_ books: any Books, _ changes: WrappedRecords.Changes, refusesLines: Bool) {
        (self.books, self.changes, self.refusesLines) = (books, changes, refusesLines)
    }

    func append(_ line: AuditLine) throws {
        if refusesLines { throw Fault("appending a line", cause: "the disk is full") }
        try books.append(line)
    }

    func auditLines(in exam: ExamID) throws -> [AuditLine] {
        // A chain without lines, as that of the accounts mostly is, has nothing to be changed.
        let lines = try books.auditLines(in: exam)
        return lines.isEmpty ? lines : changes.lines(lines)
    }

    func responses(in exam: ExamID, of sheets: Set<SheetCode>?) throws -> [ResponseRecord] {
        changes.responses(try books.responses(in: exam, of: sheets))
    }

    func scores(in exam: ExamID) throws -> [ScoreRecord] {
        changes.scores(try books.scores(in: exam))
    }

    func firstScores(in exam: ExamID) throws -> [ScoreRecord] {
        changes.scores(try books.firstScores(in: exam))
    }

    func draws(of kind: DrawKind, in exam: ExamID) throws -> [DrawRecord] {
        changes.draws(try books.draws(of: kind, in: exam))
    }
}

extension WrappedBooks {
    func insert(_ exam: ExamRecord) throws { try books.insert(exam) }
    func exam(_ id: ExamID) throws -> ExamRecord? { try books.exam(id) }
    func exams() throws -> [ExamRecord] { try books.exams() }

    func insert(_ registration: Registration) throws { try books.insert(registration) }
    func update(_ registration: Registration) throws { try books.update(registration) }
    func registration(_ id: RegistrationID, in exam: ExamID) throws -> Registration? {
        try books.registration(id, in: exam)
    }
    func registrations(
        in exam: ExamID, of unit: UnitCode?, states: Set<RegistrationState>?
    ) throws -> [Registration] {
        try books.registrations(in: exam, of: unit, states: states)
    }
    func hasLiveRegistration(of person: ResidentIDNumber, in exam: ExamID) throws -> Bool {
        try books.hasLiveRegistration(of: person, in: exam)
    }
    func registrationCount(in exam: ExamID) throws -> Int {
        try books.registrationCount(in: exam)
    }
    func append(_ decision: ReviewDecision, in exam: ExamID) throws {
        try books.append(decision, in: exam)
    }
    func decisions(on registration: RegistrationID, in exam: ExamID) throws -> [ReviewDecision] {
        try books.decisions(on: registration, in: exam)
    }
}

extension WrappedBooks {
    func insert(_ draw: DrawRecord) throws { try books.insert(draw) }
    func setTranscript(
        _ transcript: String, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        try books.setTranscript(transcript, ofVersion: version, of: kind, in: exam)
    }

    func setVoid(
        _ void: DrawVoid, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        try books.setVoid(void, ofVersion: version, of: kind, in: exam)
    }

    func insert(
        late seats: [SeatRecord], version: Int, base: Int, in exam: ExamID
    ) throws {
        try books.insert(late: seats, version: version, base: base, in: exam)
    }
    func allSeats(in exam: ExamID) throws -> [SeatRecord] { try books.allSeats(in: exam) }
    func insert(
        makeUp papers: [PaperRecord], version: Int, base: Int, in exam: ExamID
    ) throws {
        try books.insert(makeUp: papers, version: version, base: base, in: exam)
    }
    func itemsSeen(before exam: ExamID) throws -> [RegistrationID: Set<ItemID>] {
        try books.itemsSeen(before: exam)
    }

    func insert(_ seats: [SeatRecord], version: Int, in exam: ExamID) throws {
        try books.insert(seats, version: version, in: exam)
    }
    func seats(in exam: ExamID) throws -> [SeatRecord] { try books.seats(in: exam) }
    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord? {
        try books.seat(of: registration, in: exam)
    }
    func countTicketPrint(of registration: RegistrationID, in exam: ExamID) throws -> Int {
        try books.countTicketPrint(of: registration, in: exam)
    }

    func insert(_ papers: [PaperRecord], version: Int, in exam: ExamID) throws {
        try books.insert(papers, version: version, in: exam)
    }
    func papers(in exam: ExamID) throws -> [PaperRecord] { try books.papers(in: exam) }
}

extension WrappedBooks {
    func append(_ events: [AttemptEventRecord], in exam: ExamID) throws {
        try books.append(events, in: exam)
    }
    func append(_ responses: [ResponseRecord], in exam: ExamID) throws {
        try books.append(responses, in: exam)
    }
    func append(_ batch: ResponseBatch, in exam: ExamID) throws {
        try books.append(batch, in: exam)
    }
    func packedResponses(in exam: ExamID) throws -> Int {
        try books.packedResponses(in: exam)
    }
    func unpackResponses(in exam: ExamID, most: Int) throws -> Int {
        try books.unpackResponses(in: exam, most: most)
    }
    func attemptEvents(
        in exam: ExamID, of sheets: Set<SheetCode>?
    ) throws -> [AttemptEventRecord] {
        try books.attemptEvents(in: exam, of: sheets)
    }
    func lastBatch(in exam: ExamID) throws -> Int { try books.lastBatch(in: exam) }

    func insert(_ standing: StandingRecord, in exam: ExamID) throws {
        try books.insert(standing, in: exam)
    }
    func standings(in exam: ExamID) throws -> [StandingRecord] { try books.standings(in: exam) }
    func insert(_ scores: [ScoreRecord], in exam: ExamID) throws {
        try books.insert(scores, in: exam)
    }

    func lastAuditLine(in exam: ExamID) throws -> AuditLine? {
        try books.lastAuditLine(in: exam)
    }
    func hasAuditLine(withKey key: String, in exam: ExamID) throws -> Bool {
        try books.hasAuditLine(withKey: key, in: exam)
    }
    func auditHead(of exam: ExamID) throws -> AuditHead? { try books.auditHead(of: exam) }
}
