package import Seals
package import Vocabulary

/// What is done with the office's keys; the state of today is a fold of such deeds, `SealHistory`.
package enum SealDeed: Hashable, Sendable {
    /// A key was made; its private half is in the box.
    case made(SM2PublicKey, PassphraseBox, KeyList.Endorsement?)
    /// Another one took its place.
    case retired(SealKeyID)
    /// It is no longer trusted, and why.
    case revoked(SealKeyID, String)
    /// A document was taken back by hand.
    case withdrawn(KeyList.Withdrawal)
    /// A list was published, by the digest of its file.
    case listed(String)
}

extension SealDeed {
    /// The name of the deed, for audit lines.
    package var name: String {
        switch self {
        case .made: "made"
        case .retired: "retired"
        case .revoked: "revoked"
        case .withdrawn: "withdrawn"
        case .listed: "listed"
        }
    }

    /// As it is kept.
    package var json: JSON {
        switch self {
        case .made(let key, let box, let endorsement):
            [
                "deed": .text(name), "public": .text(hexadecimal(key.compressed)),
                "box": .text(box.text), "endorsed": KeyList.Endorsement.json(endorsement),
            ]
        case .retired(let key): ["deed": .text(name), "key": JSON(key)]
        case .revoked(let key, let reason):
            ["deed": .text(name), "key": JSON(key), "reason": .text(reason)]
        case .withdrawn(let withdrawal):
            ["deed": .text(name), "withdrawal": withdrawal.json]
        case .listed(let digest): ["deed": .text(name), "sm3": .text(digest)]
        }
    }

    /// Reads what `json` wrote; nil for anything else.
    package init?(json: JSON) {
        let key = json["key"]?.identifier(Named.SealKey.self)
        switch json["deed"]?.text {
        case "made":
            guard let point = json["public"]?.text.flatMap(bytes(hexadecimal:)),
                let publicKey = SM2PublicKey(point), let box = json["box"]?.text
            else { return nil }
            self = .made(
                publicKey, PassphraseBox(text: box),
                json["endorsed"].flatMap(KeyList.Endorsement.init(json:)))
        case "retired":
            guard let key else { return nil }
            self = .retired(key)
        case "revoked":
            guard let key, let reason = json["reason"]?.text else { return nil }
            self = .revoked(key, reason)
        case "withdrawn":
            guard let withdrawal = json["withdrawal"].flatMap(KeyList.Withdrawal.init(json:))
            else { return nil }
            self = .withdrawn(withdrawal)
        case "listed":
            guard let digest = json["sm3"]?.text else { return nil }
            self = .listed(digest)
        default: return nil
        }
    }
}
