import Publication
import Seals
import Testing
import Vocabulary

/// The published list of keys, and seals that stand beside files.
struct KeyListTests {
    /// Three keys: retired, retired, active, each endorsed by the one before.
    private func chain() throws -> (keys: [SealingKey], list: SignedKeyList) {
        let keys = try (UInt8(1)...3).map(Sealers.key)
        let entries = keys.enumerated().map { index, key in
            KeyList.Key(
                key.publicKey, since: Sealers.now, retired: index < 2 ? Sealers.now : nil,
                endorsement: index == 0
                    ? nil : KeyList.Endorsement(of: key.publicKey, by: keys[index - 1]))
        }
        let day = Sealers.now.date
        let list = Sealers.list(
            entries,
            withdrawn: [
                KeyList.Withdrawal(
                    essence: String(repeating: "a", count: 64), exam: Sealers.exam, on: day,
                    because: "一道试题作废")
            ])
        return (keys, SignedKeyList(list, by: keys[2]))
    }

    @Test func `a list is read as it was written`() throws {
        let (keys, signed) = try chain()
        let read = try SignedKeyList(parsing: signed.file)
        #expect(read == signed && read.signer == keys[2].id)
        #expect(read.file == signed.file)
    }

    @Test func `a flipped bit anywhere in a list is refused with the reason`() throws {
        let file = try chain().list.file
        var told: [String: Int] = [:]
        for index in file.indices.dropLast() {
            var changed = file
            changed[index] ^= 1 << (index % 8)
            let refusal = #expect(throws: Refusal.self, "byte \(index)") {
                try SignedKeyList(parsing: changed)
            }
            told[refusal?.code ?? "", default: 0] += 1
        }
        #expect(Set(told.keys) == ["keys.list-unreadable", "keys.list-broken"], "\(told)")
    }

    @Test func `a fingerprint leads to the signer through endorsements`() throws {
        let (keys, signed) = try chain()
        for key in keys {
            _ = try SignedKeyList(
                parsing: signed.file, fingerprint: key.publicKey.fingerprint.uppercased())
        }
        let stranger = try Sealers.key(9)
        for fingerprint in [stranger.publicKey.fingerprint, "", keys[0].id.text] {
            let refusal = #expect(throws: Refusal.self) {
                try SignedKeyList(parsing: signed.file, fingerprint: fingerprint)
            }
            #expect(refusal?.code == "keys.list-unknown")
        }
    }

    @Test func `a whole list of a forger does not pass for whoever knows the fingerprint`() throws {
        let (keys, signed) = try chain()
        let forger = try Sealers.key(9)
        // Endorsed, so it says, by the key that is known; but nobody has that key.
        let entry = KeyList.Key(
            forger.publicKey, since: Sealers.now,
            endorsement: KeyList.Endorsement(
                by: keys[2].id, signature: [UInt8](repeating: 7, count: 64)))
        let forged = SignedKeyList(
            Sealers.list(signed.list.keys.dropLast() + [signed.list.keys[2], entry]), by: forger)
        _ = try SignedKeyList(parsing: forged.file)
        let refusal = #expect(throws: Refusal.self) {
            try SignedKeyList(parsing: forged.file, fingerprint: keys[0].publicKey.fingerprint)
        }
        #expect(refusal?.code == "keys.list-unknown")
    }

    @Test func `a revoked key vouches for nothing`() throws {
        let (keys, signed) = try chain()
        let entries = signed.list.keys.enumerated().map { index, key in
            KeyList.Key(
                key.publicKey, since: key.since, retired: key.retired,
                revoked: index == 1
                    ? KeyList.Revocation(at: Sealers.now, reason: "丢失") : nil,
                endorsement: key.endorsement)
        }
        let list = SignedKeyList(Sealers.list(entries), by: keys[2])
        #expect(throws: Refusal.self) {
            try SignedKeyList(parsing: list.file, fingerprint: keys[0].publicKey.fingerprint)
        }
        _ = try SignedKeyList(parsing: list.file, fingerprint: keys[2].publicKey.fingerprint)
    }

    @Test func `a seal beside a file is good for that file only`() throws {
        let (keys, signed) = try chain()
        let file = Array("{\"figures\":1}\n".utf8)
        let seal = DocumentSeal(file, name: "bulletin.json", at: Sealers.now, by: keys[2])
        let read = try DocumentSeal(parsing: seal.file)
        #expect(read == seal)
        try read.check(file, against: signed.list)
        for index in file.indices {
            var changed = file
            changed[index] ^= 1 << (index % 8)
            let refusal = #expect(throws: Refusal.self) {
                try read.check(changed, against: signed.list)
            }
            #expect(refusal?.code == "seal.other-file")
        }
        for index in seal.file.indices.dropLast() {
            for bit in 0..<8 {
                var changed = seal.file
                changed[index] ^= 1 << bit
                #expect(throws: Refusal.self, "byte \(index)") {
                    try DocumentSeal(parsing: changed).check(file, against: signed.list)
                }
            }
        }
    }
}
