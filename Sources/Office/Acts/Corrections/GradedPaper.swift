import Delivery
import Grading
import Papers
import Vocabulary

/// A paper that is over, with everything that scores it. It names no person but by registration,
/// which the grader does not see.
struct GradedPaper {
    let registration: RegistrationID
    let attempt: Attempt
    let key: AnswerKey
    /// What people gave to its short answers, in marks.
    private(set) var byHand: [ItemID: Fraction] = [:]

    init(registration: RegistrationID, attempt: Attempt, key: AnswerKey) {
        self.registration = registration
        self.attempt = attempt
        self.key = key
    }

    /// The same paper with what people gave.
    func marked(_ marks: [ItemID: Fraction]) -> GradedPaper {
        var paper = self
        paper.byHand = marks
        return paper
    }

    /// The score by what was decided about single items; of many papers `graded` of them all.
    func graded(by corrections: Corrections, _ rules: GradingRules) -> ScoreSheet {
        Grader.grade(
            sheet: attempt.sheet, key: key, rules: rules, outline: attempt.outline,
            corrections: corrections, byHand: byHand)
    }

    /// The last answer to an item; nil when it was never answered.
    func response(to item: ItemID) -> Response? { attempt.sheet.responses[item] }

    /// The choices of an item as this candidate saw them; nil when the paper does not have it.
    func choices(of item: ItemID) -> [ChoiceID]? {
        attempt.outline.entries.first { $0.item == item }?.choices
    }
}

extension Collection<GradedPaper> {
    /// The scores of all papers in their order: what `graded` gives for each, computed once for
    /// each distinct answer to an item.
    func graded(by corrections: Corrections, _ rules: GradingRules) -> [ScoreSheet] {
        var grader = BulkGrader(rules: rules, corrections: corrections)
        let places = map { grader.places(of: $0.key, outline: $0.attempt.outline) }
        var worker = grader.worker()
        return zip(self, places).map { paper, places in
            worker.grade(paper.attempt.sheet, items: places, byHand: paper.byHand)
        }
    }
}
