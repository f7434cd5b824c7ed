import Seals
package import Vocabulary

/// A seal that stands beside a file: a bulletin's figures, a draw's transcript, a manifest. It
/// names the file and covers its digest.
package struct DocumentSeal: Hashable, Sendable {
    /// The name of the file, without its folder.
    package let name: String
    /// SM3 of the file in hexadecimal.
    package let digest: String
    /// When it was sealed.
    package let at: Moment
    /// Whose seal it is.
    package let key: SealKeyID
    private let signature: [UInt8]

    /// Seals the bytes of a file.
    package init(_ bytes: [UInt8], name: String, at moment: Moment, by key: SealingKey) {
        let digest = HashAlgorithm.sm3.hexadecimalDigest(bytes)
        self.name = name
        self.digest = digest
        at = moment
        self.key = key.id
        signature = key.signature(
            over: DocumentSeal.content(name, digest, moment, key.id), form: DocumentSeal.form)
    }

    /// Reads a seal's file.
    ///
    /// - Throws: `seal.unreadable`.
    package init(parsing file: [UInt8]) throws(Refusal) {
        guard let json = try? JSON(parsing: file), json["form"]?.text == DocumentSeal.form,
            let name = json["name"]?.text, let digest = json["sm3"]?.text,
            let at = json["at"]?.moment, let key = json["key"]?.identifier(Named.SealKey.self),
            let signature = json["signature"]?.text.flatMap(bytes(hexadecimal:)),
            json.object?.count == 6
        else {
            throw Refusal(
                "seal.unreadable", "这不是本系统的签章文件，或者文件不完整。",
                "this is not the file of a seal, or not all of it")
        }
        self.name = name
        self.digest = digest
        self.at = at
        self.key = key
        self.signature = signature
    }

    /// The seal's file.
    package var file: [UInt8] {
        var members = content.object ?? [:]
        members["signature"] = .text(hexadecimal(signature))
        return JSON.object(members).canonical + [0x0A]
    }

    /// Checks it against the file and a published list.
    ///
    /// - Throws: `seal.unknown-key`, `seal.broken`, `seal.key-revoked`; `seal.other-file` when the
    ///   seal is good and the file is not the one that was sealed.
    package func check(_ bytes: [UInt8], against list: KeyList) throws(Refusal) {
        guard let key = list.key(key) else {
            throw Refusal(
                "seal.unknown-key", "签发密钥（\(key)）不在公布的清单上：是伪造的，或者清单太旧。请下载最新清单再核验。",
                "the key \(key) is not on the list: a forgery, or the list is too old")
        }
        guard key.publicKey.isGenuine(signature, over: content, form: DocumentSeal.form) else {
            throw Refusal(
                "seal.broken", "签名不对：签章文件被改动过，不是主办单位签发的。",
                "the signature does not fit: the seal's file was changed")
        }
        if let revoked = key.revoked {
            throw Refusal(
                "seal.key-revoked",
                "签发密钥已于\(revoked.at.date.chinese)吊销（\(revoked.reason)），请向主办单位换发。",
                "the key was revoked on \(revoked.at.date); ask the office for a new seal")
        }
        guard HashAlgorithm.sm3.hexadecimalDigest(bytes) == digest else {
            throw Refusal(
                "seal.other-file", "文件“\(name)”与签章时不同：被改动过，或者拿错了文件。",
                "the file \(name) is not the one that was sealed")
        }
    }

    private var content: JSON { DocumentSeal.content(name, digest, at, key) }

    private static let form = "zhikao-seal/1"

    private static func content(
        _ name: String, _ digest: String, _ moment: Moment, _ key: SealKeyID
    ) -> JSON {
        [
            "form": .text(form), "name": .text(name), "sm3": .text(digest),
            "at": .int(moment.millisecondsSince1970), "key": JSON(key),
        ]
    }
}
