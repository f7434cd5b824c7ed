import Admissions
import Delivery
import Office
import Seating
import Vocabulary

/// The service over real sockets: candidates sign in, open, save and hand in as a browser does;
/// the staff of the rooms act in the service's own hall.
final class NetworkDoor: SittingDoor {
    private let story: ExamStory
    private let session: ExamSession
    private let network: RehearsalNetwork
    private let hall: SessionHall
    private let client: TerminalClient
    let outlines: [SheetCode: PaperOutline]
    let registrations: [SheetCode: RegistrationID]
    private let granted: [SheetCode: Int]
    private let people: [SheetCode: HallPerson]
    private let idNumbers: [RegistrationID: String]
    private var cookies: [SheetCode: String] = [:]
    private var sequences: [SheetCode: Int] = [:]

    /// How many candidates ask at once.
    private static let width = 48

    init(_ story: ExamStory, session: ExamSession, _ network: RehearsalNetwork) async throws {
        self.story = story
        self.session = session
        self.network = network
        hall = try await network.halls.hall(story.office, session.id)
        client = TerminalClient(address: network.address)
        people = Dictionary(uniqueKeysWithValues: hall.people.values.map { ($0.sheet, $0) })
        registrations = people.mapValues(\.registration)
        var outlines: [SheetCode: PaperOutline] = [:]
        var granted: [SheetCode: Int] = [:]
        for (sheet, person) in people {
            guard let attempt = await hall.attempt(of: person) else { continue }
            outlines[sheet] = attempt.outline
            granted[sheet] = attempt.rules.minutes + attempt.grantedMinutes
        }
        self.outlines = outlines
        self.granted = granted
        idNumbers = try story.office.records.read { books in
            Dictionary(
                uniqueKeysWithValues: try books.registrations(
                    in: story.office.exam, of: nil, states: [.locked]
                ).map { ($0.id, $0.applicant.idNumber.text) })
        }
    }

    func minutes(of sheet: SheetCode) -> Int { granted[sheet] ?? 0 }

    func play(_ minute: SittingMinute) async throws {
        network.setClock(now(minute.minute))
        if minute.minute == 0 { try await release() }
        try await sitDown(minute)
        try await recover(minute)
        try await save(minute)
        for sheet in minute.failures {
            try await hall.interrupt(
                try person(sheet), .machine, text: "终端死机", act(story.invigilator, minute.minute))
        }
        for sheet in minute.caught {
            try await hall.recordMisconduct(
                of: try person(sheet),
                MisconductRecord(
                    kind: .phone, text: "考试中使用手机",
                    witnesses: ["invigilator-1", "invigilator-2"], isSigned: true),
                act(story.chief, minute.minute))
        }
        let (client, cookies, sequences) = (client, cookies, sequences)
        try await each(minute.handIns) { sheet in
            try await client.handIn(sequences[sheet] ?? 0, cookies[sheet] ?? "")
        }
    }

    private func release() async throws {
        for room in Set(people.values.map(\.seat.room)).sorted() {
            try await hall.release(room, act(story.invigilator, 0))
        }
    }

    private func sitDown(_ minute: SittingMinute) async throws {
        let starts = minute.starts
        guard !starts.isEmpty else { return }
        try await hall.checkIn(
            try starts.map { try person($0.sheet) }, act(story.invigilator, minute.minute))
        let (client, people, idNumbers) = (client, people, idNumbers)
        let seats = Dictionary(uniqueKeysWithValues: starts.map { ($0.sheet, $0.seat) })
        let fresh = try await each(starts.map(\.sheet)) { sheet in
            guard let person = people[sheet] else { return "" }
            let cookie = try await client.signIn(
                number: person.seat.candidateNumber.text,
                idNumber: idNumbers[person.registration] ?? "", workstation: seats[sheet] ?? 1)
            _ = try await client.start(cookie)
            return cookie
        }
        cookies.merge(fresh) { $1 }
    }

    /// Who lost a machine signs in at a spare one and waits for the invigilator's word.
    private func recover(_ minute: SittingMinute) async throws {
        for (sheet, events) in minute.recoveries {
            let person = try person(sheet)
            var spare: Int?
            var extra = (seconds: 0, reason: "")
            for event in events {
                if case .resumed(let workstation) = event { spare = workstation }
                if case .extended(let seconds, let reason, _) = event { extra = (seconds, reason) }
            }
            let act = act(story.chief, minute.minute)
            guard let spare else {
                try await hall.extend(
                    [person],
                    TimeBack(
                        seconds: extra.seconds, reason: extra.reason, authorisedBy: "chief-1"),
                    act)
                continue
            }
            cookies[sheet] = try await client.signIn(
                number: person.seat.candidateNumber.text,
                idNumber: idNumbers[person.registration] ?? "", workstation: spare)
            try await hall.allow(
                person,
                TimeBack(seconds: extra.seconds, reason: extra.reason, authorisedBy: "chief-1"),
                act)
        }
    }

    private func save(_ minute: SittingMinute) async throws {
        let (client, cookies) = (client, cookies)
        let saves = Dictionary(uniqueKeysWithValues: minute.saves.map { ($0.sheet, $0.events) })
        try await each(minute.saves.map(\.sheet)) { sheet in
            let events = saves[sheet] ?? []
            let json = JSON.array(
                events.map { event in
                    [
                        "seq": .int(event.sequence), "item": JSON(event.item),
                        "response": event.response.json, "elapsed": .int(event.elapsed),
                    ]
                })
            try await client.save(
                json, sheet: sheet.text, last: events.last?.sequence ?? 0, cookies[sheet] ?? "")
        }
        for (sheet, events) in minute.saves {
            if let last = events.last { sequences[sheet] = last.sequence }
        }
    }

    func markAbsent(in minute: Int) async throws {
        for room in Set(people.values.map(\.seat.room)).sorted() {
            try await hall.markAbsent(in: room, act(story.invigilator, minute))
        }
    }

    /// The service closes by itself; it only has to know the time.
    func close(in minute: Int) async throws {
        try await network.halls.tick(at: now(minute))
    }

    func decideLate(in minute: Int) async throws {
        for person in people.values.sorted(by: { $0.sheet < $1.sheet }) {
            guard let attempt = await hall.attempt(of: person), attempt.hasUndecidedLate,
                let last = attempt.late.last
            else { continue }
            try await hall.decideLate(
                of: person, through: last.event.sequence, isTaken: false,
                reason: LateDecision.reason, by: "chief-1", act(story.chief, minute))
        }
    }

    func isOpen() async -> Bool {
        for person in people.values {
            if await hall.attempt(of: person)?.phase.isOpen ?? false { return true }
        }
        return false
    }

    private func person(_ sheet: SheetCode) throws -> HallPerson {
        guard let person = people[sheet] else {
            throw Fault("finding the candidate of \(sheet)", cause: "there is none")
        }
        return person
    }

    private func now(_ minute: Int) -> Moment { session.start.adding(minutes: minute) }

    private func act(_ actor: Actor, _ minute: Int) -> Act { Act(by: actor, at: now(minute)) }

    /// Does something for each sheet, so many at once.
    @discardableResult
    private func each<Value: Sendable>(
        _ sheets: [SheetCode], _ body: @escaping @Sendable (SheetCode) async throws -> Value
    ) async throws -> [SheetCode: Value] {
        try await withThrowingTaskGroup(of: (SheetCode, Value).self) { group in
            var results: [SheetCode: Value] = [:]
            for (index, sheet) in sheets.enumerated() {
                if index >= NetworkDoor.width, let (done, value) = try await group.next() {
                    results[done] = value
                }
                group.addTask { (sheet, try await body(sheet)) }
            }
            for try await (done, value) in group { results[done] = value }
            return results
        }
    }
}
