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
    package var year: Int
    /// 期次 within the year, from 1.
    package var round: Int
    package var kind: ExamKind
    package var visibility: Visibility
    package var organiser: Organiser
    /// How many candidates the sites and sessions must hold.
    package var expectedCandidates: Int
    package var calendar: ExamCalendar
    package var admission: AdmissionRules
    /// How many digits each part of a candidate number has.
    package var numbering: CandidateNumber.Widths
    package var sites: [TestSite]
    /// In the order of time.
    package var sessions: [ExamSession]
    package var seating: SeatingRules
    package var delivery: DeliveryRules
    package var blueprint: Blueprint
    package var grading: GradingRules
    package var draw: DrawRules
    package var bulletin: BulletinRules
    package var texts: ExamTexts

    package init(
        exam: ExamID, title: String, year: Int, round: Int, kind: ExamKind, visibility: Visibility,
        organiser: Organiser, expectedCandidates: Int, calendar: ExamCalendar,
        admission: AdmissionRules, numbering: CandidateNumber.Widths, sites: [TestSite],
        sessions: [ExamSession], seating: SeatingRules, delivery: DeliveryRules,
        blueprint: Blueprint, grading: GradingRules, draw: DrawRules, bulletin: BulletinRules,
        texts: ExamTexts
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
    }

    /// The rooms of all sites, in the order of the config.
    package var rooms: [Room] { sites.flatMap(\.rooms) }

    /// Seats for candidates in one session: neither broken nor spare.
    package var seatsPerSession: Int {
        rooms.filter { $0.machines > 0 }.reduce(0) {
            $0 + $1.candidateSeats(sparePercent: seating.sparePercent).count
        }
    }

    /// Seats for candidates in all sessions together.
    package var capacity: Int { seatsPerSession * sessions.count }
}
