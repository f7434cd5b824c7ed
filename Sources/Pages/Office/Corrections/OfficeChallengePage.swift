/// One objection, with the item in all its variants; it names no candidate: whoever reviews an item
/// judges the item.
package struct OfficeChallengePage: SitePage, Hashable {
    package static let template = TemplateName.officeChallenge

    package struct Answer: Hashable, Sendable {
        package let outcome: PageBadge
        package let text: String
        package let when: String

        package init(outcome: PageBadge, text: String, when: String) {
            self.outcome = outcome
            self.text = text
            self.when = when
        }
    }

    /// The path of the exam.
    package let exam: String
    package let number: Int
    package let position: Int
    /// The item as that candidate saw and answered it; nil when the paper cannot be found.
    package let own: ExplainedItemView?
    package let text: String
    package let asked: String
    package let view: ItemCaseView
    /// Other objections to the same item.
    package let others: [OfficeChallengesPage.Line]
    /// Corrections of the item.
    package let corrections: [OfficeCorrectionsPage.Line]
    /// Where a correction of the item is proposed.
    package let propose: String
    package let answer: Answer?
    package let outcomes: [OfficeChoice]
    package let key: String

    package init(
        exam: String, number: Int, position: Int, own: ExplainedItemView?, text: String,
        asked: String, view: ItemCaseView, others: [OfficeChallengesPage.Line],
        corrections: [OfficeCorrectionsPage.Line], propose: String, answer: Answer?,
        outcomes: [OfficeChoice], key: String
    ) {
        self.exam = exam
        self.number = number
        self.position = position
        self.own = own
        self.text = text
        self.asked = asked
        self.view = view
        self.others = others
        self.corrections = corrections
        self.propose = propose
        self.answer = answer
        self.outcomes = outcomes
        self.key = key
    }
}
