/// The second reading of a draft: first the answer, without the key; then the decision.
package struct BankReadingPage: SitePage, Hashable {
    package static let template = TemplateName.bankReading

    /// What is shown after the answer.
    package struct Result: Hashable, Sendable {
        package let answer: [String]
        package let key: [String]
        package let agrees: Bool
        package let explanation: String
        package let facts: [OfficeFact]
        package let findings: [String]

        package init(
            answer: [String], key: [String], agrees: Bool, explanation: String,
            facts: [OfficeFact], findings: [String]
        ) {
            self.answer = answer
            self.key = key
            self.agrees = agrees
            self.explanation = explanation
            self.facts = facts
            self.findings = findings
        }
    }

    package let tabs: BankTabs
    package let id: String
    package let version: Int
    package let authors: String
    package let view: CandidateView
    package let basis: String
    /// Nil before the answer.
    package let result: Result?
    package let act: BankAct

    package init(
        tabs: BankTabs, id: String, version: Int, authors: String, view: CandidateView,
        basis: String, result: Result?, act: BankAct
    ) {
        self.tabs = tabs
        self.id = id
        self.version = version
        self.authors = authors
        self.view = view
        self.basis = basis
        self.result = result
        self.act = act
    }
}
