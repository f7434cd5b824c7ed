import Admissions
import Exchange
import Office
import Pages
import Programme
import Vocabulary

/// The unit corrects a form that was returned, and hands it in again.
struct UnitCorrection {
    let desk: ReviewDesk

    init(_ desk: ReviewDesk) { self.desk = desk }

    func show() throws -> Answer {
        let registration = try registration()
        try checkState(registration)
        return answer(registration, RosterForm(registration.applicant), [], status: 200)
    }

    /// Corrects the form, or shows it again with all that is wrong.
    func correct() throws -> Answer {
        let registration = try registration()
        let sent = try desk.visit.form()
        let form = form(sent, over: registration)
        let read = form.read()
        guard let applicant = read.applicant else {
            return answer(registration, form, read.findings, status: 422)
        }
        let old = registration.applicant
        do {
            try desk.office.correct(
                registration.id,
                to: applicant.with(
                    unit: old.unit, photo: old.photo, attachments: old.attachments,
                    declaration: old.declaration), try desk.visit.act(desk.key(sent)))
        } catch let refusal as Refusal where refusal.code.hasPrefix("registration.") {
            let findings = refusal.findings.filter { $0.severity == .error }
            guard !findings.isEmpty else { throw refusal }
            return answer(registration, form, findings, status: 422)
        }
        return .redirect(desk.address(of: registration.id), flash: "已更正并重新提交。")
    }

    private func registration() throws -> Registration {
        try desk.office.records.read {
            try desk.registration(desk.visit.parameter("registration"), $0)
        }
    }

    /// - Throws: `registration.frozen` when nothing was returned, `review.deadline-passed`.
    private func checkState(_ registration: Registration) throws(Refusal) {
        guard registration.state.isReturned else {
            throw Refusal(
                "registration.frozen", "报名当前状态为“\(registration.state.chinese)”，不能更正。",
                "a registration that is \(registration.state.rawValue) cannot be changed")
        }
        guard desk.canCorrect(registration) else {
            let deadline =
                registration.state == .returnedByUnit
                ? desk.calendar.unitReviewCloses : desk.calendar.officeReviewCloses
            throw Refusal(
                "review.deadline-passed", "已过截止时间（\(ReviewParts.time(deadline))），不能更正。",
                "the deadline \(deadline) has passed")
        }
    }

    /// The unit stays; the gender follows from the ID number.
    private static let columns = RosterColumn.allCases.filter {
        $0 != .unitCode && $0 != .gender
    }

    private func form(_ sent: Form, over registration: Registration) -> RosterForm {
        var form = RosterForm(registration.applicant)
        form.fields[.gender] = ""
        for column in Self.columns { form.fields[column] = sent[column.rawValue] }
        return form
    }

    private func answer(
        _ registration: Registration, _ form: RosterForm, _ findings: [Finding], status: Int
    ) -> Answer {
        let titles = Set(Self.columns.map(\.title))
        let isVouched = registration.state == .returnedByOffice
        let page = UnitCorrectPage(
            exam: desk.programme.title, name: registration.applicant.fullName,
            state: registration.state.chinese,
            reasons: registration.reasons.map { "\($0.rawValue) \($0.wording.chinese)" },
            note: registration.note, deadlines: desk.deadlines,
            action: "\(desk.address(of: registration.id))/correct",
            back: desk.address(of: registration.id),
            fields: Self.columns.map { field($0, form, findings) },
            problems: findings.filter { !titles.contains($0.place.column ?? "") }.map {
                [$0.place.column, $0.chinese].compactMap { $0 }.joined(separator: "：")
            }, errorCount: findings.count,
            consequence: isVouched
                ? "提交后视为单位审查通过，直接交主管部门审核。" : "提交后回到“单位审查中”，仍须单位作出审查结论。",
            key: desk.site.actKey())
        return desk.html(
            page, title: "更正报名信息",
            crumbs: desk.crumbs(
                PageFrame.Link(
                    registration.applicant.fullName, desk.address(of: registration.id))),
            status: status)
    }

    private func field(
        _ column: RosterColumn, _ form: RosterForm, _ findings: [Finding]
    ) -> UnitCorrectPage.Field {
        let value = form.fields[column] ?? ""
        return UnitCorrectPage.Field(
            name: column.rawValue, label: column.title, value: value,
            isRequired: column.isRequired, hint: column.hint,
            errors: findings.filter { $0.place.column == column.title }.map(\.chinese),
            options: column.choices.map {
                ReviewParts.Option($0, $0, isChosen: $0 == value)
            })
    }
}
