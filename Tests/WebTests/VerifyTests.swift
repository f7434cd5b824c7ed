import HTTPTypes
import Office
import Publication
import Seals
import Testing
import Vocabulary
import Web

@Suite("The check of codes, for everybody") struct VerifyTests {
    private static let passphrase = "青川 竹笋 四百 二十 七"

    /// A service whose office has a key; it is unlocked only where asked for.
    private func bench(
        isUnlocked: Bool = true
    ) throws -> (bench: ServiceBench, key: SealingKey) {
        var made: SealingKey?
        let bench = try ServiceBench(
            .published,
            further: { story in
                let office = SealOffice(
                    records: story.office.records, secrets: SystemSecrets(),
                    cost: Scrypt.Cost(logN: 4, r: 8, p: 1))
                let act = Act(
                    by: Actor("secadmin", as: .securityAdministrator),
                    at: SampleStory.moment(after: .published))
                _ = try office.makeKey(VerifyTests.passphrase, act)
                made = try office.unlock(VerifyTests.passphrase)
            }, sealing: { isUnlocked ? made : nil })
        return (bench, try #require(made))
    }

    private func asked(_ code: String, _ more: String = "") -> String {
        let escaped = code.replacing(":", with: "%3A").replacing("$", with: "%24")
        return "/verify?code=\(escaped)\(more)"
    }

    @Test func `the list that is given out proves itself, and a code passes by it`() async throws {
        let (bench, key) = try bench()
        let file = try await bench.ask(.get, "/keys.json")
        #expect(file.status == 200)
        let list = try SignedKeyList(
            parsing: Array(file.text.utf8), fingerprint: key.publicKey.fingerprint
        ).list
        #expect(list.exams.map(\.id) == [SampleConfig.exam])
        for notice in try bench.office.publishedNotices() {
            let code = try bench.office.code(on: notice, by: key)
            _ = try EssenceCheck(code, against: list)
        }
        #expect(try await bench.ask(.get, "/keys.json").text == file.text, "while nothing changes")
    }

    @Test func `draws and the bulletin's figures come with a seal that passes`() async throws {
        let (bench, _) = try bench()
        let list = try SignedKeyList(
            parsing: Array(try await bench.ask(.get, "/keys.json").text.utf8)
        ).list
        let exam = "/exams/\(SampleConfig.exam)"
        let page = try await bench.ask(.get, "\(exam)/draws")
        #expect(page.text.contains("\(exam)/draws/seats/transcript.seal"))
        for path in [
            "draws/seats/transcript", "draws/papers/transcript", "bulletin-figures.json",
        ] {
            let file = try await bench.ask(.get, "\(exam)/\(path)")
            let seal = try await bench.ask(.get, "\(exam)/\(path).seal")
            #expect(file.status == 200 && seal.status == 200, "\(path): \(seal.text)")
            let read = try DocumentSeal(parsing: seal.bytes)
            try read.check(file.bytes, against: list)
            #expect(throws: Refusal.self) { try read.check(file.bytes + [0x20], against: list) }
        }
        let (locked, _) = try self.bench(isUnlocked: false)
        let none = try await locked.ask(.get, "\(exam)/bulletin-figures.json.seal")
        #expect(none.text.contains("seal.no-key-here"))
        #expect(try await !locked.ask(.get, "\(exam)/draws").text.contains("transcript.seal"))
    }

    @Test func `documents bear codes by the key in use, and none once it was revoked`() async throws
    {
        let (bench, key) = try bench()
        func hasCode() async throws -> Bool {
            let notice = try await bench.ask(
                .get, "/my/\(SampleConfig.exam)/notice.pdf", as: try TestAccount.applicant(1))
            #expect(notice.status == 200)
            // The only picture of one bit a point that a notice can have.
            return String(decoding: notice.bytes, as: UTF8.self).contains("/ImageMask true")
        }
        #expect(try await hasCode())
        let seals = SealOffice(records: bench.site.records, secrets: SystemSecrets())
        try seals.revokeKey(
            key.id, because: "失窃",
            Act(
                by: Actor("secadmin", as: .securityAdministrator),
                at: SampleStory.moment(after: .published)))
        #expect(try await !hasCode())
    }

    @Test func `without scripts the page checks on the service`() async throws {
        let (bench, key) = try bench(isUnlocked: false)
        let notice = try #require(try bench.office.publishedNotices().first)
        let code = try bench.office.code(on: notice, by: key)
        let good = try await bench.ask(.get, asked(code))
        #expect(good.status == 200 && good.text.contains("成绩通知单，签名有效"))
        #expect(good.text.contains(notice.candidate.number.text))
        #expect(!good.text.contains(notice.candidate.fullName))
        let changed = try await bench.ask(.get, asked(code.replacing("ZK1:", with: "ZK1:0")))
        #expect(changed.status == 422 && changed.text.contains("未通过"))
        let other = try await bench.ask(.get, asked(code, "&name=x&id-number=y"))
        #expect(other.status == 422 && other.text.contains("姓名或证件号码与签发时不同"))
        let page = try await bench.ask(.get, "/verify")
        #expect(page.status == 200 && page.text.contains("扫码验真"))
    }

    @Test func `without a key in memory the list that was published last is given out`()
        async throws
    {
        let (bench, key) = try bench(isUnlocked: false)
        let none = try await bench.ask(.get, "/keys.json")
        #expect(none.status == 404 && none.text.contains("keys.none-published"))
        let office = SealOffice(records: bench.site.records, secrets: SystemSecrets())
        let list = try office.list(
            issuer: "示例", exams: [], results: [], at: bench.clock.now)
        let signed = try office.publish(
            list, by: key,
            Act(by: Actor("secadmin", as: .securityAdministrator), at: bench.clock.now))
        let file = try await bench.ask(.get, "/keys.json")
        #expect(Array(file.text.utf8) == signed.file)
    }

    @Test func `a revoked key signs no more, and its codes are refused at once`() async throws {
        let (bench, key) = try bench()
        let notice = try #require(try bench.office.publishedNotices().first)
        let code = try bench.office.code(on: notice, by: key)
        #expect(try await bench.ask(.get, asked(code)).status == 200)
        let office = SealOffice(records: bench.site.records, secrets: SystemSecrets())
        try office.revokeKey(
            key.id, because: "失窃",
            Act(by: Actor("secadmin", as: .securityAdministrator), at: bench.clock.now))
        let refused = try await bench.ask(.get, asked(code))
        #expect(refused.status == 422 && refused.text.contains("失窃"))
        #expect(try await bench.ask(.get, "/keys.json").status == 404)
    }
}
