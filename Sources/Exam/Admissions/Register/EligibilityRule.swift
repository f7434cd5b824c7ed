package import Vocabulary

/// One thing a machine can check about an applicant. Each rule stands in a file of its own below
/// `Rules/` and is tested alone.
package struct EligibilityRule: Sendable {
    /// What it looks at, such as `age`.
    package let name: String
    /// Everything it finds; the place has the column's name at most.
    package let findings: @Sendable (Applicant, EligibilityContext) -> [Finding]

    /// A rule without memory: the same form and context give the same findings.
    init(
        _ name: String,
        findings: @escaping @Sendable (Applicant, EligibilityContext) -> [Finding]
    ) {
        self.name = name
        self.findings = findings
    }
}
