import Admissions
import Bank
import Delivery
import Draws
import Office
import Seals
import Vocabulary

/// Brings the sample exam forward by the office's own acts.
struct SampleStory {
    let office: ExamOffice
    /// The text of the exam's config.
    var config = SampleConfig.text

    func play(to stage: ServiceBench.Stage) throws {
        let steps: [(SampleStory) -> () throws -> Void] = [
            SampleStory.open, SampleStory.register, SampleStory.approve, SampleStory.lock,
            SampleStory.draw, SampleStory.grade, SampleStory.publish,
        ]
        for step in steps.prefix(stage.rawValue) { try step(self)() }
    }

    /// A moment at which the next step may be taken.
    static func moment(after stage: ServiceBench.Stage) -> Moment {
        let text =
            switch stage {
            case .empty, .opened: "2017-04-06 10:00"
            case .registered: "2017-04-21 10:00"
            case .approved: "2017-05-08 10:00"
            case .locked: "2017-05-08 11:00"
            case .drawn: "2017-05-11 10:00"
            case .graded: "2017-05-26 17:00"
            case .published: "2017-05-27 10:00"
            }
        return SamplePeople.moment(text)
    }

    static let clerk = Actor("clerk-1", as: .officeClerk)

    private func act(_ actor: Actor, _ text: String) -> Act {
        Act(by: actor, at: SamplePeople.moment(text))
    }

    private func open() throws {
        try office.openExam(
            config: config, act(SampleStory.clerk, "2017-04-01 09:00"))
    }

    private func register() throws {
        try office.registerRoster(
            try (1...SampleConfig.people).map(SamplePeople.entry),
            act(SampleStory.clerk, "2017-04-06 10:00"))
    }

    private func approve() throws {
        for unit in SampleConfig.units {
            let people = try office.records.read {
                try $0.registrations(in: office.exam, of: unit, states: nil)
            }.map(\.id)
            try office.decide(
                people.map { ($0, .unitPass) },
                act(
                    Actor(AccountID("reviewer-\(unit)"), as: .unitReviewer, of: unit),
                    "2017-04-21 10:00"))
            try office.decide(
                people.map { ($0, .officePass) }, act(SampleStory.clerk, "2017-04-26 10:00"))
        }
    }

    private func lock() throws {
        try office.lockRegistrations(act(SampleStory.clerk, "2017-05-08 10:00"))
    }

    private func draw() throws {
        for kind in DrawKind.main {
            try office.announceDraw(
                kind,
                commitments: SampleStory.secrets.reduce(into: [:]) { all, secret in
                    all[secret.key] = commitment(secret.value, by: secret.key)
                }, sealed: kind == .papers ? commitment(SampleStory.sealed, by: "sealed") : nil,
                act(SampleStory.clerk, "2017-05-08 10:30"))
            try office.performDraw(
                kind,
                DrawReveal(
                    nonces: SampleStory.secrets.mapValues { hexadecimal($0) },
                    sealedNonce: kind == .papers ? hexadecimal(SampleStory.sealed) : nil,
                    externalValues: ["\(SampleConfig.source)=4 0 7"]),
                act(SampleStory.clerk, "2017-05-08 10:45"))
        }
    }

    static let secrets = Dictionary(
        uniqueKeysWithValues: SampleConfig.witnesses.map {
            ($0, HashAlgorithm.sm3.digest(Array($0.utf8)))
        })
    static let sealed = HashAlgorithm.sm3.digest(Array("封存".utf8))

    private func commitment(_ secret: [UInt8], by witness: String) -> String {
        hexadecimal(
            DrawScheme.commitment(to: secret, by: witness, exam: office.exam.text, hash: .sm3))
    }

    private func grade() throws {
        try sit()
        try office.grade(act(Actor("system", as: .system), "2017-05-20 20:00"))
    }

    /// Everybody starts, answers a few items right and is closed by time.
    func sit() throws {
        for (session, start) in [("01", "2017-05-20 09:00"), ("02", "2017-05-20 14:30")] {
            let begin = SamplePeople.moment(start)
            let staff = Actor("invigilator-1", as: .invigilator)
            let desk = try SessionDesk(office, session: SessionID(session))
            try desk.log(
                desk.sheets.enumerated().map { ($1, .started(workstation: $0 % 6 + 1)) },
                Act(by: staff, at: begin))
            try desk.save(
                desk.sheets.enumerated().map { ($1, right($1, desk, min($0 + 4, 10))) },
                Act(by: staff, at: begin.adding(minutes: 20)))
            try desk.log(
                desk.sheets.map { ($0, .closedByTime) },
                Act(by: Actor("system", as: .system), at: begin.adding(minutes: 150)))
        }
    }

    private func right(_ sheet: SheetCode, _ desk: SessionDesk, _ count: Int) -> [ResponseEvent] {
        (1...count).compactMap { place in
            guard let entry = desk.attempt(of: sheet)?.outline.entries[place - 1] else {
                return nil
            }
            let response: Response
            switch office.bank[entry.item]?.key {
            case .choices(let key): response = Response(choices: key)
            case .open: response = .texts(["考生写的第\(place)题"])
            default: return nil
            }
            return ResponseEvent(
                sequence: place, item: entry.item, response: response, elapsed: place * 1000)
        }
    }

    private func publish() throws {
        try office.publishResults(act(SampleStory.clerk, "2017-05-26 17:00"))
    }
}
