package import Vocabulary

/// Who may register for a re-sit (补考), how often and until when (practice 1.6).
package struct ReSitRules: Hashable, Sendable {
    /// What an earlier exam must have come to.
    package enum Ground: String, Hashable, Sendable, CaseIterable {
        /// 不合格.
        case failed
        /// 缺考, whatever the cause.
        case absent
        /// 缺考 with the unit's explanation in writing: it comes with the form, and whoever reviews
        /// the form judges it.
        case absentExcused
        /// 违纪: the result was void.
        case misconduct
    }

    /// How long the right to a re-sit lasts; the exam's own window for registration counts besides.
    package enum Period: Hashable, Sendable {
        /// To the end of that many days after the day on which the result was published.
        case days(Int)
        /// From one moment to another.
        case window(TimeWindow)
    }

    /// The exams of which it is a re-sit.
    package let of: [ExamID]
    package let who: Set<Ground>
    /// How many re-sits of those exams a person may have, this one included.
    package let most: Int
    /// Nil: as long as registration is open.
    package let within: Period?

    package init(of: [ExamID], who: Set<Ground>, most: Int = 1, within: Period? = nil) {
        self.of = of
        self.who = who
        self.most = most
        self.within = within
    }

    /// When somebody whose result was published at `published` may register.
    package func period(after published: Moment) -> (opens: Moment, closes: Moment)? {
        switch within {
        case nil: nil
        case .window(let window): (window.opens, window.closes)
        case .days(let days):
            CalendarDate(daysSince1970: published.date.daysSince1970 + days + 1)
                .map { (published, Moment($0)) }
        }
    }
}
