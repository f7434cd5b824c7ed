package import Publication
import Seals
import Vocabulary

extension SealOffice {
    /// Makes the first key, or the next one after a key was revoked. Nobody vouches for it: its
    /// fingerprint is to be announced anew.
    ///
    /// - Throws: `keys.in-use` while there is a key in use; `keys.weak-passphrase`.
    package func makeKey(_ passphrase: String, _ act: Act) throws -> KeyList.Key? {
        try SealOffice.check(passphrase)
        let fresh = SM2PrivateKey(from: secrets)
        let box = box(fresh, passphrase)
        return try perform(act) { history in
            if let active = history.active {
                throw Refusal(
                    "keys.in-use",
                    "已有在用的密钥（\(active.publicKey.id)）；更换请用 keys rotate。",
                    "the key \(active.publicKey.id) is in use; `keys rotate` replaces it")
            }
            return [.made(fresh.publicKey, box, nil)]
        }?.active
    }

    /// Replaces the key in use by a fresh one, for which the old one vouches. What the old one has
    /// sealed stays good.
    ///
    /// - Throws: `keys.none`, `keys.wrong-passphrase`, `keys.weak-passphrase`.
    package func rotateKey(
        _ passphrase: String, to newPassphrase: String, _ act: Act
    ) throws -> KeyList.Key? {
        try SealOffice.check(newPassphrase)
        let old = try unlock(passphrase)
        let fresh = SM2PrivateKey(from: secrets)
        let box = box(fresh, newPassphrase)
        return try perform(act) { history in
            guard history.active?.publicKey.id == old.id else { throw SealOffice.noKey }
            return [
                .retired(old.id),
                .made(
                    fresh.publicKey, box,
                    KeyList.Endorsement(of: fresh.publicKey, by: old)),
            ]
        }?.active
    }

    /// Takes the trust from a key for ever: it was lost, or somebody else has it. Everything that
    /// it sealed is refused from the next list on.
    ///
    /// - Throws: `keys.unknown`, `keys.revoked`, `keys.reason-required`.
    package func revokeKey(_ id: SealKeyID, because reason: String, _ act: Act) throws {
        guard reason.contains(where: { !$0.isWhitespace }), reason.count <= 200 else {
            throw Refusal(
                "keys.reason-required", "请写明吊销的原因（200字以内），它将随清单公布。",
                "say why, in at most 200 signs; it stands in the published list")
        }
        _ = try perform(act) { history in
            guard let key = history.keys.first(where: { $0.publicKey.id == id }) else {
                throw Refusal("keys.unknown", "没有密钥 \(id)。", "there is no key \(id)")
            }
            guard key.revoked == nil else {
                throw Refusal("keys.revoked", "密钥 \(id) 已经吊销。", "the key \(id) is revoked")
            }
            return [.revoked(id, reason)]
        }
    }

    /// The key in use, unlocked.
    ///
    /// - Throws: `keys.none`, `keys.wrong-passphrase`; `Fault` for a box that cannot be read.
    package func unlock(_ passphrase: String) throws -> SealingKey {
        let history = try history()
        guard let active = history.active, let box = history.box(of: active.publicKey.id) else {
            throw SealOffice.noKey
        }
        do throws(PassphraseBox.Problem) {
            let bytes = try box.open(with: passphrase)
            if let key = SM2PrivateKey(bytes), key.publicKey == active.publicKey {
                return SealingKey(key)
            }
        } catch {
            if error == .wrongPassphrase {
                throw Refusal(
                    "keys.wrong-passphrase", "口令不对，密钥没有打开。",
                    "the passphrase is not the one of the key in use")
            }
        }
        throw Fault("opening the key \(active.publicKey.id)", cause: "its box is damaged")
    }

    static let noKey = Refusal(
        "keys.none", "没有在用的密钥，请先用 keys new 生成。", "no key is in use; `keys new` makes one")

    private func box(_ key: SM2PrivateKey, _ passphrase: String) -> PassphraseBox {
        PassphraseBox(hiding: key.bytes, under: passphrase, from: secrets, cost: cost)
    }

    /// Whoever has the store can guess for as long as he likes: twelve signs are the least.
    private static func check(_ passphrase: String) throws(Refusal) {
        guard passphrase.count >= 12, Set(passphrase).count >= 6 else {
            throw Refusal(
                "keys.weak-passphrase", "口令至少12个字符，其中至少6个不同；建议用几个不相干的词。",
                "a passphrase has 12 signs or more, six of them different")
        }
    }
}
