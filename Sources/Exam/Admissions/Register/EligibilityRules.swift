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
}
