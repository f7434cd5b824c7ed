/// Asked before anything is decided: names everybody and the reasons.
package struct ReviewConfirmPage: SitePage, Hashable {
    package static let template = TemplateName.reviewConfirm

    /// A person of the act.
    package struct Person: Hashable, Sendable {
        package let id: String
        package let name: String
        package let unit: String
        package let department: String
        package let state: String
        /// Why the act is not possible for the person; empty for those of the act.
        package let obstacle: String

        package init(
            id: String, name: String, unit: String, department: String, state: String,
            obstacle: String = ""
        ) {
            self.id = id
            self.name = name
            self.unit = unit
            self.department = department
            self.state = state
            self.obstacle = obstacle
        }
    }

    /// Whether reasons are still to be chosen, or all is said and one word is missing.
    package enum Step: Hashable, Sendable {
        case choose, confirm
    }

    package let exam: String
    /// Such as 退回修改.
    package let action: ReviewParts.Action
    /// Where the forms go.
    package let base: String
    /// What follows from the act.
    package let consequence: String
    package let people: [Person]
    package let obstructed: [Person]
    /// To choose from; empty where the act takes no codes.
    package let codes: [ReviewParts.Option]
    package let takesNote: Bool
    package let note: String
    /// Those that were chosen, as printed.
    package let reasons: [String]
    /// What is wrong with the reasons; nil for nothing.
    package let problem: String?
    package let isChoosing: Bool
    /// Whether there is anybody and a word would do it.
    package let isReady: Bool
    /// The act's own name, so that sending it twice does it once.
    package let key: String
    package let back: String

    package init(
        exam: String, action: ReviewParts.Action, base: String, consequence: String,
        people: [Person], obstructed: [Person], codes: [ReviewParts.Option], takesNote: Bool,
        note: String, reasons: [String], problem: String?, step: Step, key: String, back: String
    ) {
        self.exam = exam
        self.action = action
        self.base = base
        self.consequence = consequence
        self.people = people
        self.obstructed = obstructed
        self.codes = codes
        self.takesNote = takesNote
        self.note = note
        self.reasons = reasons
        self.problem = problem
        isChoosing = step == .choose && !people.isEmpty
        isReady = step == .confirm && !people.isEmpty
        self.key = key
        self.back = back
    }
}
