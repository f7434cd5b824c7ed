import Access
import Admissions
import Exchange
import HTTPTypes
import Office
import Seals
import Testing
import Vocabulary
import Web

@Suite("A unit's roster") struct UnitRosterTests {
    private let own = TestAccount.reviewer("U1")
    private let base = "/unit/sample-2017-1"

    private func send(
        _ bytes: [UInt8], named name: String = "花名册.xlsx", to bench: ServiceBench,
        at base: String = "/unit/sample-2017-1"
    ) async throws -> Reply {
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n\(Site.csrf(own.secret))"
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"roster\"; filename=\"\(name)\""
            + "\r\nContent-Type: application/octet-stream\r\n\r\n"
        return try await bench.ask(
            .post, "\(base)/roster", as: own,
            body: Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8),
            contentType: "multipart/form-data; boundary=b")
    }

    private func roster(_ people: [Int], unit: UnitCode = "U1") throws -> [UInt8] {
        try RosterWriter().xlsx(
            people.map { try SamplePeople.applicant($0, unit: unit) })
    }

    private func confirm(
        _ bytes: [UInt8], on bench: ServiceBench, key: String = "form/1"
    ) async throws -> Reply {
        try await bench.ask(
            .post, "\(base)/roster/import", as: own,
            form: [
                ("digest", HashAlgorithm.sm3.hexadecimalDigest(bytes)), ("file", "花名册.xlsx"),
                ("key", key),
            ])
    }

    @Test func `a wrong row is told by row and column, and nobody is registered`() async throws {
        let bench = try ServiceBench(.opened)
        let csv = String(
            decoding: RosterWriter().csv([try SamplePeople.applicant(1, unit: "U1")]),
            as: UTF8.self)
        let wrong = csv.replacing("13800000001", with: "12")
        let reply = try await send(Array(wrong.utf8), named: "<b>.csv", to: bench)
        #expect(reply.status == 422)
        #expect(reply.text.contains("第2行") && reply.text.contains("手机号"))
        #expect(!reply.text.contains("<b>.csv") && !reply.text.contains("确认导入（"))
        #expect(try await confirm(Array(wrong.utf8), on: bench).status == 404)
        #expect(try bench.registrations().isEmpty)
    }

    @Test func `people of another unit are told and nobody is registered`() async throws {
        let bench = try ServiceBench(.opened)
        let reply = try await send(try roster([1, 2], unit: "U2"), to: bench)
        #expect(reply.status == 422 && reply.text.contains("只能导入本单位人员"))
        #expect(try bench.registrations().isEmpty)
    }

    @Test func `whoever has registered already is told`() async throws {
        let bench = try ServiceBench(.registered, at: SamplePeople.moment("2017-04-10 10:00"))
        let reply = try await send(try roster([1, 20]), to: bench)
        #expect(reply.status == 422 && reply.text.contains("R12"))
    }

    @Test func `after registration has closed the date is told`() async throws {
        let bench = try ServiceBench(.opened, at: SamplePeople.moment("2017-04-20 18:00"))
        let page = try await bench.ask(.get, "\(base)/roster", as: own)
        #expect(page.status == 200 && page.text.contains("2017年4月20日18:00"))
        let reply = try await send(try roster([1]), to: bench)
        #expect(reply.status == 409 && reply.text.contains("2017年4月20日18:00"))
    }

    @Test func `no file, no trial`() async throws {
        let bench = try ServiceBench(.opened)
        #expect(try await send([], to: bench).status == 422)
    }

    @Test func `a trial changes nothing, a word registers all, twice is once`() async throws {
        let bench = try ServiceBench(.opened)
        let bytes = try roster([1, 2, 3])
        let trial = try await send(bytes, to: bench)
        #expect(trial.status == 200 && trial.text.contains("确认导入（3人）"))
        #expect(try !trial.text.contains(SamplePeople.idNumber(1).text))
        #expect(try bench.registrations().isEmpty)
        #expect(try await confirm(bytes, on: bench).status == 303)
        let registered = try bench.registrations(of: "U1")
        #expect(registered.map(\.state) == [.submitted, .submitted, .submitted])
        #expect(try await confirm(bytes, on: bench, key: "form/2").status == 422)
        #expect(try bench.registrations().count == 3)
    }

    @Test func `where the exam asks for a promise, the unit gives it or nobody is in`() async throws
    {
        let bench = try ServiceBench(.opened)
        let config = SampleConfig.text
            .replacing("exam: sample-2017-1", with: "exam: promised-2017-2")
            .replacing("requiresDeclaration: false", with: "requiresDeclaration: true")
        let programme = try ExamConfigReader.programme(config.utf8, file: "promised.yaml")
        let office = ExamOffice(
            records: bench.site.records, programme: programme, bank: bench.site.library.folder)
        try office.openExam(config: config, Act(by: SampleStory.clerk, at: bench.clock.now))
        try bench.site.exams.reload()
        let place = "/unit/promised-2017-2"
        let bytes = try roster([1])
        let trial = try await send(bytes, to: bench, at: place)
        #expect(trial.text.contains("本人承诺所填报的信息真实、准确。"))
        var form = [
            ("digest", HashAlgorithm.sm3.hexadecimalDigest(bytes)), ("key", "form/1"),
        ]
        let silent = try await bench.ask(
            .post, "\(place)/roster/import", as: own, form: form)
        #expect(silent.status == 422 && silent.text.contains("请先勾选承诺"))
        form.append(("declaration", "yes"))
        let given = try await bench.ask(.post, "\(place)/roster/import", as: own, form: form)
        #expect(given.status == 303)
        let registered = try bench.read {
            try $0.registrations(in: office.exam, of: "U1", states: nil)
        }
        #expect(registered.first?.applicant.declaration?.account == own.account.id)
    }

    @Test func `the template comes filled in, without the unit's code`() async throws {
        let bench = try ServiceBench(.opened)
        let reply = try await bench.ask(.get, "\(base)/roster/template.xlsx", as: own)
        let sheets = try SheetReader().sheets(in: reply.bytes, file: "a.xlsx")
        let header = try #require(sheets.first?.rows.first?.cells.map(\.text))
        #expect(!header.contains("单位代码"))
        let person = try SamplePeople.applicant(1)
        let columns = header.compactMap(RosterColumn.init(header:))
        let filled = try WorkbookWriter().bytes(of: [
            WorkbookSheet(
                name: "花名册", columns: header.map { .init($0) },
                rows: [columns.map { $0.text(of: person) }])
        ])
        let trial = try await send(filled, to: bench)
        #expect(trial.status == 200)
        #expect(try await confirm(filled, on: bench).status == 303)
        #expect(try bench.registrations(of: "U1").count == 1)
    }
}
