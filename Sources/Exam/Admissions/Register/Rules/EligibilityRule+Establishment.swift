import Vocabulary

extension EligibilityRule {
    /// Kinds of post whose holders may not sit (practice 1.3): `establishment.blocked`.
    static let establishment = EligibilityRule("establishment") { applicant, context in
        let kind = applicant.establishment
        guard context.rules.blockedEstablishments.contains(kind) else { return [] }
        let code = kind.blockingReason.map { "(\($0.rawValue))" } ?? ""
        return [
            Finding(
                "establishment.blocked", at: Finding.Place(column: "编制性质"),
                "编制性质为“\(kind.chinese)”的人员不得报考\(code)",
                "people of this kind of post may not sit: \(kind.rawValue) \(code)".trimmed)
        ]
    }
}
