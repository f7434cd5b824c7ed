package import Seals
package import Vocabulary

/// An essence with its seal: the text of the QR code. It begins with `ZK1:`; what follows is, in
/// base 41, the canonical JSON of the essence with the key's id, and the signature of 64 bytes.
package struct SealedEssence: Hashable, Sendable {
    /// What the seal covers.
    package let essence: Essence
    /// Whose seal it is.
    package let key: SealKeyID
    /// 64 bytes.
    package let signature: [UInt8]

    /// Seals an essence. The same key seals the same essence the same way each time.
    package init(_ essence: Essence, by key: SealingKey) {
        self.essence = essence
        self.key = key.id
        signature = key.signature(
            over: SealedEssence.content(essence, key.id), form: SealedEssence.form)
    }

    /// Reads the text of a QR code; white space around it is dropped.
    ///
    /// - Throws: `Refusal` `seal.unreadable` for a text that is none, `seal.form` for one whose
    ///   content is not what this program knows.
    package init(parsing text: String) throws(Refusal) {
        let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        let code = String(trimmed)
        guard code.hasPrefix(SealedEssence.prefix), code.utf8.count <= SealedEssence.longest,
            let bytes = Base41.bytes(code.dropFirst(SealedEssence.prefix.count)),
            bytes.count > SM2.signatureLength
        else {
            throw Refusal(
                "seal.unreadable", "这不是本系统的验真码，或者没有读全。验真码以 ZK1: 开头，请整段复制或重新扫描。",
                "this is not the text of a seal, or not all of it; it begins with ZK1:")
        }
        let written = Array(bytes.dropLast(SM2.signatureLength))
        guard let json = try? JSON(parsing: written), json.canonical == written,
            let key = json["k"]?.identifier(Named.SealKey.self),
            let essence = Essence(json: json.without("k"))
        else {
            throw Refusal(
                "seal.form", "验真码的内容已被改动，或者是更新版本的程序签发的。",
                "what the seal covers was changed, or a newer program wrote it")
        }
        self.essence = essence
        self.key = key
        signature = Array(bytes.suffix(SM2.signatureLength))
    }

    /// The text of the QR code, in the signs of its alphanumeric mode.
    package var text: String {
        SealedEssence.prefix + Base41.text(content.canonical + signature)
    }

    /// Whether the seal is that of `publicKey`.
    package func isGenuine(by publicKey: SM2PublicKey) -> Bool {
        publicKey.isGenuine(signature, over: content, form: SealedEssence.form)
    }

    private var content: JSON { SealedEssence.content(essence, key) }

    private static let prefix = "ZK1:"
    private static let form = "zhikao-essence/1"
    /// Of a text that is looked at.
    private static let longest = 2000

    private static func content(_ essence: Essence, _ key: SealKeyID) -> JSON {
        .object((essence.json.object ?? [:]).merging(["k": JSON(key)]) { $1 })
    }
}

extension JSON {
    /// The object without a member.
    func without(_ member: String) -> JSON {
        guard var members = object else { return self }
        members[member] = nil
        return .object(members)
    }
}

extension Essence {
    /// By which a list of withdrawn documents names it: SM3 of the content, whatever key sealed it.
    /// It leads back to nobody, since the person's tag is part of it.
    package var digest: String { HashAlgorithm.sm3.hexadecimalDigest(json.canonical) }
}
