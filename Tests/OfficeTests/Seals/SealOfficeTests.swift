import Office
import Publication
import Records
import Seals
import Support
import Testing
import Vocabulary

@Suite("Keys of the office") struct SealOfficeTests {
    let bench = SealBench()

    @Test func `a key is made, unlocked by its passphrase, and lies hidden`() throws {
        let made = try bench.made()
        let key = try bench.office.unlock(SealBench.passphrase)
        #expect(key.id == made.publicKey.id && made.isActive)
        let rows = try bench.office.records.read { try $0.sealEvents() }
        let private1 = HashAlgorithm.sm3.digest([1])
        #expect(SM2PrivateKey(private1)?.publicKey == made.publicKey, "this is the private half")
        let lines = try bench.office.records.read { try $0.auditLines(in: SealOffice.chain) }
        for text in rows.map(\.content) + lines.map(\.detail) {
            #expect(!text.contains(hexadecimal(private1)))
        }
        #expect(lines.map(\.act) == ["seal.made"])
        #expect(!lines[0].detail.contains("box"))
    }

    @Test func `a key follows another, which vouches for it`() throws {
        let first = try bench.made()
        let other = "苍溪 雪梨 二百 零六 九"
        let second = try #require(
            try bench.office.rotateKey(SealBench.passphrase, to: other, bench.act(1)))
        let history = try bench.office.history()
        #expect(history.keys.map(\.publicKey.id) == [first.publicKey.id, second.publicKey.id])
        #expect(history.keys.map(\.isActive) == [false, true])
        #expect(second.endorsement?.by == first.publicKey.id)
        let key = try bench.office.unlock(other)
        let signed = try bench.office.publish(try bench.list(), by: key, bench.act(2))
        #expect(try bench.office.published() == signed.file)
        _ = try SignedKeyList(
            parsing: signed.file, fingerprint: first.publicKey.fingerprint)
        #expect(
            refusal { try bench.office.unlock(SealBench.passphrase) }?.code
                == "keys.wrong-passphrase")
    }

    @Test func `after a revocation nothing is sealed before there is another key`() throws {
        let made = try bench.made()
        let key = try bench.office.unlock(SealBench.passphrase)
        try bench.office.revokeKey(made.publicKey.id, because: "存放口令的电脑失窃", bench.act(1))
        #expect(refusal { try bench.office.unlock(SealBench.passphrase) }?.code == "keys.none")
        let list = try bench.list()
        #expect(
            refusal { try bench.office.publish(list, by: key, bench.act(2)) }?.code == "keys.none")
        let next = try #require(
            try bench.office.makeKey("苍溪 雪梨 二百 零六 九", bench.act(3)))
        #expect(next.endorsement == nil, "a key that somebody else has vouches for nothing")
    }

    @Test func `what a rule forbids is refused, and nothing happens`() throws {
        try bench.made()
        let before = try bench.office.records.read { try $0.sealEvents() }
        let clerk = bench.act(by: People.clerk)
        let office = bench.office
        let passphrase = SealBench.passphrase
        let attempts: [(String, () throws -> Any?)] = [
            ("keys.in-use", { try office.makeKey(passphrase, bench.act()) }),
            ("keys.weak-passphrase", { try office.makeKey("short", bench.act()) }),
            ("keys.weak-passphrase", { try office.makeKey("aaaaaaaaaaaaaaaa", bench.act()) }),
            ("office.not-permitted", { try office.makeKey(passphrase, clerk) }),
            (
                "keys.wrong-passphrase",
                { try office.rotateKey("x", to: passphrase, bench.act()) }
            ),
            ("keys.weak-passphrase", { try office.rotateKey(passphrase, to: "", bench.act()) }),
            ("keys.unknown", { try office.revokeKey("nobody", because: "x", bench.act()) }),
            ("keys.reason-required", { try office.revokeKey("x", because: " ", bench.act()) }),
            ("office.not-permitted", { try office.revokeKey("x", because: "x", clerk) }),
            ("seal.unreadable", { try office.withdraw("x", because: "x", bench.act()) }),
        ]
        for (code, attempt) in attempts {
            #expect(refusal(attempt)?.code == code, "\(code)")
        }
        #expect(try bench.office.records.read { try $0.sealEvents() } == before)
        let active = try #require(try office.history().active)
        try office.revokeKey(active.publicKey.id, because: "x", bench.act())
        #expect(
            refusal { try office.revokeKey(active.publicKey.id, because: "x", bench.act()) }?.code
                == "keys.revoked")
    }

    @Test func `asked for again under its key an act is not done twice`() throws {
        #expect(try bench.office.makeKey(SealBench.passphrase, bench.act(key: "k")) != nil)
        #expect(try bench.office.makeKey(SealBench.passphrase, bench.act(key: "k")) == nil)
        #expect(try bench.office.history().keys.count == 1)
    }

    static let tamperings: [WrappedRecords.Changes] = [
        .init(sealEvents: { Array($0.dropLast()) }), .init(sealEvents: { Array($0.dropFirst()) }),
        .init(sealEvents: { rows in
            rows.map {
                SealEventRecord(
                    number: $0.number, at: $0.at, account: "mallory", content: $0.content)
            }
        }),
        .init(sealEvents: { rows in
            rows.map {
                SealEventRecord(
                    number: $0.number, at: $0.at, account: $0.account,
                    content: $0.content.replacing("失窃", with: "更新"))
            }
        }),
    ]

    @Test(arguments: tamperings.indices)
    func `an event that is changed, gone or added is found`(index: Int) throws {
        let made = try bench.made()
        try bench.office.revokeKey(made.publicKey.id, because: "失窃", bench.act(1))
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
        let records = WrappedRecords(bench.office.records, changes: Self.tamperings[index])
        let problems = try AuditInspection.report(on: records).problems
        #expect(problems.map(\.rule).contains("audit.seal"), "\(problems)")
    }

    @Test func `killed between, nothing has happened`() throws {
        let failing = SealBench(WrappedRecords(bench.office.records, refusesLines: true))
        #expect(throws: Fault.self) { try failing.made() }
        #expect(try bench.office.history() == SealHistory())
    }

    @Test func `both stores come to the same`() throws {
        let folder = try TemporaryFolder()
        let file = SealBench(try SQLiteRecords(directory: folder.path))
        for bench in [bench, file] {
            let made = try bench.made()
            try bench.office.revokeKey(made.publicKey.id, because: "失窃", bench.act(1))
        }
        #expect(try bench.office.history() == (try file.office.history()))
        #expect(try AuditInspection.report(on: file.office.records).problems.isEmpty)
    }
}
