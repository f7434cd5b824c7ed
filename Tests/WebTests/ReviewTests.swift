import Admissions
import Exchange
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The office's review") struct ReviewTests {
    private let list = "/office/sample-2017-1/registrations"
    private let lock = "/office/sample-2017-1/lock"

    /// Units have passed everybody; the office reviews.
    private func bench() throws -> ServiceBench {
        let bench = try ServiceBench(.registered, at: SamplePeople.moment("2017-04-21 10:00"))
        for unit in SampleConfig.units {
            try bench.office.decide(
                try bench.registrations(of: unit).map { ($0.id, .unitPass) },
                Act(
                    by: Actor("reviewer", as: .unitReviewer, of: unit), at: bench.clock.now))
        }
        try bench.move(to: "2017-04-26 10:00")
        return bench
    }

    private func states(_ bench: ServiceBench) throws -> Set<RegistrationState> {
        Set(try bench.registrations().map(\.state))
    }

    // Refusals

    @Test func `only the office reviews all`() async throws {
        let bench = try bench()
        let others: [TestAccount] = [.reviewer("U1"), .auditor, .system, try .applicant(1)]
        for other in others {
            for path in [list, lock, "\(list)/units", "\(list)/R000001"] {
                #expect(try await bench.ask(.get, path, as: other).status == 403)
            }
            let reply = try await bench.ask(
                .post, "\(list)/decide", as: other, form: [("action", "pass"), ("id", "R000001")])
            #expect(reply.status == 403)
        }
        #expect(try states(bench) == [.unitPassed])
    }

    @Test func `after the deadline the refusal names the date`() async throws {
        let bench = try bench()
        try bench.move(to: "2017-04-30 18:00")
        let reply = try await bench.ask(
            .post, "\(list)/decide", as: .clerk, form: [("action", "pass"), ("id", "R000001")])
        #expect(reply.status == 409 && reply.text.contains("2017年4月30日18:00"))
    }

    @Test func `annulling needs words`() async throws {
        let bench = try bench()
        var form = [("action", "annul"), ("id", "R000001"), ("note", "")]
        #expect(
            try await bench.ask(.post, "\(list)/decide", as: .clerk, form: form).status == 409)
        form[2] = ("note", "本人去世")
        #expect(
            try await bench.ask(.post, "\(list)/decide", as: .clerk, form: form).status == 303)
        let page = try await bench.ask(.get, "\(list)/R000001", as: .clerk)
        #expect(page.text.contains("已作废") && page.text.contains("本人去世"))
    }

    @Test func `the list is not locked before the deadline or while somebody waits`() async throws {
        let bench = try bench()
        let early = try await bench.ask(.get, lock, as: .clerk)
        #expect(early.text.contains("截止以前不能锁定") && !early.text.contains("锁定名单（"))
        #expect(try await bench.ask(.post, lock, as: .clerk, form: []).status == 409)
        try bench.move(to: "2017-05-08 10:00")
        let late = try await bench.ask(.get, lock, as: .clerk)
        #expect(late.text.contains("还有14人待审核") && late.text.contains("只能作废"))
        #expect(try await bench.ask(.post, lock, as: .clerk, form: []).status == 409)
        #expect(try states(bench) == [.unitPassed])
    }

    // Lists

    @Test(arguments: [
        ("", 14), ("?unit=U1", 5), ("?state=waitingOffice", 14), ("?state=passed", 0),
        ("?district=x", 0), ("?text=R000002", 1),
    ])
    func `the list has who was asked for`(_ example: (query: String, count: Int)) async throws {
        let bench = try bench()
        let reply = try await bench.ask(.get, list + example.query, as: .clerk)
        #expect(reply.status == 200)
        #expect(reply.text.ranges(of: "name=\"id\"").count == example.count)
        #expect(reply.text.contains("报名14 = 待主管部门审核14"))
    }

    @Test func `the counts of units add up, on the page and in the workbook`() async throws {
        let bench = try bench()
        let page = try await bench.ask(.get, "\(list)/units", as: .clerk)
        #expect(page.text.contains("报名14 = 待主管部门审核14"))
        let reply = try await bench.ask(.get, "\(list)/units.xlsx", as: .clerk)
        let rows = try #require(
            try SheetReader().sheets(in: reply.bytes, file: "a.xlsx").first?.rows)
        let totals = rows.dropFirst().map { Int($0[3].text) ?? 0 }
        #expect(totals == [5, 5, 4, 14])
    }

    // Decisions

    @Test func `passes all that were found, and locks them`() async throws {
        let bench = try bench()
        let named = try await bench.ask(
            .post, "\(list)/confirm", as: .clerk,
            form: [("action", "pass"), ("scope", "all"), ("query", "state=waitingOffice")])
        #expect(named.text.contains("确认通过（14人）"))
        let ids = try bench.registrations().map { ("id", $0.id.text) }
        let done = try await bench.ask(
            .post, "\(list)/decide", as: .clerk, form: [("action", "pass")] + ids)
        #expect(done.status == 303)
        try bench.move(to: "2017-05-08 10:00")
        #expect(try await bench.ask(.get, lock, as: .clerk).text.contains("锁定名单（14人）"))
        for _ in 1...2 {
            let locked = try await bench.ask(
                .post, lock, as: .clerk, form: [("key", "form/1")])
            #expect(locked.status == 303)
        }
        #expect(try states(bench) == [.locked])
        #expect(try await bench.ask(.get, lock, as: .clerk).text.contains("已锁定14人"))
    }

    @Test func `a key of somebody else's making is not taken`() async throws {
        let bench = try bench()
        try await bench.ask(
            .post, "\(list)/decide", as: .clerk,
            form: [("action", "pass"), ("id", "R000001"), ("key", "publish")])
        let isTaken = try bench.read {
            try $0.hasAuditLine(withKey: "publish", in: SampleConfig.exam)
        }
        #expect(!isTaken)
    }

    @Test(arguments: ["https://example.cn/", "//example.cn", "/account", "javascript:alert(1)"])
    func `a form leads back to its own list only`(back: String) async throws {
        let bench = try bench()
        let reply = try await bench.ask(
            .post, "\(list)/decide", as: .clerk,
            form: [("action", "pass"), ("id", "R000001"), ("back", back)])
        #expect(reply.location == list)
    }
}
