import Access
import Admissions
import Office
import Pages
import Programme
import Vocabulary

extension ApplicantEndpoints {
    /// The form, or the registration that was handed in.
    @Sendable static func registration(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        do {
            guard own.isEditable else { return try handedIn(own, site, visit) }
            try site.records.read { try own.office.checkMayFillIn($0, own.act(visit)) }
            try own.checkMayReSit(at: visit.now)
        } catch let refusal as Refusal {
            guard own.live != nil else { throw refusal }
            return try handedIn(own, site, visit)
        }
        return try form(own, own.presentForm, nil, UploadProblems(), site, visit)
    }

    /// Keeps the form as a draft, takes files, or hands it in: by the button that was pressed.
    @Sendable static func fillIn(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        guard own.isEditable else {
            if try own.wasDone(visit) { return .redirect("/my", flash: handedInWords) }
            throw Refusal(
                "registration.frozen", "报名已经提交，不能修改；确需修改的，请联系所在单位退回。",
                "the form was handed in and cannot be changed")
        }
        try own.checkMayReSit(at: visit.now)
        let sent = try visit.form()
        var filled = own.presentForm
        filled.take(sent)
        let uploads = try await Uploads(sent, own.programme.admission.photo, filled, site)
        if let photo = uploads.photo { filled.set(photo) }
        if let proof = uploads.proof { filled.add(proof) }
        try own.office.saveDraft(filled.fields, storing: uploads.files, own.act(visit))
        let isAsked = sent["action"] == "submit"
        if isAsked || !uploads.problems.isEmpty {
            return try await submit(own, filled, uploads.problems, isAsked, site, visit)
        }
        let done = sent["action"] == "photo" && uploads.photo != nil ? "照片已上传，检查合格。" : "草稿已保存。"
        return .redirect("/my/\(own.office.exam)/registration", flash: done)
    }

    private static func submit(
        _ own: OwnCase, _ filled: RegistrationForm, _ uploads: UploadProblems, _ isAsked: Bool,
        _ site: Site, _ visit: Visit
    ) async throws -> Answer {
        guard isAsked else { return try form(own, filled, nil, uploads, site, visit) }
        let sent = try visit.form()
        let read = filled.read(
            by: own.person, units: try own.units, declaration: own.declaration(sent, visit),
            own.programme, today: visit.now.date)
        guard read.problems.isEmpty, uploads.isEmpty else {
            return try form(own, filled, read, uploads, site, visit)
        }
        do {
            let act = try own.act(visit, key: sent["_key"])
            if let live = own.live {
                try own.office.correct(live.id, to: read.applicant, act)
            } else {
                try own.office.register(read.applicant, act)
            }
        } catch let refusal as Refusal where refusal.code == "registration.not-eligible" {
            var problems = read.problems
            for finding in refusal.findings {
                RegistrationForm.add(finding, to: &problems)
            }
            let reread = ReadForm(applicant: read.applicant, problems: problems)
            return try form(own, filled, reread, uploads, site, visit)
        }
        return .redirect("/my", flash: handedInWords)
    }

    private static let handedInWords = "报名表已提交，请等待所在单位审查。"

    private static func form(
        _ own: OwnCase, _ filled: RegistrationForm, _ read: ReadForm?, _ uploads: UploadProblems,
        _ site: Site, _ visit: Visit
    ) throws -> Answer {
        let page = try RegistrationFormPage(
            own, filled, read, uploads, units: own.units, key: site.actKey())
        return site.html(
            page, visit, title: page.isCorrection ? "修改报名表" : "填写报名表", crumbs: crumbs,
            help: "applicant", styles: styles, scripts: ["applicant.js"],
            status: read == nil && uploads.isEmpty ? 200 : 422)
    }

    private static func handedIn(_ own: OwnCase, _ site: Site, _ visit: Visit) throws -> Answer {
        let page = try RegistrationPage(own, at: visit.now)
        return site.html(
            page, visit, title: "我的报名表", crumbs: crumbs, help: "applicant", styles: styles)
    }
}

extension OwnCase {
    /// What the form begins with: a draft that is newer than the last decision, or else what was
    /// handed in before, or else what the account tells.
    var presentForm: RegistrationForm {
        let decided = [registration?.unitReview?.moment, registration?.officeReview?.moment]
            .compactMap { $0 }.max()
        if let draft, decided.map({ draft.savedAt > $0 }) ?? true { return RegistrationForm(draft) }
        return (registration?.applicant ?? earlierForm).map { RegistrationForm($0) }
            ?? RegistrationForm(account)
    }

    /// Whether this very form was handed in before: the button was pressed twice.
    func wasDone(_ visit: Visit) throws -> Bool {
        guard let key = try act(visit, key: try visit.form()["_key"]).key else { return false }
        return try office.records.read { try $0.hasAuditLine(withKey: key, in: office.exam) }
    }

    /// The units to choose from.
    var units: UnitDirectory {
        get throws {
            try office.records.read {
                try UnitDirectory($0, present: live?.applicant)
            }
        }
    }

    /// The promise with the text that was shown; nil when it was not given.
    func declaration(_ sent: Form, _ visit: Visit) -> Declaration? {
        guard sent["declaration"] == "yes" else { return nil }
        return Declaration(
            textVersion: declarationVersion, acceptedAt: visit.now, account: account.id)
    }
}
