import Bank
import Office
import Papers
import Records
import Support
import Testing
import Vocabulary

@Suite("The question editors at work") struct BankOfficeTests {
    private static let anna = Actor("anna", as: .questionEditor)
    private static let bo = Actor("bo", as: .questionEditor)

    private func act(_ actor: Actor, key: String? = nil) -> Act {
        Act(by: actor, at: Times.registration, key: key)
    }

    private func office(_ records: any Records = MemoryRecords()) throws -> BankOffice {
        let office = BankOffice(
            records: records, library: BankLibrary(folder: try SampleExam.bank()))
        try office.takeFolder(at: Times.registration)
        return office
    }

    /// Another stem, by another key, through all states.
    private func change(_ item: ItemID, in office: BankOffice) throws {
        func revision() throws -> Int { try #require(try office.history()[item]).revision }
        var draft = try #require(try office.history()[item]).shown.draft
        draft.stem = "后来改过的题干"
        draft.key = .choices(["false"])
        if draft.type != .trueFalse { draft.key = .choices([draft.choices[1].id]) }
        try office.write(draft, basedOn: try revision(), act(Self.anna))
        let key = try #require(draft.key)
        guard case .choices(let right) = key else { return }
        try office.answer(
            item, .choices(right), basedOn: try revision(), act(Self.bo))
        try office.agree(to: item, basedOn: try revision(), act(Self.bo))
        try office.approve([(item, try revision())], act(Self.bo))
    }

    @Test func `the folder comes in once, and each act leaves a line that covers it`() throws {
        let office = try office()
        let count = try SampleExam.bank().items.count
        #expect(try office.history().number == count)
        #expect(try office.takeFolder(at: Times.registration) == 0)
        try change("单-1", in: office)
        #expect(try office.history().number == count + 4)
        let lines = try office.records.read { try $0.auditLines(in: BankOffice.chain) }
        #expect(
            lines.map(\.act) == [
                "bank.folder", "bank.write", "bank.answer", "bank.agree", "bank.approve",
            ])
        let report = try AuditInspection.report(on: office.records)
        #expect(report.problems.isEmpty && report.chains.map(\.exam) == [BankOffice.chain])
    }

    @Test func `an act under the same key is done once`() throws {
        let office = try office()
        var draft = try #require(try office.history()["单-1"]).shown.draft
        draft.id = "新-1"
        try office.write(draft, basedOn: nil, act(Self.anna, key: "k"))
        try office.write(draft, basedOn: nil, act(Self.anna, key: "k"))
        #expect(try office.history()["新-1"]?.events.count == 1)
    }

    @Test func `only an editor may, and a refusal changes nothing`() throws {
        let office = try office()
        let before = try office.history()
        let draft = try #require(before["单-1"]).shown.draft
        for actor in [People.clerk, People.auditor, People.system, People.invigilator] {
            let refusal = #expect(throws: Refusal.self) {
                try office.write(draft, basedOn: nil, act(actor))
            }
            #expect(refusal?.code == "office.not-permitted")
        }
        #expect(throws: Refusal.self) {
            try office.approve([("单-1", 1)], act(Self.anna))
        }
        #expect(throws: Refusal.self) { try office.approve([], act(Self.anna)) }
        #expect(try office.history() == before)
    }

    @Test func `a batch is approved as a whole or not at all`() throws {
        let office = try office()
        let before = try #require(try office.history()["单-1"])
        var draft = before.shown.draft
        draft.stem = "改过"
        try office.write(draft, basedOn: before.revision, act(Self.anna))
        let written = try #require(try office.history()["单-1"])
        try office.answer(
            "单-1", .choices([draft.choices[0].id]), basedOn: written.revision, act(Self.bo))
        let answered = try #require(try office.history()["单-1"])
        try office.agree(to: "单-1", basedOn: answered.revision, act(Self.bo))
        let ready = try #require(try office.history()["单-1"]).revision
        #expect(throws: Refusal.self) {
            try office.approve([("单-1", ready), ("单-2", 2)], act(Self.bo))
        }
        #expect(try office.history()["单-1"]?.work?.state == .reviewed)
    }

    static let tamperings: [WrappedRecords.Changes] = [
        .init(bankEvents: { Array($0.dropLast()) }),
        .init(bankEvents: { Array($0.dropFirst()) }),
        .init(bankEvents: { rows in
            rows.map {
                BankEventRecord(
                    number: $0.number, at: $0.at, account: "mallory", content: $0.content)
            }
        }),
        .init(bankEvents: { rows in
            rows
                + rows.suffix(1).map {
                    BankEventRecord(
                        number: $0.number + 1, at: $0.at, account: $0.account, content: $0.content)
                }
        }),
    ]

    @Test(arguments: tamperings.indices)
    func `an event that is changed, gone or added is found`(index: Int) throws {
        let office = try office()
        try change("单-1", in: office)
        let records = WrappedRecords(office.records, changes: Self.tamperings[index])
        let problems = try AuditInspection.report(on: records).problems
        #expect(problems.map(\.rule).contains("audit.bank"), "\(problems)")
    }

    @Test func `a changed freeze is found`() throws {
        let bench = try Bench(.drawn)
        let records = WrappedRecords(
            bench.office.records,
            changes: .init(bankFreezes: { $0.map { BankFreeze(version: $0.version, number: 3) } }))
        let problems = try AuditInspection.report(on: records).problems
        #expect(problems.map(\.rule) == ["audit.freeze"])
    }

    /// The same exam with and without edits after the announcement: everything that counts is the
    /// same, also for a program that was started anew.
    @Test func `from its announcement on an exam keeps its bank`() throws {
        let folder = try TemporaryFolder()
        let records = try SQLiteRecords(directory: folder.path)
        let editors = try office(records)
        func exam() throws -> Bench {
            let seated = try Bench(.empty).office
            return Bench(
                try ExamOffice(
                    records: records, programme: seated.programme,
                    library: BankLibrary(folder: try SampleExam.bank()),
                    planning: Bench.planner, secrets: FixedSecrets()))
        }
        try exam().play(to: .seated)
        try exam().announce(.papers)
        let plain = try Bench(.graded)
        let drawn = Set(try plain.contents().papers.flatMap { $0.paper.entries.map(\.item) })
        for item in drawn.sorted().prefix(3) { try change(item, in: editors) }
        let item = try #require(drawn.min())
        #expect(try exam().office.bank[item]?.stem != "后来改过的题干")
        try exam().perform(.papers)
        try exam().play(from: .drawn, to: .graded)
        #expect(try exam().contents().scores == plain.contents().scores)
        #expect(try AuditInspection.report(on: records).problems.isEmpty)
        #expect(try editors.history().bank()[item]?.stem == "后来改过的题干")
    }

    @Test func `a new exam, and a draw that replaces another, use the bank of the day`() throws {
        let records = MemoryRecords()
        let editors = try office(records)
        let library = editors.library
        let sample = try Bench(.empty).office
        func exam() throws -> Bench {
            Bench(
                try ExamOffice(
                    records: records, programme: sample.programme, library: library,
                    planning: Bench.planner, secrets: FixedSecrets()))
        }
        try exam().play(to: .drawn)
        let generation = library.generation
        try change("单-1", in: editors)
        #expect(library.generation != generation)
        #expect(try exam().office.bank["单-1"]?.stem != "后来改过的题干")
        let secrets = try exam()
        try secrets.announce(.papers, reason: "题目泄露", commitments: Bench.otherCommitments)
        #expect(try exam().office.bank["单-1"]?.stem == "后来改过的题干")
        let freezes = try records.read { try $0.bankFreezes(of: SampleExam.exam) }
        #expect(freezes.map(\.version) == [1, 2] && freezes[0].number < freezes[1].number)
        try exam().office.voidDraw(
            .papers, because: "见证人未到", Act(by: People.clerk, at: Times.draw))
        #expect(
            try exam().office.bank["单-1"]?.stem != "后来改过的题干", "the draw before it counts again")
    }
}
