import Access
import Admissions
import HTTPTypes
import Office
import Programme
import Seating
import Testing
import Vocabulary
import Web

/// The pages of the three administrators: each the own part, and no exam's content.
struct AdministratorRouteTests {
    let bench: ServiceBench

    init() throws { bench = try ServiceBench(.registered) }

    @Test func `an account is made by one administrator and authorised by another`() async throws {
        let made = try await bench.ask(
            .post, "/admin/accounts", as: .system,
            form: [("account", "wang.fang"), ("fullName", "王芳")])
        #expect(made.status == 200 && made.text.contains("密码只在这里显示一次"))
        let password = made.text.firstMatch(of: /access-secret">([a-z0-9]+)</)?.1 ?? ""
        #expect(password.count == 16)
        let again = try await bench.ask(
            .post, "/admin/accounts", as: .system,
            form: [("account", "wang.fang"), ("fullName", "王芳")])
        #expect(again.status == 409 && again.text.contains("账号已存在"))
        let granted = try await bench.ask(
            .post, "/admin/accounts/wang.fang/role", as: .security,
            form: [("role", "unitReviewer"), ("unit", "U1")])
        #expect(granted.location == "/admin/accounts/wang.fang")
        let account = try bench.site.access.account("wang.fang")
        #expect(account.role == .unitReviewer && account.unit == "U1")
        let list = try await bench.ask(.get, "/admin/accounts?text=WANG", as: .security)
        #expect(list.text.contains("wang.fang") && list.text.contains("单位 U1"))
        #expect(!list.text.contains("建立工作人员账号"))
    }

    @Test func `rooms are those of the exam that was chosen`() async throws {
        let exam = SampleConfig.exam
        let room = try #require(try bench.office.programme.rooms.first?.id)
        func give(_ exam: String, _ rooms: [String]) async throws -> Reply {
            try await bench.ask(
                .post, "/admin/accounts/new-1/role", as: .security,
                form: [("role", "invigilator"), ("exam", exam)] + rooms.map { ("room", $0) })
        }
        #expect(try await give("", ["\(exam)/\(room)"]).status == 403)
        #expect(try await give(exam.text, ["\(exam)/nowhere"]).status == 403)
        #expect(try await give("no-such-exam", []).status == 404)
        #expect(try await give(exam.text, ["\(exam)/\(room)"]).status == 303)
        let account = try bench.site.access.account("new-1")
        #expect(account.exam == exam && account.rooms == [room])
        let page = try await bench.ask(.get, "/admin/accounts/new-1", as: .security)
        #expect(page.text.contains("value=\"\(exam)/\(room)\" checked"))
    }

    @Test func `an account is disabled, enabled and given another password`() async throws {
        func post(_ act: String, _ form: [(String, String)]) async throws -> Reply {
            try await bench.ask(
                .post, "/admin/accounts/clerk-1/\(act)", as: .system, form: form)
        }
        #expect(try await post("state", [("state", "gone")]).status == 422)
        #expect(try await post("state", [("state", "disabled")]).status == 303)
        let reply = try await bench.ask(.get, "/account", as: .clerk)
        #expect(reply.location == "/sign-in?next=%2Faccount")
        let disabled = try await bench.ask(.get, "/admin/accounts?state=disabled", as: .system)
        #expect(disabled.text.contains("clerk-1") && !disabled.text.contains("editor-1"))
        #expect(try await post("state", [("state", "active")]).status == 303)
        let reset = try await post("reset", [])
        #expect(reset.status == 200 && reset.text.contains("密码已重置"))
    }

    @Test func `nobody takes the auditor over, nor disables himself`() async throws {
        for place in ["auditor-1/reset", "security-1/reset"] {
            let reply = try await bench.ask(
                .post, "/admin/accounts/\(place)", as: .system, form: [])
            #expect(reply.status == 403 && reply.text.contains("access.other-administrator"))
        }
        let own = try await bench.ask(
            .post, "/admin/accounts/system-1/state", as: .system, form: [("state", "disabled")])
        #expect(own.status == 403)
        let page = try await bench.ask(.get, "/admin/accounts/auditor-1", as: .system)
        #expect(page.text.contains("不由系统管理员") && !page.text.contains("/auditor-1/reset\""))
        let unknown = try await bench.ask(.get, "/admin/accounts/nobody", as: .system)
        #expect(unknown.status == 404)
    }

    @Test func `no administrator sees an ID number`() async throws {
        let number = try SamplePeople.idNumber(1).text
        for who in [TestAccount.system, .security] {
            let list = try await bench.ask(.get, "/admin/accounts?role=applicant", as: who)
            #expect(list.text.contains("p-1") && !list.text.contains(number))
            let page = try await bench.ask(.get, "/admin/accounts/p-1", as: who)
            #expect(page.status == 200 && !page.text.contains(number))
        }
        for place in ["_accounts", SampleConfig.exam.text] {
            let chain = try await bench.ask(.get, "/admin/audit/\(place)", as: .auditor)
            #expect(!chain.text.contains(number))
        }
    }

    @Test func `the auditor sees the chains, their lines and what a check says`() async throws {
        let exam = SampleConfig.exam
        let page = try await bench.ask(.get, "/admin/audit", as: .auditor)
        #expect(page.status == 200 && page.text.contains("/admin/audit/\(exam)"))
        let lines = try bench.read { try $0.auditLines(in: exam) }
        let last = try #require(lines.last)
        #expect(page.text.contains(last.digest))
        let chain = try await bench.ask(.get, "/admin/audit/\(exam)", as: .auditor)
        #expect(chain.text.contains("registration.submit") && chain.text.contains(last.digest))
        let some = try await bench.ask(
            .get, "/admin/audit/\(exam)?act=exam.open", as: .auditor)
        #expect(some.text.contains("第1–1条，共1条"))
        let none = try await bench.ask(
            .get, "/admin/audit/\(exam)?from=2030-01-01", as: .auditor)
        #expect(none.text.contains("没有符合条件的记录"))
        let unknown = try await bench.ask(.get, "/admin/audit/no-such", as: .auditor)
        #expect(unknown.status == 404)
        let file = try await bench.ask(.get, "/admin/audit/\(exam)/lines.jsonl", as: .auditor)
        let rows = file.text.split(separator: "\n")
        #expect(rows.map(String.init) == lines.map(\.json.canonicalText))
    }

    @Test func `a check names the account that somebody changed by hand`() async throws {
        // The bench's accounts were put into the store past the office: each of them must show.
        let reply = try await bench.ask(.post, "/admin/audit/check", as: .auditor, form: [])
        #expect(reply.status == 200 && reply.text.contains("账号（clerk-1）与审计链不符"))
    }

    @Test func `long chains and lists come in parts of fifty`() async throws {
        let act = Act(by: Actor("system-1", as: .systemAdministrator), at: bench.clock.now)
        for number in 1...51 {
            let account = Account(
                id: AccountID("x-\(number)"), fullName: "张三", role: .officeClerk,
                createdAt: act.at)
            try bench.site.records.write { try $0.insert(account) }
        }
        let first = try await bench.ask(.get, "/admin/accounts?text=x-", as: .system)
        #expect(first.text.contains("第1–50条，共51条"))
        #expect(first.text.contains("href=\"/admin/accounts?text=x-&amp;page=2\""))
        let second = try await bench.ask(.get, "/admin/accounts?text=x-&page=2", as: .system)
        #expect(second.text.contains("第51–51条，共51条"))
    }
}
