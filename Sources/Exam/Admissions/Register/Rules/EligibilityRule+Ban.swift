import Vocabulary

extension EligibilityRule {
    /// A ban that still runs, its last day included (practice 1.7): `ban.running`, R09.
    static let ban = EligibilityRule("ban") { applicant, context in
        guard let until = context.bans[applicant.idNumber], context.today <= until else {
            return []
        }
        return [
            Finding(
                "ban.running", at: Finding.Place(column: "身份证号"),
                "禁考期内，至\(until.chinese)止(R09)", "banned from exams until \(until) (R09)")
        ]
    }
}
