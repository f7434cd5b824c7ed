package import Admissions
package import Grading
package import Papers
package import Seating
package import Vocabulary

/// One round of an exam as its config file describes it: nothing about the round is decided
/// anywhere else.
///
/// The value holds whatever it is given; `findings` says what is wrong with it.
package struct ExamProgramme: Hashable, Sendable {
    /// Small letters, digits and hyphens: it also names the folder of the round's output.
    package var exam: ExamID
    /// The full title, as on ticket and bulletin.
    package var title: String
    /// The year of the first session; its last two digits begin the candidate numbers.
    package var year: Int
    /// 期次 within the year, from 1.
    package var round: Int
    /// Qualification or before an appointment.
    package var kind: ExamKind
    /// Who may see the names.
    package var visibility: Visibility
    /// Who holds the exam.
    package var organiser: Organiser
    /// How many candidates the sites and sessions must hold.
    package var expectedCandidates: Int
    /// From registration to bulletin.
    package var calendar: ExamCalendar
    /// Who may sit.
    package var admission: AdmissionRules
    /// How many digits each part of a candidate number has.
    package var numbering: CandidateNumber.Widths
    /// Where; the ids of rooms are unique within the exam.
    package var sites: [TestSite]
    /// In the order of time.
    package var sessions: [ExamSession]
    /// How rooms are filled, and when a seat is told.
    package var seating: SeatingRules
    /// The minutes of a session.
    package var delivery: DeliveryRules
    /// What every paper holds.
    package var blueprint: Blueprint
    /// How papers are scored, and what passes.
    package var grading: GradingRules
    /// Where the seed of both draws comes from.
    package var draw: DrawRules
    /// What the bulletin says and to whom.
    package var bulletin: BulletinRules
    /// The other wordings that people read.
    package var texts: ExamTexts
    /// Of which exams this is a re-sit, and by which rules; nil when it is none.
    package var reSit: ReSitProgramme?
    /// What follows the publication of the results.
    package var results: ResultRules

    /// Any values; nothing is checked here.
    package init(
        exam: ExamID, title: String, year: Int, round: Int, kind: ExamKind, visibility: Visibility,
        organiser: Organiser, expectedCandidates: Int, calendar: ExamCalendar,
        admission: AdmissionRules, numbering: CandidateNumber.Widths, sites: [TestSite],
        sessions: [ExamSession], seating: SeatingRules, delivery: DeliveryRules,
        blueprint: Blueprint, grading: GradingRules, draw: DrawRules, bulletin: BulletinRules,
        texts: ExamTexts, reSit: ReSitProgramme? = nil, results: ResultRules = ResultRules()
    ) {
        self.exam = exam
        self.title = title
        self.year = year
        self.round = round
        self.kind = kind
        self.visibility = visibility
        self.organiser = organiser
        self.expectedCandidates = expectedCandidates
        self.calendar = calendar
        self.admission = admission
        self.numbering = numbering
        self.sites = sites
        self.sessions = sessions
        self.seating = seating
        self.delivery = delivery
        self.blueprint = blueprint
        self.grading = grading
        self.draw = draw
        self.bulletin = bulletin
        self.texts = texts
        self.reSit = reSit
        self.results = results
    }

    /// The rooms of all sites, in the order of the config.
    package var rooms: [Room] { sites.flatMap(\.rooms) }

    /// Seats for candidates in one session: neither broken nor spare.
    package var seatsPerSession: Int {
        rooms.reduce(0) { $0 + seating.places(of: $1) }
    }

    /// Seats for candidates in all sessions together.
    package var capacity: Int { seatsPerSession * sessions.count }
}
