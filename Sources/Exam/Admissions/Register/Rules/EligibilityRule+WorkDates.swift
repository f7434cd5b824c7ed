import Vocabulary

extension EligibilityRule {
    /// Months that contradict each other, as a warning: `work.dates`.
    static let workDates = EligibilityRule("work-dates") { applicant, context in
        let today = YearMonth(year: context.today.year, month: context.today.month)
        let born = YearMonth(year: applicant.birthDate.year, month: applicant.birthDate.month)
        let inOrder = [born, applicant.workSince, applicant.enforcementSince, today]
            .compactMap { $0 }
        guard zip(inOrder, inOrder.dropFirst()).contains(where: { $0 > $1 }) else { return [] }
        return [
            Finding(
                "work.dates", severity: .warning, at: Finding.Place(column: "从事执法时间"),
                "出生、参加工作、从事执法的时间先后矛盾，请核对",
                "birth, start of work and start of enforcement contradict each other")
        ]
    }
}
