import Admissions
import Draws
import HTTPTypes
import Office
import Papers
import Seals
import Seating
import Testing
import Vocabulary
import Web

@Suite("The ceremony of a draw, in a browser") struct OfficeDrawTests {
    private let base = "/office/sample-2017-1/draws"

    private func commitment(_ secret: [UInt8], by witness: String) -> String {
        hexadecimal(
            DrawScheme.commitment(
                to: secret, by: witness, exam: SampleConfig.exam.text, hash: .sm3))
    }

    private func gather(_ kind: DrawKind, _ bench: ServiceBench) async throws {
        for (witness, secret) in secrets(kind) {
            let reply = try await bench.ask(
                .post, "\(base)/\(kind.rawValue)/commit", as: .clerk,
                form: [("witness", witness), ("commitment", commitment(secret, by: witness))])
            #expect(reply.status == 303)
        }
    }

    /// Fresh secrets for each draw: one that was told is refused for the next.
    private func secrets(_ kind: DrawKind) -> [String: [UInt8]] {
        Dictionary(
            uniqueKeysWithValues: SampleConfig.witnesses.map {
                ($0, HashAlgorithm.sm3.digest(Array("\(kind) \($0)".utf8)))
            })
    }

    private func reveal(_ kind: DrawKind) -> [(String, String)] {
        SampleConfig.witnesses.enumerated().map { index, witness in
            ("secret-\(index + 1)", hexadecimal(secrets(kind)[witness] ?? []))
        } + [("value-1", "4 0 7")]
    }

    // Refusals

    @Test(arguments: [
        ("commit", [("witness", "公证处"), ("commitment", "00")], "draw.commitment-malformed"),
        ("commit", [("witness", "过路人"), ("commitment", "00")], "draw.witness-unknown"),
        ("announce", [], "draw.witness-missing"),
        (
            "redraw", [("reason", "见证人缺席")],
            "draw.not-announced"
        ),
        ("draw", [("secret-1", "00")], "draw.not-announced"),
    ])
    func `is refused, and nothing has happened`(
        step: String, form: [(String, String)], code: String
    ) async throws {
        let bench = try ServiceBench(.locked)
        let before = try bench.read { try $0.auditLines(in: SampleConfig.exam) }
        let reply = try await bench.ask(.post, "\(base)/seats/\(step)", as: .clerk, form: form)
        #expect(reply.status == 409)
        #expect(reply.text.contains(code))
        #expect(try bench.read { try $0.auditLines(in: SampleConfig.exam) } == before)
    }

    @Test func `nothing is drawn before the list is locked, and the page says so`() async throws {
        let bench = try ServiceBench(.approved)
        let page = try await bench.ask(.get, "\(base)/seats", as: .clerk)
        #expect(page.text.contains("名单尚未锁定"))
        #expect(!page.text.contains("提交承诺"))
        let unknown = try await bench.ask(.get, "\(base)/rooms", as: .clerk)
        #expect(unknown.status == 404)
    }

    @Test func `a secret that does not open its commitment is shown at its field`() async throws {
        let bench = try ServiceBench(.locked)
        try await gather(.seats, bench)
        try await bench.ask(.post, "\(base)/seats/announce", as: .clerk, form: [])
        var form = reveal(.seats)
        form[0].1 = String(repeating: "a", count: 64)
        form[2].1 = ""
        let reply = try await bench.ask(.post, "\(base)/seats/draw", as: .clerk, form: form)
        #expect(reply.status == 422)
        #expect(reply.text.contains("与事先的承诺不符"))
        #expect(reply.text.contains("尚未填写"))
        #expect(reply.text.contains(form[1].1), "what was typed stays")
        #expect(try bench.read { try $0.seats(in: SampleConfig.exam) }.isEmpty)
    }

    // What goes through

    @Test func `seats are drawn step by step, and the transcript is sound`() async throws {
        let bench = try ServiceBench(.locked)
        let start = try await bench.ask(.get, "\(base)/seats", as: .clerk)
        #expect(start.text.contains("还差承诺：公证处、监察组"))
        #expect(start.text.contains("data-exam=\"sample-2017-1\""))
        try await gather(.seats, bench)
        let ready = try await bench.ask(.get, "\(base)/seats?projector=1", as: .clerk)
        #expect(ready.text.contains("冻结输入并公告承诺"))
        #expect(!ready.text.contains("site-head"), "without head and foot on the projector")
        let announced = try await bench.ask(
            .post, "\(base)/seats/announce", as: .clerk, form: [("key", "form/1")])
        #expect(announced.location == "\(base)/seats")
        let awaiting = try await bench.ask(.get, "\(base)/seats", as: .clerk)
        #expect(awaiting.text.contains("福利彩票3D 2017129期"))
        let drawn = try await bench.ask(
            .post, "\(base)/seats/draw", as: .clerk, form: reveal(.seats) + [("key", "form/2")])
        #expect(drawn.status == 303)
        #expect(try bench.read { try $0.seats(in: SampleConfig.exam) }.count == 14)
        let page = try await bench.ask(.get, "\(base)/seats", as: .clerk)
        #expect(page.text.contains("zhikao verify draw sample-2017-1-seats.draw.json"))
        #expect(page.text.ranges(of: "class=\"draw-seat u").count == 14, "everybody in the picture")
        let transcript = try await bench.ask(.get, "\(base)/seats/transcript", as: .clerk)
        let verdict = try DrawVerifier(procedures: [SeatDraw()]).verify(transcript.bytes)
        #expect(page.text.contains(verdict.resultDigest))
    }

    @Test func `papers stay sealed: no seed, no sealed secret, no transcript`() async throws {
        let bench = try ServiceBench(.locked)
        let early = try await bench.ask(.get, "\(base)/papers", as: .clerk)
        #expect(early.text.contains("请先完成座位编排"), "the quota is made for each session")
        try await gather(.seats, bench)
        try await bench.ask(.post, "\(base)/seats/announce", as: .clerk, form: [])
        try await bench.ask(.post, "\(base)/seats/draw", as: .clerk, form: reveal(.seats))
        let quota = try await bench.ask(.get, "\(base)/papers", as: .clerk)
        #expect(quota.text.contains("单题最大使用率") && quota.text.contains("第01场与第02场"))
        try await gather(.papers, bench)
        try await bench.ask(.post, "\(base)/papers/announce", as: .clerk, form: [])
        let announced = try await bench.ask(.get, "\(base)/papers", as: .clerk)
        #expect(announced.text.contains("主办单位（封存）"))
        let drawn = try await bench.ask(
            .post, "\(base)/papers/draw", as: .clerk, form: reveal(.papers))
        #expect(drawn.status == 303)
        let page = try await bench.ask(.get, "\(base)/papers", as: .clerk)
        #expect(page.text.contains("评分完成前封存"))
        #expect(page.text.ranges(of: "class=\"draw-strip\"").count == 5, "four scores, exposure")
        let text = try bench.read {
            try $0.draws(of: .papers, in: SampleConfig.exam).last?.transcript
        }
        let json = try JSON(parsing: Array((text ?? "").utf8))
        for member in ["seed", "sealed_nonce"] {
            let secret = try #require(json[member]?.text)
            #expect(!page.text.contains(secret), "\(member)")
        }
        let refused = try await bench.ask(.get, "\(base)/papers/transcript", as: .clerk)
        #expect(refused.status == 409)
        #expect(refused.text.contains("draw.sealed"))
    }

    @Test func `a draw is made anew with a reason that the announcement carries`() async throws {
        let bench = try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-08 12:00"))
        let early = try await bench.ask(
            .post, "\(base)/seats/void", as: .clerk, form: [("reason", "见证人缺席")])
        #expect(early.text.contains("draw.done"), "what was made is not declared void")
        let begun = try await bench.ask(
            .post, "\(base)/seats/redraw", as: .clerk, form: [("reason", "考场停电，换考点")])
        #expect(begun.status == 303)
        let page = try await bench.ask(.get, "\(base)/seats", as: .clerk)
        #expect(page.text.contains("考场停电，换考点"))
        #expect(page.text.contains("第2次抽取"))
        let used = try await bench.ask(
            .post, "\(base)/seats/commit", as: .clerk,
            form: [
                ("witness", "公证处"),
                ("commitment", commitment(SampleStory.secrets["公证处"] ?? [], by: "公证处")),
            ])
        #expect(used.text.contains("draw.commitment-used"))
        try await gather(.seats, bench)
        try await bench.ask(.post, "\(base)/seats/announce", as: .clerk, form: [])
        try await bench.ask(.post, "\(base)/seats/draw", as: .clerk, form: reveal(.seats))
        let draws = try bench.read { try $0.draws(of: .seats, in: SampleConfig.exam) }
        #expect(draws.map(\.reason) == ["", "考场停电，换考点"])
        #expect(draws.last?.transcript != nil)
        // The bench makes its accounts without the acts that would note them.
        let problems = try AuditInspection.report(on: bench.site.records).problems
        #expect(problems.filter { $0.rule != "audit.account" }.isEmpty)
    }

    @Test func `who does not reveal voids the draw for everybody to see`() async throws {
        let bench = try ServiceBench(.locked)
        try await gather(.seats, bench)
        try await bench.ask(.post, "\(base)/seats/announce", as: .clerk, form: [])
        let void = try await bench.ask(
            .post, "\(base)/seats/void", as: .clerk,
            form: [("reason", "公证处未到场"), ("missing", "公证处")])
        #expect(void.status == 303)
        let page = try await bench.ask(.get, "\(base)/seats", as: .clerk)
        #expect(page.text.contains("还差承诺：公证处、监察组"), "new secrets are wanted")
        let list = try await bench.ask(.get, "/exams/sample-2017-1/draws")
        #expect(list.text.contains("已作废") && list.text.contains("公证处未到场"))
        let old = try await bench.ask(
            .get, "/exams/sample-2017-1/draws/seats/announcement?version=1")
        #expect(old.status == 200, "what was announced stays")
    }

    @Test func `a latecomer gets a free seat and a paper; nobody else is touched`() async throws {
        let bench = try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-09 12:00"))
        let (seats, papers) = try bench.read {
            (try $0.seats(in: SampleConfig.exam), try $0.sheets(in: SampleConfig.exam))
        }
        let late = try bench.office.admitLate(
            [try SamplePeople.entry(99)], because: "漏报",
            Act(by: SampleStory.clerk, at: SamplePeople.moment("2017-05-09 12:00"))
        ).map(\.id)
        for kind in [DrawKind.lateSeats, .makeUpPapers] {
            let place = "\(base)/\(kind.rawValue)"
            let prepared = try await bench.ask(
                .post, "\(place)/prepare", as: .clerk, form: [("people", ""), ("reason", "漏报")])
            #expect(prepared.status == 303)
            try await gather(kind, bench)
            try await bench.ask(.post, "\(place)/announce", as: .clerk, form: [])
            let drawn = try await bench.ask(
                .post, "\(place)/draw", as: .clerk, form: reveal(kind))
            #expect(drawn.status == 303)
            #expect(try await bench.ask(.get, place, as: .clerk).status == 200)
        }
        try bench.read { books in
            let now = try books.seats(in: SampleConfig.exam)
            #expect(now.filter { !late.contains($0.registration) } == seats)
            let sheets = try books.sheets(in: SampleConfig.exam)
            #expect(sheets.filter { !late.contains($0.key) } == papers)
            #expect(late.allSatisfy { sheets[$0]?.text.hasPrefix("M1-") == true })
        }
        let list = try await bench.ask(.get, "/exams/sample-2017-1/draws")
        #expect(list.text.contains("补录座位编排") && list.text.contains("补考抽题组卷"))
    }
}
