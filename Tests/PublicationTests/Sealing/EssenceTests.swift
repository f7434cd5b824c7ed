import Publication
import Seals
import Testing
import Vocabulary

/// What the QR code of a document says, and that nobody changes it unseen.
struct EssenceTests {
    let key: SealingKey
    let list: KeyList

    init() throws {
        key = try Sealers.key(1)
        list = Sealers.list([KeyList.Key(key.publicKey, since: Sealers.now)])
    }

    @Test func `what is sealed is read again, and the seal is good`() throws {
        for essence in try Sealers.essences() {
            let sealed = SealedEssence(essence, by: key)
            let check = try EssenceCheck(" \(sealed.text)\r\n", against: list)
            #expect(check.sealed.essence == essence)
            #expect(check.examTitle == "广元市2017年第一期")
            #expect(check.issuer == Sealers.issuer)
            #expect(sealed.text == SealedEssence(essence, by: key).text, "the same each time")
        }
    }

    @Test func `a code is short and in the signs of the alphanumeric mode`() throws {
        let allowed = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
        for essence in try Sealers.essences() {
            let text = SealedEssence(essence, by: key).text
            #expect(text.utf8.count < 420)
            #expect(text.allSatisfy(allowed.contains))
        }
        let long = Essence(
            .ticket(
                start: Sealers.now,
                place: Essence.Place(
                    session: "2026-11-10-morning", site: "vocational-school-of-technology",
                    room: "building-3-room-0412", seat: 9999)),
            exam: "a-province-with-a-long-name-2026-2", number: "2610100200310048",
            fullName: "买买提·阿布都热合曼·吐尔逊", idNumber: try MaskedIDNumber("510***********123X"),
            date: Sealers.now.date)
        #expect(SealedEssence(long, by: key).text.utf8.count < 600)
    }

    @Test func `a code has no full name and no digit of the ID number`() throws {
        for essence in try Sealers.essences() {
            let text = essence.json.canonicalText
            #expect(!text.contains("三") && text.contains("张*"))
            #expect(!text.contains("123X") && !text.contains("510*"))
        }
    }

    @Test func `a flipped bit anywhere is refused with the reason`() throws {
        let codes: Set = ["seal.unreadable", "seal.form", "seal.unknown-key", "seal.broken"]
        var told: [String: Int] = [:]
        for essence in try Sealers.essences() {
            let text = Array(SealedEssence(essence, by: key).text.utf8)
            for index in text.indices {
                for bit in 0..<8 {
                    var changed = text
                    changed[index] ^= 1 << bit
                    let code = String(decoding: changed, as: UTF8.self)
                    let refusal = #expect(throws: Refusal.self, "byte \(index), bit \(bit)") {
                        try EssenceCheck(code, against: list)
                    }
                    #expect(codes.contains(refusal?.code ?? ""))
                    told[refusal?.code ?? "", default: 0] += 1
                }
            }
        }
        #expect(Set(told.keys) == codes, "\(told)")
    }

    @Test func `a flipped bit in what the code spells is refused, too`() throws {
        for essence in try Sealers.essences() {
            let sealed = SealedEssence(essence, by: key)
            let bytes = try #require(Base41.bytes(sealed.text.dropFirst(4)))
            for index in bytes.indices {
                for bit in 0..<8 {
                    var changed = bytes
                    changed[index] ^= 1 << bit
                    #expect(throws: Refusal.self, "byte \(index), bit \(bit)") {
                        try EssenceCheck("ZK1:" + Base41.text(changed), against: list)
                    }
                }
            }
        }
    }

    @Test func `pieces, other spellings and other members are refused`() throws {
        let sealed = SealedEssence(try #require(try Sealers.essences().first), by: key)
        for count in 0..<sealed.text.utf8.count {
            #expect(throws: Refusal.self) {
                try EssenceCheck(String(sealed.text.prefix(count)), against: list)
            }
        }
        let signature = sealed.signature
        let json = sealed.essence.json.canonicalText
        for text in [
            json, json.replacing("{", with: "{ "), "[]", "null", "",
            json.replacing("{", with: "{\"a\":1,"),
        ] {
            let refusal = #expect(throws: Refusal.self) {
                try SealedEssence(parsing: "ZK1:" + Base41.text(Array(text.utf8) + signature))
            }
            #expect(["seal.form", "seal.unreadable"].contains(refusal?.code))
        }
    }

    @Test func `a key that is not on the list, and one that was revoked, seal nothing`() throws {
        let code = SealedEssence(try Sealers.essences()[2], by: key).text
        #expect(refusal(code, Sealers.list([])) == "seal.unknown-key")
        let other = try Sealers.key(2)
        let retired = KeyList.Key(key.publicKey, since: Sealers.now, retired: Sealers.now)
        #expect(
            refusal(
                code, Sealers.list([retired, KeyList.Key(other.publicKey, since: Sealers.now)]))
                == nil)
        let revoked = KeyList.Key(
            key.publicKey, since: Sealers.now,
            revoked: KeyList.Revocation(at: Sealers.now, reason: "口令泄露"))
        #expect(refusal(code, Sealers.list([revoked])) == "seal.key-revoked")
    }

    @Test func `a withdrawn document is refused, whatever key sealed it; its successor holds`()
        throws
    {
        let old = try Sealers.essence(.notice(.failed(Marks(59)), reissue: 0))
        let new = try Sealers.essence(.notice(.passed(Marks(60)), reissue: 1))
        let other = try Sealers.key(2)
        let list = Sealers.list(
            [key, other].map { KeyList.Key($0.publicKey, since: Sealers.now) },
            withdrawn: [
                KeyList.Withdrawal(
                    essence: old.digest, exam: Sealers.exam, on: old.date, because: "一道试题作废")
            ])
        for key in [key, other] {
            #expect(refusal(SealedEssence(old, by: key).text, list) == "seal.withdrawn")
            #expect(refusal(SealedEssence(new, by: key).text, list) == nil)
        }
    }

    @Test func `the name and the masked number on the paper are held against the seal`() throws {
        let code = SealedEssence(try Sealers.essences()[2], by: key).text
        let check = try EssenceCheck(code, against: list)
        try check.check(fullName: "张三", idNumber: "510***********123X")
        for (name, number) in [
            ("张四", "510***********123X"), ("张三", "510***********1238"), ("", ""),
        ] {
            let refusal = #expect(throws: Refusal.self) {
                try check.check(fullName: name, idNumber: number)
            }
            #expect(refusal?.code == "seal.other-person")
        }
    }

    @Test func `an old list is warned of`() throws {
        let code = SealedEssence(try Sealers.essences()[2], by: key).text
        let check = try EssenceCheck(code, against: list)
        #expect(check.findings(at: Sealers.now.adding(seconds: 30 * 86_400)).isEmpty)
        let late = check.findings(at: Sealers.now.adding(seconds: 31 * 86_400))
        #expect(late.map(\.rule) == ["keys.list-old"])
    }

    private func refusal(_ code: String, _ list: KeyList) -> String? {
        do throws(Refusal) {
            _ = try EssenceCheck(code, against: list)
            return nil
        } catch {
            return error.code
        }
    }
}
