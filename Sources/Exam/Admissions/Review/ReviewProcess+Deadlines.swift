package import Vocabulary

extension ReviewProcess {
    func check(_ moment: Moment, isIn period: ReviewStep.Period) throws(Refusal) {
        switch period {
        case .whileRegistrationIsOpen: try calendar.checkRegistration(at: moment)
        case .untilUnitReviewCloses: try check(moment, isBefore: calendar.unitReviewCloses)
        case .untilOfficeReviewCloses: try check(moment, isBefore: calendar.officeReviewCloses)
        case .afterOfficeReview:
            guard moment >= calendar.officeReviewCloses else {
                throw Refusal(
                    "review.still-open", "审核尚未截止(\(calendar.officeReviewCloses.spoken))，不能锁定",
                    "the review is open until \(calendar.officeReviewCloses)")
            }
        case .always: break
        }
    }

    func check(_ moment: Moment, isBefore deadline: Moment) throws(Refusal) {
        guard moment < deadline else {
            throw Refusal(
                "review.deadline-passed", "已过截止时间(\(deadline.spoken))",
                "the deadline \(deadline) has passed")
        }
    }
}

extension AdmissionCalendar {
    /// Passes while people may register.
    ///
    /// - Throws: `registration.not-open` before registration opens, `registration.closed` after.
    package func checkRegistration(at moment: Moment) throws(Refusal) {
        guard moment >= registration.opens else {
            throw Refusal(
                "registration.not-open", "报名尚未开始(\(registration.opens.spoken)开始)",
                "registration opens at \(registration.opens)")
        }
        guard moment < registration.closes else {
            throw Refusal(
                "registration.closed", "报名已截止(\(registration.closes.spoken))",
                "registration closed at \(registration.closes)")
        }
    }
}

extension Moment {
    /// `2017年11月10日09:00`.
    var spoken: String { date.chinese + clock }
}
