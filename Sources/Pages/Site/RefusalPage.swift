/// The page that says no, or that something failed: what, why, and the way back.
package struct RefusalPage: SitePage, Hashable {
    package static let template = TemplateName.refusal

    /// One thing that is wrong, with its place.
    package struct Finding: Hashable, Sendable {
        /// Such as `花名册.xlsx 第3行 身份证号`; empty when there is none.
        package let place: String
        package let message: String

        package init(place: String, message: String) {
            self.place = place
            self.message = message
        }
    }

    /// In a few words, such as 不能办理.
    package let heading: String
    /// The reason as told to the person.
    package let message: String
    /// The stable code, or the reference of a fault.
    package let code: String
    package let findings: [Finding]
    /// Where the person came from.
    package let back: PageFrame.Link

    package init(
        heading: String, message: String, code: String, findings: [Finding] = [],
        back: PageFrame.Link
    ) {
        self.heading = heading
        self.message = message
        self.code = code
        self.findings = findings
        self.back = back
    }
}
