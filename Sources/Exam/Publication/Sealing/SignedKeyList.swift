import Seals
package import Vocabulary

/// A list of keys as it is published: a file in canonical JSON, sealed by the key in use.
package struct SignedKeyList: Hashable, Sendable {
    static let form = "zhikao-key-list/1"

    /// What the seal covers.
    package let list: KeyList
    /// Whose seal it is.
    package let signer: SealKeyID
    private let signature: [UInt8]

    /// - Precondition: the key is in the list and active.
    package init(_ list: KeyList, by key: SealingKey) {
        precondition(list.key(key.id)?.isActive == true, "the key in use signs the list")
        self.list = list
        signer = key.id
        signature = key.signature(over: list.json, form: SignedKeyList.form)
    }

    /// Reads and checks a published list.
    ///
    /// - Parameter fingerprint: of a key that the reader knows from elsewhere; the list must be
    ///   signed by it, or by one that it leads to through endorsements. Nil trusts the file.
    /// - Throws: `keys.list-unreadable`; `keys.list-broken` when the seal on the list is not good;
    ///   `keys.list-unknown` when no way leads from the fingerprint to the signer.
    package init(parsing file: [UInt8], fingerprint: String? = nil) throws(Refusal) {
        guard let json = try? JSON(parsing: file), let list = KeyList(json: json.without("seal")),
            let seal = json["seal"], seal.object?.count == 2,
            let signer = seal["key"]?.identifier(Named.SealKey.self),
            let text = seal["signature"]?.text, let signature = bytes(hexadecimal: text)
        else {
            throw Refusal(
                "keys.list-unreadable", "这不是公布的密钥清单，或者文件不完整。请从主办单位网站重新下载。",
                "this is not a published list of keys, or not all of it; download it again")
        }
        guard let key = list.key(signer), key.isActive,
            key.publicKey.isGenuine(signature, over: list.json, form: SignedKeyList.form)
        else {
            throw Refusal(
                "keys.list-broken", "密钥清单的签名不对：文件已被改动。请从主办单位网站重新下载。",
                "the seal on the list of keys is not good: the file was changed")
        }
        self.list = list
        self.signer = signer
        self.signature = signature
        guard fingerprint.map({ leads(from: $0, to: key) }) ?? true else {
            throw Refusal(
                "keys.list-unknown", "密钥清单不是由您指定的密钥签发的，也没有经它逐级认可。",
                "the list is not signed by the key of that fingerprint, nor by one it leads to")
        }
    }

    /// The file.
    package var file: [UInt8] {
        var members = list.json.object ?? [:]
        members["seal"] = [
            "key": JSON(signer), "signature": .text(hexadecimal(signature)),
        ]
        return JSON.object(members).canonical + [0x0A]
    }

    /// Whether `key` has that fingerprint, or a chain of endorsements from one that has. A revoked
    /// key vouches for nothing.
    private func leads(from fingerprint: String, to key: KeyList.Key) -> Bool {
        var key = key
        // As many steps as there are keys: a circle leads nowhere.
        for _ in list.keys {
            guard key.revoked == nil else { return false }
            if key.publicKey.fingerprint == fingerprint.lowercased() { return true }
            guard let endorsement = key.endorsement, let before = list.key(endorsement.by),
                endorsement.isGenuine(of: key.publicKey, by: before.publicKey)
            else { return false }
            key = before
        }
        return false
    }
}
