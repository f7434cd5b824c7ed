package import Admissions
import Programme
package import Vocabulary

extension ExamOffice {
    /// Registers everybody who may take this re-sit and has not registered, with the forms of their
    /// earlier exam: they wait for their units, as after a roster of the unit's own.
    ///
    /// - Returns: the registrations; empty when nobody was waiting, or the act was done before.
    /// - Throws: `resit.none`; `resit.needs-declaration` where everybody has to promise for
    ///   themselves; as `registerRoster`, when a form does not meet the conditions any more.
    @discardableResult
    package func registerEntitled(_ act: Act) throws -> [Registration] {
        try permit(act, to: [.officeClerk])
        _ = try reSitProgramme()
        guard !programme.admission.requiresDeclaration else {
            throw Refusal(
                "resit.needs-declaration", "本考试须由本人或单位作出承诺，不能由主办单位代为报名；请将预填花名册交各单位导入。",
                "people or units have to promise: the office cannot register anybody for them")
        }
        return try registerRoster(try reSitRoster(at: act.at), act)
    }

    /// Those who may register and have not, with the forms of their earlier exam, as a roster.
    ///
    /// - Parameter unit: whose people; nil: everybody's.
    /// - Throws: `resit.none`.
    package func reSitRoster(at moment: Moment, unit: UnitCode? = nil) throws -> [RosterEntry] {
        let waiting = try reSitList(at: moment, unit: unit).waiting
        return waiting.enumerated().map { index, line in
            RosterEntry(
                line.applicant.with(applicationType: .reSit),
                at: Finding.Place(file: "\(exam)", row: index + 2))
        }
    }
}
