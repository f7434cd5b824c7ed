import Admissions
import Exchange
import Grading
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The office's results") struct OfficeResultTests {
    private let base = "/office/sample-2017-1"

    private func stages(_ bench: ServiceBench) throws -> [String: Moment] {
        try bench.read { try $0.stages(of: SampleConfig.exam) }
    }

    // Refusals

    @Test func `nothing is scored while somebody may still answer`() async throws {
        let bench = try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-20 09:05"))
        let page = try await bench.ask(.get, "\(base)/results", as: .clerk)
        #expect(page.text.contains("各场考试结束后方可评分"))
        let reply = try await bench.ask(.post, "\(base)/results/grade", as: .clerk, form: [])
        #expect(reply.status == 409)
        #expect(try bench.read { try $0.scores(in: SampleConfig.exam) }.isEmpty)
    }

    @Test func `results are not published early, and not before they are scored`() async throws {
        let early = try ServiceBench(.graded, at: SamplePeople.moment("2017-05-25 10:00"))
        let page = try await early.ask(.get, "\(base)/results/publish", as: .clerk)
        #expect(page.text.contains("不早于2017年5月26日"))
        #expect(!page.text.contains("确认公布"))
        let reply = try await early.ask(.post, "\(base)/results/publish", as: .clerk, form: [])
        #expect(reply.text.contains("results.too-early"))
        #expect(try stages(early).isEmpty)
        let ungraded = try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-26 18:00"))
        let refused = try await ungraded.ask(
            .post, "\(base)/results/publish", as: .clerk, form: [])
        #expect(refused.text.contains("results.not-graded"))
    }

    @Test func `an archive is refused before the publication`() async throws {
        let bench = try ServiceBench(.graded)
        let page = try await bench.ask(.get, "\(base)/archive", as: .clerk)
        #expect(page.text.contains("成绩公布后方可归档"))
        let reply = try await bench.ask(.post, "\(base)/archive", as: .clerk, form: [])
        #expect(reply.status == 409)
        #expect(reply.text.contains("archive.not-published"))
    }

    @Test func `an answer to nothing, and an empty answer, are refused`() async throws {
        let bench = try ServiceBench(.published)
        let unknown = try await bench.ask(
            .post, "\(base)/enquiries/7", as: .clerk, form: [("answer", "好。")])
        #expect(unknown.status == 404)
        try ask(bench)
        let empty = try await bench.ask(
            .post, "\(base)/enquiries/1", as: .clerk, form: [("answer", "  ")])
        #expect(empty.text.contains("enquiry.answer-empty"))
    }

    // What goes through

    @Test func `results show figures, units and people, and no key`() async throws {
        let bench = try ServiceBench(.graded)
        let page = try await bench.ask(.get, "\(base)/results", as: .clerk)
        #expect(page.status == 200)
        #expect(page.text.contains("<svg"))
        #expect(page.text.contains("各单位考试情况统计表"))
        #expect(!page.text.contains("秘密的解析") && !page.text.contains("的题干"))
        let person = try #require(try bench.registrations().first)
        #expect(page.text.contains("\(base)/results/\(person.id)"))
        let one = try await bench.ask(.get, "\(base)/results/\(person.id)", as: .clerk)
        #expect(one.text.contains("单项选择题"))
        #expect(!one.text.contains("秘密的解析") && !one.text.contains("的题干"))
        #expect(try await bench.ask(.get, "\(base)/results/R9", as: .clerk).status == 404)
    }

    @Test func `people are found by outcome, name and unit`() async throws {
        let bench = try ServiceBench(.graded)
        let results = try bench.office.results()
        for (outcome, word) in [("passed", "合格"), ("failed", "不合格"), ("absent", "缺考")] {
            let expected = results.lines.filter { $0.outcome.code == outcome }
            let page = try await bench.ask(
                .get, "\(base)/results?outcome=\(outcome)", as: .clerk)
            let found = results.lines.filter {
                page.text.contains("\(base)/results/\($0.registration.id)\"")
            }
            #expect(found.map(\.registration.id) == expected.map(\.registration.id), "\(word)")
        }
        let none = try await bench.ask(.get, "\(base)/results?q=nobody", as: .clerk)
        #expect(none.text.contains("没有符合条件的考生"))
    }

    @Test func `results are published after a second question, once`() async throws {
        let bench = try ServiceBench(.graded)
        let question = try await bench.ask(.get, "\(base)/results/publish", as: .clerk)
        #expect(question.text.contains("确认公布"))
        #expect(try stages(bench).isEmpty)
        let reply = try await bench.ask(
            .post, "\(base)/results/publish", as: .clerk, form: [("key", "form/1")])
        #expect(reply.status == 303)
        #expect(try stages(bench)["published"] == bench.clock.now)
        let bulletin = try await bench.ask(.get, "\(base)/results/bulletin", as: .clerk)
        #expect(bulletin.text.contains("情况的通报"))
        let register = try await bench.ask(.get, "\(base)/results/register.json", as: .clerk)
        #expect(register.json?["kind"]?.text == "qualifiedRegister")
        let workbook = try await bench.ask(.get, "\(base)/results/register.xlsx", as: .clerk)
        #expect(Array(workbook.bytes.prefix(2)) == Array("PK".utf8))
    }

    @Test func `a request is answered, and then stands as answered`() async throws {
        let bench = try ServiceBench(.published)
        try ask(bench)
        let open = try await bench.ask(.get, "\(base)/enquiries", as: .clerk)
        #expect(open.text.contains("请复核我的成绩"))
        let reply = try await bench.ask(
            .post, "\(base)/enquiries/1", as: .clerk, form: [("answer", "经复核，成绩无误。")])
        #expect(reply.status == 303)
        try await confirm(bench)
        let answered = try await bench.ask(.get, "\(base)/enquiries", as: .clerk)
        #expect(answered.text.contains("经复核，成绩无误。"))
        #expect(answered.text.contains("待答复（0件）"))
    }

    @Test func `an archive holds everything, with digests, and is noted`() async throws {
        let bench = try ServiceBench(.published)
        let reply = try await bench.ask(.post, "\(base)/archive", as: .clerk, form: [])
        #expect(reply.status == 200)
        #expect(reply.headers[.contentType] == "application/zip")
        let names = String(decoding: reply.bytes, as: UTF8.self)
        for name in [
            "01-通知/config.yaml", "02-报名与审查台账/报名与审查台账.xlsx",
            "03-编排方案与种子/seats.draw.json", "03-编排方案与种子/seats.csv",
            "04-试卷蓝图与组卷记录/papers.draw.json", "05-密钥交接单/密钥交接单.xlsx",
            "06-签到表、记录单与违纪材料/缺考人员名单.xlsx", "09-复核记录/成绩复核台账.xlsx",
            "10-成绩册/notices.json", "10-成绩册/register.json", "11-通报/bulletin.html",
            "11-通报/bulletin.json", "12-审计日志/audit.jsonl", "12-审计日志/summary.json", "SM3SUMS",
        ] {
            #expect(names.contains("sample-2017-1/\(name)"), "\(name)")
        }
        #expect(try stages(bench)["archived"] != nil)
        let page = try await bench.ask(.get, "\(base)/archive", as: .clerk)
        #expect(page.text.contains("首次归档"))
    }

    private func confirm(_ bench: ServiceBench) async throws {
        let second = TestAccount.staff("clerk-2", "冯考务", .officeClerk)
        try bench.site.records.write { try second.insert(into: $0, at: bench.clock.now) }
        let reply = try await bench.ask(
            .post, "\(base)/enquiries/1/confirm", as: second, form: [])
        #expect(reply.status == 303)
    }

    private func ask(_ bench: ServiceBench) throws {
        let id = try #require(try bench.registrations().first?.id)
        try bench.office.askEnquiry(
            "请复核我的成绩。",
            of: id,
            Act(
                by: Actor("p-1", as: .applicant, ownRegistration: id),
                at: SamplePeople.moment("2017-05-27 09:00")))
    }
}
