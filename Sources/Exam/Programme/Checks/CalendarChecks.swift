import Admissions
import Seating
import Vocabulary

extension ExamProgramme {
    /// The dates of the round follow each other (practice 2.12).
    func calendarChecks() -> [ProgrammeFinding] {
        admissionIsInOrder() + ticketsOpenBeforeTheFirstSession() + resultsAreInOrder()
    }

    private struct Milestone {
        let field: String
        let chinese: String
        let english: String
        let moment: Moment
    }

    private func admissionIsInOrder() -> [ProgrammeFinding] {
        let admission = calendar.admission
        let milestones = [
            Milestone(
                field: "calendar.registration.closes", chinese: "报名截止",
                english: "registration closes", moment: admission.registration.closes),
            Milestone(
                field: "calendar.unitReviewCloses", chinese: "单位审查截止",
                english: "unit review closes", moment: admission.unitReviewCloses),
            Milestone(
                field: "calendar.officeReviewCloses", chinese: "主管部门审核截止",
                english: "office review closes", moment: admission.officeReviewCloses),
            Milestone(
                field: "calendar.lock", chinese: "锁定", english: "lock", moment: calendar.lock),
            Milestone(
                field: "calendar.tickets.opens", chinese: "准考证开始打印",
                english: "tickets open", moment: admission.tickets.opens),
        ]
        return zip(milestones, milestones.dropFirst()).compactMap { earlier, later in
            guard later.moment < earlier.moment else { return nil }
            return ExamProgramme.outOfOrder(later, before: earlier)
        }
    }

    private func ticketsOpenBeforeTheFirstSession() -> [ProgrammeFinding] {
        let opens = calendar.admission.tickets.opens
        guard let first = sessions.map(\.start).min(), opens >= first else { return [] }
        return [
            ProgrammeFinding(
                "calendar.order", about: ["calendar.tickets.opens", "sessions"],
                "准考证开始打印(\(printed(opens)))不早于首场开考(\(printed(first)))。",
                "tickets open (\(opens)) not before the first session starts (\(first))")
        ]
    }

    private func resultsAreInOrder() -> [ProgrammeFinding] {
        var findings: [ProgrammeFinding] = []
        let results = calendar.results
        if let last = sessions.map(\.start).max()?.adding(minutes: delivery.minutes),
            results < last
        {
            findings.append(
                ProgrammeFinding(
                    "calendar.order", about: ["calendar.results", "sessions", "delivery.minutes"],
                    "成绩发布(\(printed(results)))早于末场结束(\(printed(last)))。",
                    "results (\(results)) come before the last session ends (\(last))"))
        }
        if calendar.resultReview.opens < results {
            findings.append(
                ProgrammeFinding(
                    "calendar.order", about: ["calendar.resultReview.opens", "calendar.results"],
                    "成绩复核开始(\(printed(calendar.resultReview.opens)))早于成绩发布(\(printed(results)))。",
                    "result review opens (\(calendar.resultReview.opens)) before results "
                        + "(\(results))"))
        }
        if calendar.bulletin < results.date {
            findings.append(
                ProgrammeFinding(
                    "calendar.order", about: ["calendar.bulletin", "calendar.results"],
                    "通报日期(\(calendar.bulletin.chinese))早于成绩发布(\(printed(results)))。",
                    "the bulletin (\(calendar.bulletin)) comes before results (\(results))"))
        }
        return findings
    }

    private static func outOfOrder(
        _ later: Milestone, before earlier: Milestone
    ) -> ProgrammeFinding {
        ProgrammeFinding(
            "calendar.order", about: [later.field, earlier.field],
            "\(later.chinese)(\(printed(later.moment)))早于"
                + "\(earlier.chinese)(\(printed(earlier.moment)))。",
            "\(later.english) (\(later.moment)) comes before \(earlier.english) "
                + "(\(earlier.moment))")
    }
}

/// `2017年5月20日 09:00`.
func printed(_ moment: Moment) -> String { "\(moment.date.chinese) \(moment.clock)" }
