import Admissions
import Exchange
import Office
import Seals
import Vocabulary

/// What is wrong with files that came with a form.
struct UploadProblems: Hashable, Sendable {
    var photo: String?
    var proof: String?

    var isEmpty: Bool { photo == nil && proof == nil }
}

/// The files that came with a form, checked. A file that will not do is told and not kept.
struct Uploads {
    private(set) var photo: Photo?
    private(set) var proof: Attachment?
    private(set) var files: [DraftFile] = []
    private(set) var problems = UploadProblems()

    static let mostProofs = 5
    static let mostProofBytes = 5 << 20

    /// - Parameter rules: of the exam; nil where a photo is optional and of any size.
    init(
        _ sent: Form, _ rules: PhotoRules?, _ present: RegistrationForm, _ site: Site
    ) async throws {
        if let file = sent.file("photo") {
            let bytes = file.bytes
            do {
                let header = try await site.heavy { try JPEGHeader(bytes) }
                take(bytes, header, rules)
            } catch let refusal as Refusal {
                problems.photo = refusal.findings.first?.chinese ?? refusal.message.chinese
            }
        } else if sent["action"] == "photo" {
            problems.photo = "请先选择照片文件"
        }
        if let file = sent.file("proof") {
            take(file, title: sent["proofTitle"], present)
        }
    }

    private mutating func take(_ bytes: [UInt8], _ header: JPEGHeader, _ rules: PhotoRules?) {
        let file = DraftFile(bytes: bytes, mediaType: "image/jpeg")
        let photo = Photo(
            digest: file.digest, mediaType: file.mediaType, width: header.width,
            height: header.height, bytes: bytes.count)
        let findings = rules?.findings(for: photo) ?? []
        guard findings.isEmpty else {
            problems.photo = findings.map(\.chinese).joined(separator: "；")
            return
        }
        self.photo = photo
        files.append(file)
    }

    private mutating func take(
        _ upload: UploadedFile, title: String, _ present: RegistrationForm
    ) {
        guard let mediaType = Uploads.proofType(upload.bytes) else {
            problems.proof = "附件应为PDF、JPG或PNG文件"
            return
        }
        guard upload.bytes.count <= Uploads.mostProofBytes else {
            problems.proof = "附件超过5 MB，请压缩后上传"
            return
        }
        let file = DraftFile(bytes: upload.bytes, mediaType: mediaType)
        guard !present.proofs.contains(where: { $0.digest == file.digest }) else { return }
        guard present.proofs.count < Uploads.mostProofs else {
            problems.proof = "附件最多\(Uploads.mostProofs)份，请先删除一份"
            return
        }
        let name = title.isEmpty ? upload.name : title
        proof = Attachment(
            title: String((name.isEmpty ? "附件" : name).prefix(60)), digest: file.digest,
            mediaType: mediaType)
        files.append(file)
    }

    /// By its first bytes; what the browser says does not count.
    private static func proofType(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return "application/pdf" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return "image/png"
        }
        return nil
    }
}
