package import Admissions
package import Vocabulary

/// The dates of a round, from the first registration to the bulletin (practice 2.12).
package struct ExamCalendar: Hashable, Sendable {
    /// Registration, both reviews and the window for tickets.
    package var admission: AdmissionCalendar
    /// From here on nothing that is printed on a ticket changes (锁定).
    package var lock: Moment
    /// When scores are published.
    package var results: Moment
    /// When a check of a result may be asked for (成绩复核).
    package var resultReview: TimeWindow
    /// The date under the bulletin (成文日期).
    package var bulletin: CalendarDate

    /// Any dates; `ExamProgramme.findings` says whether they follow each other.
    package init(
        admission: AdmissionCalendar, lock: Moment, results: Moment, resultReview: TimeWindow,
        bulletin: CalendarDate
    ) {
        self.admission = admission
        self.lock = lock
        self.results = results
        self.resultReview = resultReview
        self.bulletin = bulletin
    }
}
