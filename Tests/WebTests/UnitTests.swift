import Admissions
import Exchange
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("A unit's reviewer") struct UnitTests {
    private let own = TestAccount.reviewer("U1")
    private let base = "/unit/sample-2017-1"

    /// The exam after everybody has registered, while units review.
    private func bench() throws -> ServiceBench {
        try ServiceBench(.registered, at: SamplePeople.moment("2017-04-21 10:00"))
    }

    private func state(_ id: RegistrationID, _ bench: ServiceBench) throws -> RegistrationState? {
        try bench.read { try $0.registration(id, in: SampleConfig.exam)?.state }
    }

    // Refusals

    @Test(arguments: ["", "/photo", "/correct", "/files/00ff"])
    func `does not see people of another unit`(further: String) async throws {
        let bench = try bench()
        let other = try #require(try bench.registrations(of: "U2").first)
        let reply = try await bench.ask(.get, "\(base)/\(other.id)\(further)", as: own)
        #expect(reply.status == 403)
        #expect(!reply.text.contains(other.applicant.idNumber.text))
    }

    @Test(arguments: ["confirm", "decide"])
    func `one person of another unit, and nothing is done to anybody`(step: String) async throws {
        let bench = try bench()
        let mine = try #require(try bench.registrations(of: "U1").first)
        let other = try #require(try bench.registrations(of: "U2").first)
        let reply = try await bench.ask(
            .post, "\(base)/\(step)", as: own,
            form: [("action", "pass"), ("id", mine.id.text), ("id", other.id.text)])
        #expect(reply.status == 403)
        #expect(try state(mine.id, bench) == .submitted)
        #expect(try state(other.id, bench) == .submitted)
    }

    @Test(arguments: ["R999999", "x"])
    func `one bad number, and nothing is done to anybody`(bad: String) async throws {
        let bench = try bench()
        let mine = try #require(try bench.registrations(of: "U1").first)
        let reply = try await bench.ask(
            .post, "\(base)/decide", as: own,
            form: [("action", "pass"), ("id", mine.id.text), ("id", bad)])
        #expect(reply.status == 404)
        #expect(try state(mine.id, bench) == .submitted)
    }

    @Test(arguments: [
        ([("action", "pass")], 422), ([("action", "annul"), ("id", "R000001")], 422),
        ([("action", "x"), ("id", "R000001")], 422),
        ([("action", "reject"), ("code", "Z9"), ("id", "R000001")], 422),
        ([("action", "reject"), ("id", "R000001")], 409),
        ([("action", "reject"), ("code", "B02"), ("id", "R000001")], 409),
        ([("action", "sendBack"), ("code", "B08"), ("id", "R000001")], 409),
    ])
    func `an act without sense or reason is refused`(
        _ example: (form: [(String, String)], status: Int)
    ) async throws {
        let bench = try bench()
        let reply = try await bench.ask(.post, "\(base)/decide", as: own, form: example.form)
        #expect(reply.status == example.status)
        #expect(try state("R000001", bench) == .submitted)
    }

    @Test func `after the deadline the refusal names the date`() async throws {
        let bench = try bench()
        try bench.move(to: "2017-04-25 18:00")
        let reply = try await bench.ask(
            .post, "\(base)/decide", as: own, form: [("action", "pass"), ("id", "R000001")])
        #expect(reply.status == 409)
        #expect(reply.text.contains("2017年4月25日18:00"))
        #expect(try state("R000001", bench) == .submitted)
    }

    @Test func `a reviewer without a unit sees nobody`() async throws {
        let bench = try bench()
        let lost = TestAccount.staff("lost-1", "无单位", .unitReviewer)
        try bench.site.records.write { try lost.insert(into: $0, at: bench.clock.now) }
        for path in ["/unit", base] {
            #expect(try await bench.ask(.get, path, as: lost).status == 403)
        }
    }

    // Lists and decisions

    @Test func `the list has the own people, counts that add up and the deadline`() async throws {
        let bench = try bench()
        let reply = try await bench.ask(.get, base, as: own)
        #expect(reply.status == 200)
        #expect(reply.text.contains("报名5 = 待单位审查5"))
        #expect(reply.text.contains("还剩4天8小时"))
        for registration in try bench.registrations() {
            let isListed = reply.text.contains(">\(registration.id)<")
            #expect(isListed == (registration.applicant.unit == "U1"))
        }
        let start = try await bench.ask(.get, "/unit", as: own)
        #expect(start.text.contains("有5人等待单位审查"))
    }

    @Test func `names everybody and the reasons before anything is done`() async throws {
        let bench = try bench()
        let people = try bench.registrations(of: "U1")
        var form = [("action", "sendBack"), ("scope", "all"), ("query", "")]
        let asked = try await bench.ask(.post, "\(base)/confirm", as: own, form: form)
        #expect(asked.status == 200 && asked.text.contains("B08 其他（必须写明）"))
        form += [("code", "B08"), ("note", "")]
        let refused = try await bench.ask(.post, "\(base)/confirm", as: own, form: form)
        #expect(refused.status == 422 && refused.text.contains("必须写明具体情况"))
        form[4] = ("note", "缺<任命>文件")
        let named = try await bench.ask(.post, "\(base)/confirm", as: own, form: form)
        #expect(named.status == 200)
        #expect(named.text.contains("缺&lt;任命&gt;文件") && named.text.contains("确认退回修改"))
        for person in people { #expect(named.text.contains(person.applicant.fullName)) }
        #expect(try bench.registrations(of: "U1").allSatisfy { $0.state == .submitted })
    }

    @Test func `decides on all at once, and sending it twice does it once`() async throws {
        let bench = try bench()
        let ids = try bench.registrations(of: "U1").map(\.id.text)
        let form =
            [("action", "sendBack"), ("code", "B05"), ("note", ""), ("key", "form/1")]
            + ids.map { ("id", $0) }
        for _ in 1...2 {
            let reply = try await bench.ask(.post, "\(base)/decide", as: own, form: form)
            #expect(reply.status == 303 && reply.location == base)
        }
        #expect(try bench.registrations(of: "U1").allSatisfy { $0.state == .returnedByUnit })
        let history = try bench.read {
            try $0.decisions(on: RegistrationID(ids[0]), in: SampleConfig.exam)
        }
        #expect(history.map(\.event) == [.submit, .unitReturn])
    }

    @Test func `whoever cannot be decided on is told and left out`() async throws {
        let bench = try bench()
        let ids = try bench.registrations(of: "U1").map(\.id.text)
        try await bench.ask(
            .post, "\(base)/decide", as: own, form: [("action", "pass"), ("id", ids[0])])
        let form = [("action", "pass")] + ids.map { ("id", $0) }
        let named = try await bench.ask(.post, "\(base)/confirm", as: own, form: form)
        #expect(named.text.contains("以下1人不能办理") && named.text.contains("确认通过（4人）"))
        let reply = try await bench.ask(.post, "\(base)/decide", as: own, form: form)
        #expect(reply.status == 409)
        #expect(try state(RegistrationID(ids[1]), bench) == .submitted)
    }

    @Test func `one registration has the form, the findings and the history`() async throws {
        let bench = try bench()
        let first = try #require(try bench.registrations(of: "U1").first)
        let reply = try await bench.ask(.get, "\(base)/\(first.id)", as: own)
        #expect(reply.text.contains(first.applicant.idNumber.text))
        #expect(reply.text.contains("李考务（考务管理员）") && reply.text.contains("下一位待审"))
        #expect(try await bench.ask(.get, "\(base)/\(first.id)/photo", as: own).status == 404)
    }

    // Corrections

    @Test func `corrects what the office returned, also after its own deadline`() async throws {
        let bench = try bench()
        let id: RegistrationID = "R000001"
        try await bench.ask(
            .post, "\(base)/decide", as: own, form: [("action", "pass"), ("id", id.text)])
        try await bench.ask(
            .post, "/office/sample-2017-1/registrations/decide", as: .clerk,
            form: [("action", "sendBack"), ("code", "B02"), ("id", id.text)])
        try bench.move(to: "2017-04-27 10:00")
        let shown = try await bench.ask(.get, "\(base)/\(id)/correct", as: own)
        #expect(shown.status == 200 && shown.text.contains("B02 身份证号有误"))
        var fields = RosterForm(try SamplePeople.applicant(1)).fields
        fields[.mobile] = "123"
        let wrong = try await bench.ask(
            .post, "\(base)/\(id)/correct", as: own,
            form: fields.map { ($0.key.rawValue, $0.value) })
        #expect(wrong.status == 422 && wrong.text.contains("手机号应为11位数字"))
        #expect(try state(id, bench) == .returnedByOffice)
        fields[.mobile] = "13900000001"
        fields[.idNumber] = try SamplePeople.idNumber(200).text
        let done = try await bench.ask(
            .post, "\(base)/\(id)/correct", as: own,
            form: fields.map { ($0.key.rawValue, $0.value) })
        #expect(done.status == 303)
        let corrected = try bench.read { try $0.registration(id, in: SampleConfig.exam) }
        #expect(corrected?.state == .unitPassed)
        #expect(corrected?.applicant.mobile == "13900000001")
    }

    @Test func `what was not returned cannot be corrected`() async throws {
        let bench = try bench()
        let reply = try await bench.ask(.get, "\(base)/R000001/correct", as: own)
        #expect(reply.status == 409 && reply.text.contains("单位审查中"))
    }

    // Tickets

    @Test func `tickets are printed in their window only, one to a page`() async throws {
        let bench = try ServiceBench(.drawn)
        let form = try bench.registrations(of: "U1").map { ("id", $0.id.text) }
        let page = try await bench.ask(.get, "\(base)/tickets", as: own)
        #expect(page.status == 200 && page.text.contains("打印勾选人员的准考证"))
        let printed = try await bench.ask(.post, "\(base)/tickets", as: own, form: form)
        #expect(printed.text.ranges(of: "<section class=\"sheet\">").count == form.count)
        let other = try #require(try bench.registrations(of: "U2").first)
        let foreign = try await bench.ask(
            .post, "\(base)/tickets", as: own, form: [("id", other.id.text)])
        #expect(foreign.status == 403)
        try bench.move(to: "2017-05-20 09:00")
        let late = try await bench.ask(.post, "\(base)/tickets", as: own, form: form)
        #expect(late.status == 409 && late.text.contains("2017年5月20日09:00"))
    }

    @Test func `the list comes as a workbook with every digit`() async throws {
        let bench = try bench()
        let reply = try await bench.ask(.get, "\(base)/list.xlsx?state=waitingUnit", as: own)
        let sheet = try #require(try SheetReader().sheets(in: reply.bytes, file: "a").first)
        #expect(sheet.rows.count == 6)
        let number = try SamplePeople.idNumber(1).text
        #expect(sheet.rows[1].cells.contains { $0.text == number })
    }
}
