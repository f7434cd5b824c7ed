/// Where question editors find what candidates object to, and corrections: exam by exam.
package struct BankChallengesPage: SitePage, Hashable {
    package static let template = TemplateName.bankChallenges

    package struct Exam: Hashable, Sendable {
        package let title: String
        /// Objections without an answer.
        package let open: Int
        package let all: Int
        /// Where the objections are.
        package let challenges: String
        /// Where the corrections are.
        package let corrections: String

        package init(
            title: String, open: Int, all: Int, challenges: String, corrections: String
        ) {
            self.title = title
            self.open = open
            self.all = all
            self.challenges = challenges
            self.corrections = corrections
        }
    }

    package let tabs: BankTabs
    package let exams: [Exam]

    package init(tabs: BankTabs, exams: [Exam]) {
        self.tabs = tabs
        self.exams = exams
    }
}
