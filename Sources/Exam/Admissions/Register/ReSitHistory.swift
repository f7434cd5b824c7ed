package import Vocabulary

/// What a person has behind them of the exams that a re-sit belongs to, in the order of time.
package struct ReSitHistory: Hashable, Sendable {
    /// What a sitting came to.
    package enum Result: String, Hashable, Sendable, CaseIterable {
        case passed, failed, absent, misconduct

        /// The word on lists.
        package var chinese: String {
            switch self {
            case .passed: "合格"
            case .failed: "不合格"
            case .absent: "缺考"
            case .misconduct: "违纪"
            }
        }
    }

    /// One exam for which the person was on the locked list.
    package struct Sitting: Hashable, Sendable {
        package let exam: ExamID
        package let title: String
        /// Whether it was a re-sit itself.
        package let isReSit: Bool
        /// Nil as long as it is not published.
        package let result: Result?
        /// When it was published.
        package let published: Moment?

        package init(
            exam: ExamID, title: String, isReSit: Bool, result: Result?, published: Moment?
        ) {
            self.exam = exam
            self.title = title
            self.isReSit = isReSit
            self.result = result
            self.published = published
        }
    }

    package let sittings: [Sitting]

    package init(_ sittings: [Sitting]) {
        self.sittings = sittings
    }

    /// How many re-sits there were; one to which the person did not come is among them.
    package var reSits: Int { sittings.count(where: \.isReSit) }
}

/// What the rule about re-sits must know besides the applicant.
package struct ReSitContext: Hashable, Sendable {
    package let rules: ReSitRules
    /// By person; who is missing was on the list of none of the exams.
    package let histories: [ResidentIDNumber: ReSitHistory]
    /// When somebody registers; nil where a registration that is there is looked at again: then no
    /// period is asked about.
    package let registeringAt: Moment?

    package init(
        rules: ReSitRules, histories: [ResidentIDNumber: ReSitHistory],
        registeringAt: Moment? = nil
    ) {
        self.rules = rules
        self.histories = histories
        self.registeringAt = registeringAt
    }
}
