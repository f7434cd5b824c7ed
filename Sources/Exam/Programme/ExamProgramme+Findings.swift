package import Vocabulary

extension ExamProgramme {
    /// Everything that is wrong between the fields, in the order of the checks; empty when the
    /// round can be held as described. Warnings do not keep it from being held.
    package var findings: [Finding] { checks.map(\.finding) }

    /// The same findings with all fields that each of them compares.
    package var checks: [ProgrammeFinding] {
        let all = [
            identityChecks, calendarChecks, sessionChecks, admissionChecks, siteChecks,
            numberingChecks, seatingChecks, capacityChecks, deliveryChecks, paperChecks,
            marginChecks, gradingChecks, markingChecks, drawChecks, bulletinChecks, textChecks,
            reSitChecks,
        ]
        return all.flatMap { $0() }
    }
}
