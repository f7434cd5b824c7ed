package import Admissions
import Draws
package import Office
import Programme
import Seals
import Seating
import Vocabulary

/// One exam from its first registration to the bulletin, by simulated people who use the same
/// doors as real ones: every step is an act of the office, with its permissions and refusals.
///
/// Each act has a key made from its place in the story. A rehearsal that was killed is begun
/// again: acts that are in the store are passed over, and the story goes on where it stopped.
package struct ExamStory {
    let office: ExamOffice
    /// The text of the config file.
    let config: String
    /// Whom the units register.
    let roster: [RosterEntry]
    /// How many of them the reviewers will turn down.
    let rejections: Int
    let seed: String
    let progress: Progress
    /// The service through which the candidates come; nil for the office's own desk.
    let network: RehearsalNetwork?

    package typealias Progress = (_ chapter: String, _ done: Int, _ total: Int) -> Void

    package init(
        office: ExamOffice, config: String, roster: [RosterEntry], rejections: Int, seed: String,
        network: RehearsalNetwork? = nil, progress: @escaping Progress
    ) {
        self.office = office
        self.config = config
        self.roster = roster
        self.rejections = rejections
        self.seed = seed
        self.network = network
        self.progress = progress
    }

    /// Plays the whole story.
    ///
    /// - Parameter beforeSitting: whether it ends when the tickets are printed.
    package func play(beforeSitting: Bool = false) async throws {
        let calendar = office.programme.calendar
        try prepare()
        try printTickets()
        guard !beforeSitting else { return }
        try await sit()
        try mark()
        progress("grade", 0, 1)
        try office.grade(act(system, markingEnds, "grade"))
        try office.publishResults(act(clerk, calendar.results, "publish"))
        progress("grade", 1, 1)
    }

    /// Plays what comes before the tickets: registration, reviews, both draws.
    package func prepare() throws {
        let calendar = office.programme.calendar
        try office.openExam(
            config: config,
            act(clerk, calendar.admission.registration.opens, "open"))
        try network?.reload()
        try register()
        try review()
        try office.lockRegistrations(act(clerk, calendar.lock, "lock"))
        try draw(.seats, sealed: false, at: calendar.lock.adding(minutes: 30))
        try draw(.papers, sealed: true, at: calendar.lock.adding(minutes: 90))
    }

    let clerk = Actor("office-1", as: .officeClerk)
    let system = Actor("system", as: .system)
    let invigilator = Actor("invigilator-1", as: .invigilator)
    let chief = Actor("chief-1", as: .chiefInvigilator)

    func act(_ actor: Actor, _ moment: Moment, _ key: String) -> Act {
        Act(by: actor, at: moment, key: "rehearsal/\(key)")
    }

    func chance(_ purpose: String) -> Chance {
        Chance(seed, "\(office.exam)/\(purpose)")
    }

    func reviewer(of unit: UnitCode) -> Actor {
        Actor(AccountID("unit-\(unit)"), as: .unitReviewer, of: unit)
    }

    /// The people of the roster by unit, units ascending.
    var units: [(unit: UnitCode, people: [RosterEntry])] {
        Dictionary(grouping: roster, by: \.applicant.unit).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }

    /// The moment that is `step` of `count` equal steps into a window.
    func moment(in window: TimeWindow, step: Int, of count: Int) -> Moment {
        let length = window.closes.seconds(since: window.opens)
        return window.opens.adding(seconds: length * (step + 1) / (count + 2) / 60 * 60)
    }

    /// Scores are made when the last session is over.
    var gradingTime: Moment {
        let last = office.programme.sessions.map(\.start).max() ?? office.programme.calendar.lock
        return last.adding(minutes: office.programme.delivery.minutes + 240)
    }

    private func draw(_ kind: DrawKind, sealed: Bool, at moment: Moment) throws {
        progress("draw.\(kind.rawValue)", 0, 1)
        let chance = chance("witnesses/\(kind.rawValue)")
        let rules = office.programme.draw
        let hash: HashAlgorithm = rules.hash == .sm3 ? .sm3 : .sha256
        let secrets = rules.witnesses.map { (witness: $0, nonce: chance.secret()) }
        let secret = chance.secret()
        func commitment(_ nonce: [UInt8], _ witness: String) -> String {
            hexadecimal(
                DrawScheme.commitment(
                    to: nonce, by: witness, exam: office.exam.text, hash: hash))
        }
        try office.announceDraw(
            kind,
            commitments: Dictionary(
                uniqueKeysWithValues: secrets.map { ($0.witness, commitment($0.nonce, $0.witness)) }
            ),
            sealed: sealed ? commitment(secret, "sealed") : nil,
            act(clerk, moment, "announce/\(kind.rawValue)"))
        let values = rules.externalSources.map { source in
            "\(source)=rehearsal-\(String(1_000_000 + chance.below(1_000_000)).dropFirst())"
        }
        try office.performDraw(
            kind,
            DrawReveal(
                nonces: Dictionary(
                    uniqueKeysWithValues: secrets.map { ($0.witness, hexadecimal($0.nonce)) }),
                sealedNonce: sealed ? hexadecimal(secret) : nil, externalValues: values),
            act(clerk, moment.adding(minutes: 30), "draw/\(kind.rawValue)"))
        progress("draw.\(kind.rawValue)", 1, 1)
    }
}
