/// The page on which everybody but candidates at terminals comes in.
package struct SignInPage: SitePage, Hashable {
    package static let template = TemplateName.accessSignIn

    /// As typed before.
    package let name: String
    /// Where the person wanted to go; empty for the own start.
    package let next: String
    /// Why it did not work; nil at the first visit.
    package let problem: String?

    package init(name: String = "", next: String = "", problem: String? = nil) {
        self.name = name
        self.next = next
        self.problem = problem
    }
}
