import Admissions
import Office
import Vocabulary

extension ApplicantEndpoints {
    /// The own photo.
    @Sendable static func photo(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        guard let photo = own.shownForm.photo, let file = try own.file(photo.digest) else {
            throw Refusal("photo.unknown", "还没有上传照片。", "there is no photo")
        }
        return .file(file.bytes, mediaType: file.mediaType, name: "photo.jpg", inline: true)
    }

    /// A proof of the own form.
    @Sendable static func proof(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let digest = visit.parameter("digest")
        guard let proof = own.shownForm.proofs.first(where: { $0.digest == digest }),
            let file = try own.file(digest)
        else { throw Refusal("proof.unknown", "没有这份附件。", "there is no such proof") }
        return .file(file.bytes, mediaType: file.mediaType, name: proof.title)
    }
}

extension OwnCase {
    /// The form that the person sees now: what was handed in, or what is being filled in.
    var shownForm: RegistrationForm {
        if !isEditable, let live { return RegistrationForm(live.applicant) }
        return presentForm
    }

    func file(_ digest: String) throws -> FileRecord? {
        try office.records.read { try $0.file(digest) }
    }
}
