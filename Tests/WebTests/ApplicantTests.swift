import Admissions
import Foundation
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("What an applicant does") struct ApplicantTests {
    static let my = "/my/sample-2017-1"
    static let full = [
        ("fullName", "张一"), ("mobile", "13800000001"), ("education", "大学本科"),
        ("unit", "U2"), ("district", "市级"), ("jobTitle", "科员"),
        ("establishment", "civilServant"), ("authority", "organ"), ("categories", "penalty"),
        ("categories", "inspection"), ("field", "生态环境"), ("applicationType", "first"),
        ("subjects", "通用法律知识"), ("declaration", "yes"), ("_key", "form/1"),
    ]
    /// Six by eight pixels.
    static let jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX"
        + "RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAYBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcI"
        + "CQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcY"
        + "GRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKj"
        + "pKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AI4P"
        + "CPy/6v8ASv/Z"

    private func anna() throws -> TestAccount { try TestAccount.applicant(1) }

    private func registration(_ bench: ServiceBench) throws -> Registration? {
        let person = try SamplePeople.idNumber(1)
        return try bench.read { try bench.office.registration(of: person, $0) }
    }

    @Test func `somebody new is led to the form, which shows no whole ID number`() async throws {
        let bench = try ServiceBench(.opened)
        let my = try await bench.ask(.get, "/my", as: anna())
        #expect(my.text.contains("开始报名"))
        let form = try await bench.ask(.get, "\(Self.my)/registration", as: anna())
        #expect(form.status == 200)
        #expect(form.text.contains("510***********"))
        #expect(!form.text.contains(try SamplePeople.idNumber(1).text))
        #expect(form.text.contains("示例市U2局"))
    }

    @Test func `a half-filled form is kept as it was typed`() async throws {
        let bench = try ServiceBench(.opened)
        let reply = try await bench.ask(
            .post, "\(Self.my)/registration", as: anna(),
            form: [("mobile", "12\"><b>"), ("categories", "penalty"), ("action", "draft")])
        #expect(reply.status == 303)
        let form = try await bench.ask(.get, "\(Self.my)/registration", as: anna())
        #expect(form.text.contains("value=\"12&quot;&gt;&lt;b&gt;\""))
        #expect(form.text.contains("value=\"penalty\" checked"))
        #expect(try registration(bench) == nil)
        #expect(try await bench.ask(.get, "/my", as: anna()).text.contains("继续填写"))
    }

    @Test(arguments: [
        ("unit", "", "请选择所在单位"), ("mobile", "123", "手机号应为11位"),
        ("fullName", "张", "姓名应为2至30个字"), ("establishment", "", "请选择编制性质"),
        ("workSince", "春天", "参加工作时间应如"), ("certificateNumber", "川1", "有效期"),
        ("declaration", "", "请阅读并确认本人承诺"), ("field", "", "未填写执法领域"),
        ("categories", "", "未填写执法类别"), ("unit", "U9", "请选择所在单位"),
    ])
    func `a form with something wrong is not handed in, and keeps what was typed`(
        field: String, value: String, message: String
    ) async throws {
        let bench = try ServiceBench(.opened)
        let form = Self.full.filter { $0.0 != field } + [(field, value), ("action", "submit")]
        let reply = try await bench.ask(
            .post, "\(Self.my)/registration", as: anna(), form: form)
        #expect(reply.status == 422)
        #expect(reply.text.contains(message))
        let place = field == "certificateNumber" ? "certificateValidTo" : field
        #expect(reply.text.contains("id=\"e-\(place)\""))
        #expect(field == "field" || reply.text.contains("value=\"生态环境\""))
        #expect(try registration(bench) == nil)
    }

    @Test func `a sound form is handed in once, however often the button is pressed`() async throws
    {
        let bench = try ServiceBench(.opened)
        for _ in 1...2 {
            let reply = try await bench.ask(
                .post, "\(Self.my)/registration", as: anna(),
                form: Self.full + [("action", "submit")])
            #expect(reply.status == 303)
            #expect(reply.location == "/my")
        }
        let registration = try #require(try registration(bench))
        #expect(registration.state == .submitted)
        #expect(registration.applicant.unitName == "示例市U2局")
        #expect(registration.applicant.categories == [.penalty, .inspection])
        #expect(registration.applicant.declaration?.account == "p-1")
        let shown = try await bench.ask(.get, "\(Self.my)/registration", as: anna())
        #expect(shown.text.contains("单位审查中"))
        let other = try await bench.ask(
            .post, "\(Self.my)/registration", as: anna(), form: [("action", "submit")])
        #expect(other.status == 409)
    }

    @Test(arguments: [("2017-04-05 08:59", "报名尚未开始"), ("2017-04-20 18:00", "报名已于")])
    func `outside its window there is no form`(moment: String, words: String) async throws {
        let bench = try ServiceBench(.opened, at: SamplePeople.moment(moment))
        let reply = try await bench.ask(.get, "\(Self.my)/registration", as: anna())
        #expect(reply.status == 409)
        #expect(reply.text.contains(words))
        let sent = try await bench.ask(
            .post, "\(Self.my)/registration", as: anna(), form: Self.full)
        #expect(sent.status == 409)
    }

    @Test func `a photo is decoded before it is taken, and shown to its owner only`() async throws {
        let bench = try ServiceBench(.opened)
        let jpeg = try #require(Data(base64Encoded: Self.jpeg))
        let broken = try await upload(Array("GIF89a".utf8), bench)
        #expect(broken.status == 422)
        #expect(broken.text.contains("这不是JPEG照片"))
        let cut = try await upload(Array(jpeg.prefix(300)), bench)
        #expect(cut.status == 422)
        #expect(try await bench.ask(.get, "\(Self.my)/photo", as: anna()).status == 404)
        #expect(try await upload(Array(jpeg), bench).status == 303)
        let shown = try await bench.ask(.get, "\(Self.my)/photo", as: anna())
        #expect(shown.bytes == Array(jpeg))
        #expect(shown.headers[.contentType] == "image/jpeg")
        let other = try await bench.ask(.get, "\(Self.my)/photo", as: .applicant(2))
        #expect(other.status == 404)
    }

    @Test func `what was returned is corrected and handed in again`() async throws {
        let bench = try ServiceBench(.registered, at: SamplePeople.moment("2017-04-21 10:00"))
        let id = try #require(try registration(bench)).id
        try bench.office.decide(
            [(id, .unitReturn([.b04], note: "领域应为水利"))],
            Act(
                by: Actor("reviewer-U1", as: .unitReviewer, of: "U1"),
                at: SamplePeople.moment("2017-04-21 09:00")))
        let form = try await bench.ask(.get, "\(Self.my)/registration", as: anna())
        #expect(form.text.contains("执法领域选择错误（B04）"))
        #expect(form.text.contains("领域应为水利"))
        let fields = Self.full.filter { $0.0 != "field" } + [("field", "水利"), ("action", "submit")]
        let reply = try await bench.ask(
            .post, "\(Self.my)/registration", as: anna(),
            form: fields.map { $0.0 == "unit" ? ($0.0, "U1") : $0 })
        #expect(reply.location == "/my")
        let corrected = try #require(try registration(bench))
        #expect(corrected.state == .submitted)
        #expect(corrected.applicant.field == "水利")
        // The accounts of the tests have no chain.
        let problems = try AuditInspection.report(on: bench.site.records).problems
        #expect(problems.filter { $0.rule != "audit.account" }.isEmpty)
    }

    @Test func `a registration is taken back after a second question`() async throws {
        let bench = try ServiceBench(.registered, at: SamplePeople.moment("2017-04-21 10:00"))
        let question = try await bench.ask(.get, "\(Self.my)/withdraw", as: anna())
        #expect(question.text.contains("撤回后不能恢复"))
        #expect(question.text.contains("不能再报名"))
        let reply = try await bench.ask(.post, "\(Self.my)/withdraw", as: anna(), form: [])
        #expect(reply.location == "/my")
        #expect(try registration(bench)?.state == .withdrawn)
        #expect(try await bench.ask(.get, "\(Self.my)/withdraw", as: anna()).status == 409)
    }

    @Test func `the ticket is printed in its window, each print counted`() async throws {
        let bench = try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-10 08:59"))
        let early = try await bench.ask(.get, "\(Self.my)/ticket", as: anna())
        #expect(early.text.contains("准考证打印尚未开始"))
        #expect(try await bench.ask(.post, "\(Self.my)/ticket", as: anna(), form: []).status == 409)
        bench.clock.set("2017-05-10 09:01")
        let entry = try await bench.ask(.get, "\(Self.my)/ticket", as: anna())
        #expect(entry.text.contains("准考证（PDF）"))
        for number in 1...2 {
            let ticket = try await bench.ask(.post, "\(Self.my)/ticket", as: anna(), form: [])
            #expect(ticket.text.contains("第\(number)次打印"))
        }
        #expect(try await bench.ask(.get, "/my", as: anna()).text.contains("示例市委党校"))
        let stranger = try await bench.ask(.post, "\(Self.my)/ticket", as: .applicant(20), form: [])
        #expect(stranger.status == 404)
    }

    @Test func `the notice bears a code that the check knows`() async throws {
        let early = try await ServiceBench(.graded).ask(.get, "\(Self.my)/notice", as: anna())
        #expect(early.status == 409)
        let bench = try ServiceBench(.published)
        let notice = try await bench.ask(.get, "\(Self.my)/notice", as: anna())
        #expect(notice.status == 200)
        let code = try #require(
            notice.text.firstMatch(of: /校验码 ([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})/)?.output.1)
        let number = try #require(notice.text.firstMatch(of: /成绩通知单 ([0-9]+)/)?.output.1)
        let known = try await bench.ask(
            .get, "/notices/check?number=\(number)&code=\(code.lowercased())")
        #expect(known.status == 200)
        #expect(known.text.contains("与发出的通知单一致"))
        #expect(known.text.contains("张*"))
        let other = try await bench.ask(.get, "/notices/check?number=\(number)1&code=\(code)")
        #expect(other.status == 404)
    }

    @Test func `a check of the result is asked for once, and its answer is shown`() async throws {
        let bench = try ServiceBench(.published)
        let empty = try await bench.ask(
            .post, "\(Self.my)/enquiry", as: anna(), form: [("text", " ")])
        #expect(empty.status == 422)
        let asked = try await bench.ask(
            .post, "\(Self.my)/enquiry", as: anna(), form: [("text", "请核对<多选>")])
        #expect(asked.status == 303)
        let waiting = try await bench.ask(.get, "\(Self.my)/enquiry", as: anna())
        #expect(waiting.text.contains("请核对&lt;多选&gt;"))
        #expect(waiting.text.contains("等待受理"))
        try bench.site.records.write {
            try $0.answer(
                enquiry: 1, "复核无误。", at: SamplePeople.moment("2017-05-28 10:00"),
                in: SampleConfig.exam)
        }
        let answered = try await bench.ask(.get, "\(Self.my)/enquiry", as: anna())
        #expect(answered.text.contains("复核无误。"))
        let again = try await bench.ask(
            .post, "\(Self.my)/enquiry", as: anna(), form: [("text", "再核对")])
        #expect(again.status == 409)
    }

    private func upload(_ bytes: [UInt8], _ bench: ServiceBench) async throws -> Reply {
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\nphoto\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n"
        return try await bench.ask(
            .post, "\(Self.my)/registration", as: anna(),
            body: Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8),
            contentType: "multipart/form-data; boundary=b")
    }
}
