package import Admissions
package import Grading
package import Programme
package import Vocabulary

/// One person at one of the exams that belong together: the first, or a re-sit of it.
package struct ReSitSitting: Sendable {
    package let programme: ExamProgramme
    package let registration: Registration
    /// Nil as long as it is not published.
    package let outcome: Outcome?
    /// When the results of the exam were published.
    package let published: Moment?

    /// As the rule sees it.
    package var result: ReSitHistory.Result? {
        guard published != nil, let outcome else { return nil }
        return switch outcome {
        case .passed: .passed
        case .failed: .failed
        case .absent: .absent
        case .misconduct: .misconduct
        }
    }

    /// The outcome in words, with the score where there is one; empty before it is published.
    package var outcomeText: String { outcome?.spoken ?? "" }

    var historic: ReSitHistory.Sitting {
        ReSitHistory.Sitting(
            exam: programme.exam, title: programme.title, isReSit: programme.reSit != nil,
            result: result, published: published)
    }
}
