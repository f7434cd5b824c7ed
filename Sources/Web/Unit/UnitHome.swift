import Access
import Admissions
import Office
import Pages
import Programme
import Vocabulary

/// Where a unit's reviewer begins.
struct UnitHome {
    let site: Site
    let visit: Visit
    let unit: UnitCode

    /// - Throws: `access.no-unit`.
    init(_ site: Site, _ visit: Visit) throws(Refusal) {
        self.site = site
        self.visit = visit
        unit = try ReviewDesk.unit(of: visit)
    }

    func show() throws -> Answer {
        let page = UnitHomePage(
            unit: try visit.account.fullName, exams: try site.exams.all.map(exam))
        return site.html(
            page, visit, title: "单位审查", help: "unit", styles: ["review.css"])
    }

    private func exam(_ office: ExamOffice) throws -> UnitHomePage.Exam {
        let base = "/unit/\(URLEncoded.encoded(office.exam.text))"
        let people = try site.records.read {
            try $0.registrations(in: office.exam, of: unit, states: nil)
        }
        let calendar = office.programme.calendar.admission
        return UnitHomePage.Exam(
            title: office.programme.title, href: base, task: task(people, calendar),
            deadlines: [
                ReviewParts.Deadline("报名截止", calendar.registration.closes, now: visit.now),
                ReviewParts.Deadline("单位审查截止", calendar.unitReviewCloses, now: visit.now),
            ], total: people.count, parts: ReviewParts.counts(of: people, base: base),
            sum: StateGroup.sum(of: people),
            links: [
                PageFrame.Link("审查报名", base),
                PageFrame.Link("导入花名册", "\(base)/roster"),
                PageFrame.Link("打印准考证", "\(base)/tickets"),
            ])
    }

    /// What is to be done now.
    private func task(_ people: [Registration], _ calendar: AdmissionCalendar) -> String {
        let waiting = people.count { $0.state == .submitted }
        let returned = people.count { $0.state == .returnedByOffice }
        if waiting > 0, visit.now < calendar.unitReviewCloses { return "有\(waiting)人等待单位审查。" }
        if returned > 0, visit.now < calendar.officeReviewCloses {
            return "有\(returned)人被主管部门退回修改，请更正后重新提交。"
        }
        if visit.now < calendar.registration.opens {
            return "报名于\(ReviewParts.time(calendar.registration.opens))开始。"
        }
        if calendar.registration.contains(visit.now) { return "正在报名，可以导入花名册集体报名。" }
        if calendar.tickets.contains(visit.now) { return "可以打印准考证。" }
        return "现在没有需要单位办理的事项。"
    }
}
