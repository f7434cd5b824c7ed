package import Vocabulary

/// The rules that decide by machine who may sit; they are asked at submission and at each review.
/// What only people can judge (discipline, the real post) is for the reviewers.
package enum EligibilityRules {
    /// Every rule, in the order of the form.
    package static let all: [EligibilityRule] = [
        .requiredFields,
        .fullName,
        .idNumber,
        .age,
        .establishment,
        .workDates,
        .certificate,
        .mobile,
        .photo,
        .declaration,
        .ban,
        .doubleRegistration,
        .reSit,
    ]

    /// All that the rules find; errors keep a person out, warnings ask for a look.
    package static func findings(
        for applicant: Applicant, in context: EligibilityContext
    ) -> [Finding] {
        all.flatMap { $0.findings(applicant, context) }
    }

    /// All that is found in a whole roster, row by row, doubles among its own rows included.
    package static func findings(
        for roster: [RosterEntry], in context: EligibilityContext
    ) -> [Finding] {
        var doubles = RosterDoubles()
        return roster.flatMap { entry in
            let own = findings(for: entry.applicant, in: context).map(entry.placed)
            return own + doubles.findings(adding: entry)
        }
    }

    /// Lets a roster pass that has no errors; warnings hold nobody back.
    ///
    /// - Throws: `roster.findings` with every error: all people are registered, or nobody.
    package static func accept(_ findings: [Finding]) throws(Refusal) {
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw Refusal(
                "roster.findings", "名册中有\(errors.count)处问题，未导入任何人员；请逐条更正后重新导入。",
                "the roster has \(errors.count) findings; nobody was imported", findings: errors)
        }
    }
}
