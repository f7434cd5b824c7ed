package import Vocabulary

/// The times of registration, review and tickets (practice 2.12).
package struct AdmissionCalendar: Hashable, Sendable {
    /// When people may register and submit.
    package let registration: TimeWindow
    /// From then on no unit decides, and no applicant corrects.
    package let unitReviewCloses: Moment
    /// From then on the office decides nothing; the list can be locked.
    package let officeReviewCloses: Moment
    /// When tickets can be printed.
    package let tickets: TimeWindow

    /// Any four times; `findings` says whether they make sense together.
    package init(
        registration: TimeWindow, unitReviewCloses: Moment, officeReviewCloses: Moment,
        tickets: TimeWindow
    ) {
        self.registration = registration
        self.unitReviewCloses = unitReviewCloses
        self.officeReviewCloses = officeReviewCloses
        self.tickets = tickets
    }

    /// Times in the wrong order (`calendar.order`): registration closes no later than the units'
    /// review, that no later than the office's, and tickets come after both.
    package var findings: [Finding] {
        let steps = [
            ("报名截止", "the close of registration", registration.closes),
            ("单位审查截止", "the close of the units' review", unitReviewCloses),
            ("审核截止", "the close of the office's review", officeReviewCloses),
            ("准考证打印开始", "the first day of tickets", tickets.opens),
        ]
        return zip(steps, steps.dropFirst()).filter { $0.2 > $1.2 }.map { earlier, later in
            Finding(
                "calendar.order", "\(later.0)不得早于\(earlier.0)",
                "\(later.1) must not be before \(earlier.1)")
        }
    }
}
