import Access
import Admissions
import Office
import Pages
import Programme
import Vocabulary

extension ReviewDesk {
    /// One registration with all that a reviewer must see.
    func showCase() throws -> Answer {
        let page = try office.records.read { books in
            let registration = try registration(visit.parameter("registration"), books)
            return try casePage(registration, books)
        }
        return html(page, title: page.name, crumbs: crumbs())
    }

    /// The photo of a registration.
    ///
    /// - Throws: `file.unknown` when there is none, or none that a browser may show.
    func photo() throws -> Answer {
        let file = try office.records.read { books in
            try registration(visit.parameter("registration"), books).applicant.photo
                .flatMap { try books.file($0.digest) }
        }
        guard let file, ["image/jpeg", "image/png"].contains(file.mediaType) else {
            throw ReviewDesk.unknownFile
        }
        return .file(file.bytes, mediaType: file.mediaType, name: "photo", inline: true)
    }

    /// A proof that came with a registration, to be kept and never shown as a page of ours.
    ///
    /// - Throws: `file.unknown` for a digest that the registration does not have.
    func attachment() throws -> Answer {
        let digest = visit.parameter("digest")
        let found = try office.records.read { books in
            let applicant = try registration(visit.parameter("registration"), books).applicant
            return try applicant.attachments.first { $0.digest == digest }
                .flatMap { attachment in
                    try books.file(digest).map { (attachment.title, $0) }
                }
        }
        guard let (title, file) = found else { throw ReviewDesk.unknownFile }
        return .file(file.bytes, mediaType: file.mediaType, name: title)
    }

    private static var unknownFile: Refusal {
        Refusal("file.unknown", "没有这个文件。", "there is no such file")
    }

    private func casePage(
        _ registration: Registration, _ books: any Books
    ) throws -> ReviewCasePage {
        let actor = try actor(books)
        let possible = try possible(registration, by: actor)
        let place = address(of: registration.id)
        return ReviewCasePage(
            exam: programme.title, id: registration.id.text, base: base,
            name: registration.applicant.fullName, state: registration.state.chinese,
            kind: registration.state.reviewBadge,
            reasons: registration.reasons.map { "\($0.rawValue) \($0.wording.chinese)" }
                + (registration.note.isEmpty ? [] : [registration.note]),
            note: registration.note, deadlines: deadlines,
            sections: ReviewCasePage.sections(of: registration.applicant),
            photo: registration.applicant.photo.map { _ in "\(place)/photo" },
            attachments: registration.applicant.attachments.map {
                PageFrame.Link($0.title, "\(place)/files/\(URLEncoded.encoded($0.digest))")
            }, findings: try findings(about: registration.applicant, books),
            history: try history(of: registration, books),
            choices: possible.map(ReviewCasePage.Choice.init),
            correction: canCorrect(registration) ? "\(place)/correct" : nil,
            hints: try hints(registration, possible, by: actor),
            next: try next(after: registration, books))
    }

    /// Whether the unit can correct the form now; what the office has returned, to the end of the
    /// office's review.
    func canCorrect(_ registration: Registration) -> Bool {
        guard side == .unit else { return false }
        return switch registration.state {
        case .returnedByUnit: visit.now < calendar.unitReviewCloses
        case .returnedByOffice: visit.now < calendar.officeReviewCloses
        default: false
        }
    }

    private func findings(
        about applicant: Applicant, _ books: any Books
    ) throws -> [ReviewCasePage.Finding] {
        let context = EligibilityContext(
            exam: office.exam, rules: programme.admission, today: visit.now.date,
            reSit: try office.reSitContext(of: [applicant.idNumber], books))
        return EligibilityRules.findings(for: applicant, in: context).map { finding in
            let isError = finding.severity == .error
            return ReviewCasePage.Finding(
                word: isError ? "不符合" : "请核对", kind: isError ? "bad" : "wait",
                message: finding.chinese)
        }
    }

    private func history(
        of registration: Registration, _ books: any Books
    ) throws -> [ReviewCasePage.Decision] {
        try books.decisions(on: registration.id, in: office.exam).map { decision in
            let name = try books.account(decision.account)?.fullName ?? decision.account.text
            return ReviewCasePage.Decision(
                event: decision.event.chinese, state: decision.to.chinese,
                who: "\(name)（\(decision.role.chinese)）",
                moment: ReviewParts.time(decision.moment),
                reasons: decision.reasons.map { "\($0.rawValue) \($0.wording.chinese)" },
                note: decision.note)
        }
    }

    private func hints(
        _ registration: Registration, _ possible: [ReviewVerdict], by actor: Actor
    ) throws -> [String] {
        var hints: [String] = []
        let pass = ReviewVerdict(.pass, by: side)
        let refusal = try obstacle(to: pass.event, on: registration, by: actor)
        if let refusal, !possible.contains(where: { $0.kind != .annul }) {
            hints.append("现在不能作出审查决定：\(refusal.message.chinese)。")
        }
        if canCorrect(registration) {
            hints.append("单位可以代为更正报名信息并重新提交；照片和附件由报名人本人更换。")
        }
        if side == .unit, !registration.state.isFinal, registration.state != .locked {
            hints.append("撤回报名由本人登录办理；已离岗、调离的，请以R13等理由不通过，或联系主管部门作废。")
        }
        return hints
    }

    /// Who waits for this side, the next one by number.
    private func next(
        after registration: Registration, _ books: any Books
    ) throws -> PageFrame.Link? {
        let waiting = try books.registrations(
            in: office.exam, of: unit, states: [side == .unit ? .submitted : .unitPassed]
        ).filter { $0.id != registration.id }
        let next = waiting.first { $0.id > registration.id } ?? waiting.first
        return next.map {
            PageFrame.Link("下一位待审（还有\(waiting.count)人）", address(of: $0.id))
        }
    }
}
