import Admissions
import Delivery
import Papers
package import Programme
import Seating
package import Vocabulary

/// How far an exam has come, in counts and moments: what its checklist is made from.
package struct ExamFacts: Hashable, Sendable {
    /// Registrations by where they stand.
    package struct People: Hashable, Sendable {
        package var waitingForUnit = 0
        package var waitingForOffice = 0
        /// Sent back by either, not corrected yet.
        package var returned = 0
        package var approved = 0
        package var locked = 0
        /// Rejected, withdrawn, annulled.
        package var ended = 0

        package init() {}

        /// Everybody who has handed in.
        package var all: Int {
            waitingForUnit + waitingForOffice + returned + approved + locked + ended
        }
    }

    /// A draw.
    package struct Draw: Hashable, Sendable {
        package var stage: DrawCeremony.Stage
        /// Commitments that are there, and those that must be.
        package var commitments: Int
        package var witnesses: Int
        package var version: Int
        /// What must be done first; nil when nothing stands in the way.
        package var obstacle: String?
        /// What is worth a look before the announcement.
        package var warnings: [String] = []

        package init(
            stage: DrawCeremony.Stage, commitments: Int = 0, witnesses: Int = 0, version: Int = 1
        ) {
            self.stage = stage
            self.commitments = commitments
            self.witnesses = witnesses
            self.version = version
        }
    }

    /// A session with the rooms that it uses.
    package struct Session: Hashable, Sendable {
        package var id: SessionID
        package var start: Moment
        /// When the time of the last candidate is over at the latest, without time given back.
        package var end: Moment
        package var people: Int
        package var rooms: Int
        package var released: Int
        package var closed: Int
        package var started: Int
        /// Begun and not ended.
        package var open: Int
        /// How often a clock was moved or the service was away, counted by rooms.
        package var troubles = 0

        package init(
            id: SessionID, start: Moment, end: Moment, people: Int = 0, rooms: Int = 0,
            released: Int = 0, closed: Int = 0, started: Int = 0, open: Int = 0
        ) {
            self.id = id
            self.start = start
            self.end = end
            self.people = people
            self.rooms = rooms
            self.released = released
            self.closed = closed
            self.started = started
            self.open = open
        }
    }

    package var now: Moment
    package var calendar: ExamCalendar
    package var openedAt: Moment
    package var people = People()
    package var seats: Draw
    package var papers: Draw
    package var sessions: [Session] = []
    package var scores = 0
    /// Nil for an exam that a machine scores alone.
    package var marking: Marking?
    package var publishedAt: Moment?
    package var archivedAt: Moment?
    package var enquiries = 0
    /// Objections to items.
    package var challenges = 0
    /// Corrections that were proposed, decided or not.
    package var corrections = 0
    /// What waits for somebody.
    package var open = OpenCases()

    package init(
        now: Moment, calendar: ExamCalendar, openedAt: Moment, seats: Draw, papers: Draw
    ) {
        self.now = now
        self.calendar = calendar
        self.openedAt = openedAt
        self.seats = seats
        self.papers = papers
    }
}

extension ExamOffice {
    /// How far the exam has come.
    package func facts(at now: Moment) throws -> ExamFacts {
        try records.read { books in
            let stages = try books.stages(of: exam)
            var facts = ExamFacts(
                now: now, calendar: programme.calendar,
                openedAt: try books.exam(exam)?.openedAt ?? now,
                seats: try draw(.seats, books), papers: try draw(.papers, books))
            facts.people = try people(books)
            facts.sessions = try sessions(books)
            facts.scores = try books.scores(in: exam).count
            facts.marking = try markingFacts(books)
            facts.publishedAt = stages["published"]
            facts.archivedAt = stages["archived"]
            facts.enquiries = try books.enquiries(in: exam).count
            facts.challenges = try books.challenges(in: exam).count
            facts.corrections = try books.corrections(in: exam).count
            facts.open = try openCases(books)
            return facts
        }
    }

    private func draw(_ kind: DrawKind, _ books: any Books) throws -> ExamFacts.Draw {
        let ceremony = try drawCeremony(of: kind, books)
        var draw = ExamFacts.Draw(
            stage: ceremony.stage, commitments: ceremony.commitments.count,
            witnesses: ceremony.witnesses.count, version: max(ceremony.version, 1))
        // Before the list is locked nothing is expected of the draws.
        if let obstacle = ceremony.obstacle, obstacle.code != "draw.review-open" {
            draw.obstacle = obstacle.message.chinese
        }
        draw.warnings = ceremony.warnings.map(\.chinese)
        return draw
    }

    private func people(_ books: any Books) throws -> ExamFacts.People {
        var people = ExamFacts.People()
        for (state, count) in try books.stateCounts(in: exam) {
            switch state {
            case .draft: break
            case .submitted: people.waitingForUnit += count
            case .unitPassed: people.waitingForOffice += count
            case .returnedByUnit, .returnedByOffice: people.returned += count
            case .approved: people.approved += count
            case .locked: people.locked += count
            case .rejectedByUnit, .rejectedByOffice, .withdrawn, .annulled:
                people.ended += count
            }
        }
        return people
    }

    private func sessions(_ books: any Books) throws -> [ExamFacts.Session] {
        let seats = Dictionary(grouping: try books.seats(in: exam), by: \.session)
        let sheets = try books.sheets(in: exam)
        let events = Dictionary(
            grouping: try books.attemptEvents(in: exam, of: nil), by: \.sheet)
        return try programme.sessions.map { session in
            let own = seats[session.id] ?? []
            var facts = ExamFacts.Session(
                id: session.id, start: session.start,
                end: session.start.adding(minutes: programme.delivery.minutes),
                people: own.count, rooms: Set(own.map(\.room)).count)
            for record in try books.roomEvents(in: exam, of: session.id) {
                switch try record.event {
                case .released: facts.released += 1
                case .closed: facts.closed += 1
                case .clockMoved, .serviceAway: facts.troubles += 1
                default: break
                }
            }
            for seat in own {
                let log = sheets[seat.registration].flatMap { events[$0] } ?? []
                // Time may be given back to somebody who could not open the paper.
                guard log.contains(where: \.event.isStart) else { continue }
                facts.started += 1
                if !ExamOffice.isOver(log) { facts.open += 1 }
            }
            return facts
        }
    }

    /// Time that is given back after the end opens a paper again.
    private static func isOver(_ log: [AttemptEventRecord]) -> Bool {
        log.reduce(false) { isOver, record in
            switch record.event {
            case .handedIn, .closedByTime, .voided: true
            case .extended: false
            case .started, .interrupted, .resumed, .lateDecided: isOver
            }
        }
    }
}
