import Publication
import Vocabulary

/// A file of JSON that the public may have, and its seal beside it.
struct SealableFile: Sendable {
    let bytes: [UInt8]
    let name: String

    var answer: Answer { .file(bytes, mediaType: "application/json", name: name) }

    /// The seal over the file, by the key in use; `zhikao verify seal` checks the two.
    ///
    /// - Throws: `seal.no-key-here` when the service has no key in use.
    func seal(_ site: Site, _ visit: Visit) throws -> Answer {
        guard let key = try site.sealingInUse() else {
            throw Refusal(
                "seal.no-key-here", "本服务没有在用的签章密钥，这份文件没有签章。请向主办单位索取签章文件。",
                "this service has no key in use; ask the office for the file's seal")
        }
        return .file(
            DocumentSeal(bytes, name: name, at: visit.now, by: key).file,
            mediaType: "application/json", name: "\(name).seal")
    }
}
