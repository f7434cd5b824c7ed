import Admissions
import Office
import Pages
import Programme
import Seals
import Vocabulary

extension RegistrationFormPage {
    init(
        _ own: OwnCase, _ filled: RegistrationForm, _ read: ReadForm?, _ uploads: UploadProblems,
        units: UnitDirectory, key: String
    ) {
        let live = own.live
        var problems = (read?.problems ?? []).map { Problem(field: $0.field, message: $0.message) }
        if let photo = uploads.photo {
            problems.removeAll { $0.field == "photo" }
            problems.append(Problem(field: "photo", message: photo))
        }
        if let proof = uploads.proof {
            problems.append(Problem(field: "proof", message: proof))
        }
        self.init(
            exam: own.office.exam.text, title: own.programme.title, isCorrection: live != nil,
            deadline: "\(own.deadline.spoken)截止。",
            reasons: live.map(OwnCase.reasons) ?? [], note: live.flatMap(OwnCase.note),
            problems: problems,
            identity: [
                PageFact("证件类型", own.person.document.chinese),
                PageFact("证件号码", own.person.masked), PageFact("性别", own.person.gender.chinese),
                PageFact("出生日期", own.person.birthDate.chinese),
            ], groups: filled.groups(units, read),
            photo: Photo(own, filled, error: uploads.photo ?? read?.problem("photo")),
            proofs: filled.proofs.map {
                Proof(
                    title: $0.title, digest: $0.digest,
                    address: "/my/\(own.office.exam)/proofs/\($0.digest)")
            }, proofError: uploads.proof, declaration: own.declarationText,
            declarationError: read?.problem("declaration"),
            savedAt: own.draft?.savedAt.listed, key: key)
    }
}

extension RegistrationFormPage.Photo {
    init(_ own: OwnCase, _ filled: RegistrationForm, error: String?) {
        let rules = own.programme.admission.photo
        let photo = filled.photo
        self.init(
            address: photo.map { "/my/\(own.office.exam)/photo?v=\($0.digest.prefix(12))" },
            figures: photo.map { "\($0.width)×\($0.height)像素，\(($0.bytes + 1023) / 1024) KB" },
            isRequired: rules != nil,
            rules: (rules?.sentence ?? "选填，JPG格式。") + "近期免冠正面证件照，白色背景。", error: error)
    }
}

extension OwnCase {
    /// The promise as it is shown.
    var declarationText: String { programme.filled(programme.texts.declaration) }

    /// Names the text that was shown.
    var declarationVersion: String {
        String(HashAlgorithm.sm3.hexadecimalDigest(Array(declarationText.utf8)).prefix(16))
    }
}

extension RegistrationPage {
    init(_ own: OwnCase, at moment: Moment) throws {
        let registration = try own.required()
        let (events, seat, isPublished) = try own.office.records.read { books in
            (
                try books.decisions(on: registration.id, in: own.office.exam),
                try books.seat(of: registration.id, in: own.office.exam),
                try books.stages(of: own.office.exam)["published"] != nil
            )
        }
        self.init(
            title: own.programme.title, number: registration.id.text,
            badge: OwnCase.badge(registration.state),
            sentence: own.sentence(
                registration, isPublished: isPublished, isSeated: seat != nil),
            facts: RegistrationPage.facts(registration.applicant),
            photo: registration.applicant.photo.map {
                "/my/\(own.office.exam)/photo?v=\($0.digest.prefix(12))"
            },
            events: events.map { Event(when: $0.moment.listed, what: $0.spoken) },
            ways: own.ways(registration, at: moment, isPublished: isPublished)
                .filter { !$0.href.hasSuffix("/registration") })
    }

    private static func facts(_ applicant: Applicant) -> [PageFact] {
        let certificate = applicant.existingCertificate.map {
            "\($0.number)（有效期至\($0.validTo.chinese)）"
        }
        let all: [(String, String?)] = [
            ("姓名", applicant.fullName), ("性别", applicant.gender.chinese),
            ("证件号码", applicant.idNumber.masked), ("出生日期", applicant.birthDate.chinese),
            ("民族", applicant.ethnicity), ("手机号", applicant.mobile),
            ("学历/学位", applicant.education), ("专业", applicant.major),
            ("法律职业资格证", applicant.legalQualification ? "有" : "没有"),
            ("所在单位", applicant.unitName), ("所属县区", applicant.district),
            ("内设机构/所队", applicant.department), ("职务/职级", applicant.jobTitle),
            ("编制性质", applicant.establishment.chinese), ("单位性质", applicant.authority.chinese),
            ("参加工作时间", applicant.workSince?.chinese),
            ("从事执法时间", applicant.enforcementSince?.chinese),
            ("执法类别", applicant.categories.map(\.chinese).joined(separator: "、")),
            ("执法领域", applicant.field), ("执法区域", applicant.jurisdiction),
            ("现有执法证", certificate), ("报考类型", applicant.applicationType.chinese),
            ("报考科目", applicant.subjects.joined(separator: "、")),
            ("特殊需求", applicant.accommodation?.chinese),
            ("附件", applicant.attachments.map(\.title).joined(separator: "、")),
            ("本人承诺", applicant.declaration.map { "已于\($0.acceptedAt.spoken)确认" }),
        ]
        return all.compactMap { name, value in
            guard let value, !value.isEmpty else { return nil }
            return PageFact(name, value)
        }
    }
}

extension ReviewDecision {
    /// What was done, as the person reads it: never by whom.
    var spoken: String {
        let act =
            switch event {
            case .submit: "提交报名表"
            case .resubmit: "改正后重新提交"
            case .withdraw: "撤回报名"
            case .unitPass: "单位审查通过"
            case .unitReturn: "单位退回修改"
            case .unitReject: "单位审查不通过"
            case .officePass: "审核通过"
            case .officeReturn: "审核退回修改"
            case .officeReject: "审核不通过"
            case .lock: "名单锁定"
            case .admitLate: "主办单位补录"
            case .annul: "报名作废"
            }
        let causes = reasons.map { "\($0.wording.chinese)（\($0.rawValue)）" }
        return ([act] + causes + [note]).filter { !$0.isEmpty }.joined(separator: "；")
    }
}
