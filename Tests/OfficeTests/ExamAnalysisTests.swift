import Bank
import Grading
import Office
import Papers
import Records
import Support
import Testing
import Vocabulary

@Suite("The analysis of an exam") struct ExamAnalysisTests {
    private static let anna = Actor("anna", as: .questionEditor)
    private static let bo = Actor("bo", as: .questionEditor)

    private func act(_ actor: Actor) -> Act { Act(by: actor, at: Times.results) }

    @Test func `what is gathered adds up to the scores`() throws {
        let bench = try Bench(.graded)
        let responses = try bench.office.examResponses()
        let scores = try bench.read { try $0.scores(in: SampleExam.exam) }
        #expect(!scores.isEmpty && responses.matrix.rows.count == scores.count)
        for (row, sum) in zip(responses.matrix.rows, responses.matrix.sums) {
            let score = try #require(scores.first { $0.sheet == row.sheet })
            #expect(abs(sum - Double(score.total.hundredths) / 100) < 1e-9)
            #expect(responses.seats[row.sheet] != nil)
        }
        let answered = responses.matrix.rows.flatMap(\.cells).count { !$0.isBlank }
        #expect(answered > 0)
        let analysis = try bench.office.analysis()
        #expect(analysis.figures.items.reduce(0) { $0 + $1.n } == responses.matrix.cellCount)
        #expect(analysis.itemTable.rows.count == analysis.figures.items.count)
        for table in analysis.openTables + [analysis.optionTable, analysis.similarityTable] {
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
        }
    }

    @Test func `nothing is analysed before it is scored, and reading writes nothing`() throws {
        let early = try Bench(.drawn)
        let refused = #expect(throws: Refusal.self) { try early.office.analysis() }
        #expect(refused?.code == "results.not-graded")
        let bench = try Bench(.graded)
        let before = try bench.contents()
        _ = try bench.office.analysis()
        #expect(try bench.contents() == before)
    }

    @Test func `people without a valid result are not counted`() throws {
        let bench = try Bench(.graded)
        let all = try bench.office.examResponses().matrix.rows.count
        let paper = try #require(
            try bench.read { books in
                let sheets = Set(try books.scores(in: SampleExam.exam).map(\.sheet))
                let without = Set(try books.standings(in: SampleExam.exam).map(\.registration))
                return try books.papers(in: SampleExam.exam).first {
                    sheets.contains($0.paper.sheet) && !without.contains($0.registration)
                }
            })
        try bench.office.records.write { books in
            try books.insert(
                StandingRecord(
                    registration: paper.registration, kind: .misconduct, at: Times.results,
                    note: "携带手机", witnesses: ["甲", "乙"]), in: SampleExam.exam)
        }
        #expect(try bench.office.examResponses().matrix.rows.count == all - 1)
    }

    /// Sixty people, each right on some of the bank's first four items.
    private func calibration(_ history: BankHistory) throws -> BankCalibration {
        let ids = try SampleExam.bank().items.prefix(4).map(\.id)
        var seeded = Seeded(seed: 7)
        let rows = (0..<60).map { number in
            ResponseMatrix.Row(
                sheet: SheetCode("s\(100 + number)"),
                cells: ids.indices.map { column in
                    let isRight = seeded.number(in: 1...5) > column + 1
                    return ResponseMatrix.Cell(
                        column: column, credit: isRight ? 1 : 0, answer: isRight ? 1 : 2)
                })
        }
        let seats = Dictionary(
            uniqueKeysWithValues: rows.enumerated().map { index, row in
                (
                    row.sheet,
                    SeatRecord(
                        registration: RegistrationID("r\(index)"),
                        candidateNumber: CandidateNumberID("c\(index)"), session: "01",
                        site: "01", room: "01", seat: index + 1)
                )
            })
        return BankCalibration(
            [
                ExamResponses(
                    exam: SampleExam.exam, title: "示例",
                    matrix: ResponseMatrix(
                        columns: ids.map {
                            ResponseMatrix.Column(item: $0, type: .singleChoice, marks: Marks(1))
                        }, rows: rows), seats: seats, sessions: ["01"])
            ], history)
    }

    private func office() throws -> BankOffice {
        let office = BankOffice(
            records: MemoryRecords(), library: BankLibrary(folder: try SampleExam.bank()))
        try office.takeFolder(at: Times.registration)
        return office
    }

    @Test func `a difficulty comes into the bank by two people, as a new version`() throws {
        let office = try office()
        let calibration = try calibration(try office.history())
        #expect(calibration.drift == nil && calibration.proposals.count == 4)
        let proposal = try #require(calibration.proposals.first)
        let id = proposal.found.item
        try office.takeDifficulties(
            of: [(id, proposal.revision)], from: calibration, act(Self.anna))
        var item = try #require(try office.history()[id])
        #expect(item.inForce?.draft.facility == proposal.current)
        let work = try #require(item.work)
        #expect(work.draft.facility == proposal.facility)
        #expect(work.draft.chances == proposal.chances && work.authors == ["anna"])
        #expect(work.draft.stem == item.inForce?.draft.stem)
        #expect(
            try office.records.read { try $0.auditLines(in: BankOffice.chain) }.last?.act
                == "bank.calibrate")
        let own = #expect(throws: Refusal.self) {
            try office.approve([(id, item.revision)], act(Self.anna))
        }
        #expect(own?.code == "bank.not-reviewed")
        guard case .choices(let key)? = work.draft.key else { return }
        try office.answer(id, .choices(key), basedOn: item.revision, act(Self.bo))
        item = try #require(try office.history()[id])
        try office.agree(to: id, basedOn: item.revision, act(Self.bo))
        item = try #require(try office.history()[id])
        try office.approve([(id, item.revision)], act(Self.bo))
        item = try #require(try office.history()[id])
        #expect(item.inForce?.draft.facility == proposal.facility)
        #expect(try AuditInspection.report(on: office.records).problems.isEmpty)
    }

    @Test func `it is refused to others, for few people, twice, and of nothing`() throws {
        let office = try office()
        let calibration = try calibration(try office.history())
        let proposal = try #require(calibration.proposals.first)
        let chosen = [(item: proposal.found.item, revision: proposal.revision)]
        for actor in [People.clerk, People.auditor, People.system, People.invigilator] {
            let refused = #expect(throws: Refusal.self) {
                try office.takeDifficulties(of: chosen, from: calibration, act(actor))
            }
            #expect(refused?.code == "office.not-permitted")
        }
        func code(_ items: [(item: ItemID, revision: Int)]) -> String? {
            refusal {
                try office.takeDifficulties(of: items, from: calibration, act(Self.anna))
            }?.code
        }
        #expect(code([]) == "bank.nothing-chosen")
        #expect(code([("none", 1)]) == "calibration.unknown")
        #expect(code([(proposal.found.item, 0)]) == "bank.moved-on")
        try office.takeDifficulties(of: chosen, from: calibration, act(Self.anna))
        let again = try #require(try office.history()[proposal.found.item])
        #expect(code([(proposal.found.item, again.revision)]) == "calibration.work-open")
    }

    @Test(arguments: [
        (0.125, 2, "0.13"), (-0.004, 2, "0.00"), (12, 0, "12"), (-1.5, 1, "-1.5"),
        (.nan, 2, "—"),
    ])
    func `numbers are printed with their decimals`(value: Double, places: Int, text: String) {
        #expect(DecimalText.of(value, places: places) == text)
    }

    @Test func `small chances keep their size`() {
        #expect(DecimalText.chance(0.0321) == "0.0321")
        #expect(DecimalText.chance(3.21e-9) == "3.2e-09")
        #expect(DecimalText.chance(9.99e-8) == "1.0e-07")
        #expect(DecimalText.percent(0.6543) == "65.4%" && DecimalText.of(nil) == "—")
    }
}
