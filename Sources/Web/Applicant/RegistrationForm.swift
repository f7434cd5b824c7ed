import Access
import Admissions
import Exchange
import Office
import Seals
import Vocabulary

/// The form as typed: texts by the names of its fields, sound or not.
///
/// Photo and proofs stand in it as the service has measured them; a browser cannot set them.
struct RegistrationForm {
    /// The fields that a browser sends.
    static let typed = [
        "fullName", "mobile", "ethnicity", "education", "major", "legalQualification", "unit",
        "district", "department", "jobTitle", "establishment", "authority", "workSince",
        "enforcementSince", "field", "jurisdiction", "certificateNumber", "certificateValidTo",
        "applicationType", "extraMinutes",
    ]
    /// Those of them with any number of values; kept joined by commas.
    static let lists = ["categories", "subjects", "needs"]

    private(set) var values: [String: String]
    private(set) var photo: Photo?
    private(set) var proofs: [Attachment]

    /// An empty form with what the account tells.
    init(_ account: Account) {
        values = ["fullName": account.fullName, "subjects": RegistrationForm.subjects[0]]
        proofs = []
    }

    static let subjects = ["通用法律知识", "专业法律知识"]

    /// A draft as it was kept.
    init(_ draft: DraftRecord) {
        values = draft.fields.filter { !$0.key.contains(".") }
        photo = draft.fields["photo.json"].flatMap(RegistrationForm.photo)
        proofs = draft.fields["proofs.json"].map(RegistrationForm.proofs) ?? []
    }

    /// A form that was handed in.
    init(_ applicant: Applicant) {
        let needs = applicant.accommodation?.needs ?? []
        let plain = needs.filter { if case .extraTime = $0 { false } else { true } }
        let minutes = applicant.accommodation?.extraMinutes ?? 0
        values = [
            "fullName": applicant.fullName, "mobile": applicant.mobile,
            "ethnicity": applicant.ethnicity ?? "", "education": applicant.education,
            "major": applicant.major ?? "",
            "legalQualification": applicant.legalQualification ? "yes" : "no",
            "unit": applicant.unit.text, "district": applicant.district,
            "department": applicant.department ?? "", "jobTitle": applicant.jobTitle,
            "establishment": applicant.establishment.rawValue,
            "authority": applicant.authority.rawValue,
            "workSince": applicant.workSince.map(RegistrationForm.month) ?? "",
            "enforcementSince": applicant.enforcementSince.map(RegistrationForm.month) ?? "",
            "categories": applicant.categories.map(\.rawValue).joined(separator: ","),
            "field": applicant.field, "jurisdiction": applicant.jurisdiction ?? "",
            "certificateNumber": applicant.existingCertificate?.number ?? "",
            "certificateValidTo": applicant.existingCertificate?.validTo.description ?? "",
            "applicationType": applicant.applicationType.rawValue,
            "subjects": applicant.subjects.joined(separator: ","),
            "needs": plain.map(\.chinese).joined(separator: ","),
            "extraMinutes": minutes == 0 ? "" : "\(minutes)",
        ]
        photo = applicant.photo
        proofs = applicant.attachments
    }

    /// Takes over what was typed; photo and proofs stay.
    mutating func take(_ form: Form) {
        for name in RegistrationForm.typed { values[name] = String(form[name].prefix(200)) }
        for name in RegistrationForm.lists {
            values[name] = form.all(name).prefix(20)
                .map { String($0.prefix(40)).replacing(",", with: "，") }.joined(separator: ",")
        }
        let removed = Set(form.all("remove"))
        proofs.removeAll { removed.contains($0.digest) }
    }

    mutating func set(_ photo: Photo) { self.photo = photo }

    mutating func add(_ proof: Attachment) { proofs.append(proof) }

    subscript(name: String) -> String { values[name] ?? "" }

    func list(_ name: String) -> [String] {
        self[name].split(separator: ",").map(String.init)
    }

    /// As a draft keeps it.
    var fields: [String: String] {
        var fields = values.filter { !$0.value.isEmpty }
        if let photo {
            fields["photo.json"] =
                JSON.object([
                    "digest": .text(photo.digest), "mediaType": .text(photo.mediaType),
                    "width": .int(photo.width), "height": .int(photo.height),
                    "bytes": .int(photo.bytes),
                ]).canonicalText
        }
        fields["proofs.json"] =
            JSON.array(
                proofs.map { JSON([$0.title, $0.digest, $0.mediaType]) }
            ).canonicalText
        return fields
    }

    private static func photo(_ text: String) -> Photo? {
        guard let json = try? JSON(parsing: Array(text.utf8)), let digest = json["digest"]?.text,
            let mediaType = json["mediaType"]?.text, let width = json["width"]?.int,
            let height = json["height"]?.int, let bytes = json["bytes"]?.int
        else { return nil }
        return Photo(
            digest: digest, mediaType: mediaType, width: width, height: height, bytes: bytes)
    }

    private static func proofs(_ text: String) -> [Attachment] {
        let rows = (try? JSON(parsing: Array(text.utf8)))?.array ?? []
        return rows.compactMap { row in
            let cells = (row.array ?? []).compactMap(\.text)
            guard cells.count == 3 else { return nil }
            return Attachment(title: cells[0], digest: cells[1], mediaType: cells[2])
        }
    }

    private static func month(_ month: YearMonth) -> String {
        "\(month.year)-\(twoDigits(month.month))"
    }
}
