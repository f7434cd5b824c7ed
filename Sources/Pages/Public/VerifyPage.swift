/// Checks the code on a ticket, a score notice or a certificate: in the browser, and without
/// scripts on the service.
package struct VerifyPage: SitePage, Hashable {
    package static let template = TemplateName.publicVerify

    /// One thing that the paper must say.
    package struct Fact: Hashable, Sendable {
        package let term: String
        package let text: String

        package init(term: String, text: String) {
            self.term = term
            self.text = text
        }
    }

    /// A code whose seal is good.
    package struct Verdict: Hashable, Sendable {
        /// Such as 成绩通知单.
        package let kind: String
        package let facts: [Fact]

        package init(kind: String, facts: [Fact]) {
            self.kind = kind
            self.facts = facts
        }
    }

    /// As pasted.
    package let code: String
    /// Nil while nothing was asked, and for a code that is refused.
    package let verdict: Verdict?
    /// Why a code is refused.
    package let problem: String?
    /// Whether a list of keys is published, by which browsers can check.
    package let hasList: Bool

    package init(code: String, verdict: Verdict?, problem: String?, hasList: Bool) {
        self.code = code
        self.verdict = verdict
        self.problem = problem
        self.hasList = hasList
    }
}
