import Admissions
import Bank
import Delivery
import Draws
import Office
import Papers
import Planning
import Programme
import Records
import Seals
import Support
import Testing
import Vocabulary

/// The sample exam in a store, brought as far as a test needs it.
struct Bench {
    /// How far the exam has come; each stage has all stages before it behind itself.
    enum Stage: Int, Sendable {
        case empty, opened, registered, approved, locked, announced, seated, drawn, sitting, over
        case graded
    }

    let office: ExamOffice

    init(
        _ stage: Stage, on records: any Records = MemoryRecords(),
        delivery: DeliveryRules = SampleExam.delivery
    ) throws {
        self.init(
            ExamOffice(
                records: records,
                programme: SampleExam.programme(SampleExam.blueprint, delivery),
                bank: try SampleExam.bank(),
                planning: Bench.planner, secrets: FixedSecrets()))
        try play(to: stage)
    }

    /// Brings the exam from one stage to another.
    func play(from start: Stage = .empty, to stage: Stage) throws {
        let steps: [(Bench) -> () throws -> Void] = [
            Bench.open, Bench.register, Bench.approve, Bench.lock, Bench.announceSeats,
            Bench.seat, Bench.draw, Bench.begin, Bench.finish, Bench.grade,
        ]
        for step in steps.prefix(stage.rawValue).dropFirst(start.rawValue) { try step(self)() }
    }

    /// One for all tests: the sample exam has the same quota every time.
    static let planner = PlanShelf(CbcPlanner())

    init(_ office: ExamOffice) {
        self.office = office
    }

    /// The same exam on a store that is wrapped around its own.
    func on(_ records: any Records) -> Bench {
        Bench(
            ExamOffice(
                records: records, programme: office.programme, bank: office.bank,
                planning: Bench.planner, secrets: FixedSecrets()))
    }

    func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try office.records.read(body)
    }

    func contents() throws -> Contents { try read { try Contents($0, office.exam) } }

    func registrations() throws -> [Registration] {
        try read { try $0.registrations(in: office.exam, of: nil, states: nil) }
    }

    func ids() throws -> [RegistrationID] { try registrations().map(\.id) }

    private func open() throws {
        try office.openExam(
            config: SampleExam.config, Act(by: People.clerk, at: Times.registration))
    }

    private func register() throws {
        try office.registerRoster(
            try People.roster(), Act(by: People.clerk, at: Times.registration))
    }

    private func approve() throws {
        for unit in SampleExam.units { try review(unit) }
    }

    private func review(_ unit: UnitCode) throws {
        let people = try registrations().filter { $0.applicant.unit == unit }.map(\.id)
        try office.decide(
            people.map { ($0, .unitPass) },
            Act(by: People.reviewer(of: unit), at: Times.unitReview))
        try office.decide(
            people.map { ($0, .officePass) }, Act(by: People.clerk, at: Times.officeReview))
    }

    private func lock() throws {
        try office.lockRegistrations(Act(by: People.clerk, at: Times.lock))
    }

    private func announceSeats() throws { try announce(.seats) }

    private func seat() throws { try perform(.seats) }

    private func draw() throws {
        try announce(.papers)
        try perform(.papers)
    }

    /// Everybody of the first session but the last sheet sits down.
    private func begin() throws {
        let desk = try desk("01")
        try start(desk, desk.sheets.dropLast())
    }

    /// Both sessions are answered and closed; one person of the first is absent.
    private func finish() throws {
        let first = try desk("01")
        try sit(first, from: Times.first)
        try office.markAbsent(
            first, Act(by: People.invigilator, at: Times.first.adding(minutes: 16)))
        let second = try desk("02")
        try start(second, second.sheets[...])
        try sit(second, from: Times.second)
    }

    private func grade() throws {
        try office.grade(Act(by: People.system, at: Times.grading))
    }
}

extension Bench {
    static let secrets = Dictionary(
        uniqueKeysWithValues: SampleExam.witnesses.map {
            ($0, HashAlgorithm.sm3.digest(Array($0.utf8)))
        })
    private static let sealed = HashAlgorithm.sm3.digest(Array("封存".utf8))

    static let commitments = Dictionary(
        uniqueKeysWithValues: secrets.map { ($0, commitment($1, by: $0)) })

    /// By other secrets, for a draw that replaces one.
    static let otherCommitments = Dictionary(
        uniqueKeysWithValues: SampleExam.witnesses.map {
            ($0, commitment(HashAlgorithm.sm3.digest(Array("again \($0)".utf8)), by: $0))
        })

    private static func commitment(_ secret: [UInt8], by witness: String) -> String {
        hexadecimal(
            DrawScheme.commitment(
                to: secret, by: witness, exam: SampleExam.exam.text, hash: .sm3))
    }

    static func reveal(_ kind: DrawKind) -> DrawReveal {
        DrawReveal(
            nonces: secrets.mapValues { hexadecimal($0) },
            sealedNonce: kind.base == .papers ? hexadecimal(sealed) : nil,
            externalValues: ["\(SampleExam.source)=4 0 7"])
    }

    func announce(
        _ kind: DrawKind, for people: [RegistrationID] = [], reason: String = "",
        commitments: [String: String] = commitments,
        _ act: Act = Act(by: People.clerk, at: Times.draw)
    ) throws {
        try office.announceDraw(
            kind, for: people, commitments: commitments,
            sealed: kind.base == .papers ? Bench.commitment(Bench.sealed, by: "sealed") : nil,
            reason: reason, act)
    }

    func perform(
        _ kind: DrawKind, _ reveal: DrawReveal? = nil,
        _ act: Act = Act(by: People.clerk, at: Times.draw)
    ) throws {
        try office.performDraw(kind, reveal ?? Bench.reveal(kind), act)
    }
}

extension Bench {
    /// The seats by other secrets than those of `commitments`, which stay fresh.
    func drawSeats(by word: String) throws {
        let act = Act(by: People.clerk, at: Times.draw)
        let secrets = Dictionary(
            uniqueKeysWithValues: SampleExam.witnesses.map {
                ($0, HashAlgorithm.sm3.digest(Array("\(word) \($0)".utf8)))
            })
        try office.announceDraw(
            .seats,
            commitments: Dictionary(
                uniqueKeysWithValues: secrets.map { ($0, Bench.commitment($1, by: $0)) }), act)
        try office.performDraw(
            .seats,
            DrawReveal(
                nonces: secrets.mapValues { hexadecimal($0) }, sealedNonce: nil,
                externalValues: ["\(SampleExam.source)=4 0 7"]), act)
    }

    func desk(_ session: SessionID) throws -> SessionDesk {
        try SessionDesk(office, session: session)
    }

    func start(_ desk: SessionDesk, _ sheets: some Sequence<SheetCode>) throws {
        let start = desk.session == "01" ? Times.first : Times.second
        try desk.log(
            sheets.enumerated().map { ($1, .started(workstation: $0 + 1)) },
            Act(by: People.invigilator, at: start))
    }

    /// The n-th sheet answers n items right (ten at most); then all are closed, the last after the
    /// minutes that were granted.
    private func sit(_ desk: SessionDesk, from start: Moment) throws {
        let open = desk.sheets.filter { desk.attempt(of: $0)?.phase.isOpen ?? false }
        try desk.save(
            open.enumerated().map { ($1, right($1, at: desk, 1...min($0 + 3, 10))) },
            Act(by: People.system, at: start.adding(minutes: 20)))
        try desk.log(
            open.map { ($0, .closedByTime) },
            Act(by: People.system, at: start.adding(minutes: 150)))
    }

    /// Right answers to the items at these places of the paper, numbered by place.
    func right(
        _ sheet: SheetCode, at desk: SessionDesk, _ places: ClosedRange<Int>
    ) -> [ResponseEvent] {
        places.compactMap { place in
            guard let entry = desk.attempt(of: sheet)?.outline.entries[place - 1],
                case .choices(let key)? = office.bank[entry.item]?.key
            else { return nil }
            return ResponseEvent(
                sequence: place, item: entry.item, response: Response(choices: key),
                elapsed: place * 1000)
        }
    }
}
