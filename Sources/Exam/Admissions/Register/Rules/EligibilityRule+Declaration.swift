import Vocabulary

extension EligibilityRule {
    /// The promise must have been given where the rules ask for it: `declaration.missing`.
    static let declaration = EligibilityRule("declaration") { applicant, context in
        guard context.rules.requiresDeclaration, applicant.declaration == nil else { return [] }
        return [
            Finding(
                "declaration.missing", at: Finding.Place(column: "本人承诺"), "本人承诺尚未确认",
                "the declaration has not been accepted")
        ]
    }
}
