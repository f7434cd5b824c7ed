import Admissions
import Bank
import Grading
import HTTPTypes
import Office
import Publication
import Testing
import Vocabulary
import Web

@Suite("Corrections and objections in the browser") struct CorrectionRouteTests {
    private let base = "/office/sample-2017-1"
    private let second = TestAccount.staff("clerk-2", "冯考务", .officeClerk)

    private func bench(_ stage: ServiceBench.Stage = .published) throws -> ServiceBench {
        let bench = try ServiceBench(stage)
        try bench.site.records.write { try second.insert(into: $0, at: bench.clock.now) }
        return bench
    }

    /// An item that somebody has wrong, with the what-if of making it void.
    private func item(_ bench: ServiceBench) throws -> ItemID {
        let office = try bench.office
        let now = bench.clock.now
        let found = try office.itemUses().keys.sorted().first { item in
            let act = Act(by: Actor("probe", as: .questionEditor), at: now)
            let report = try? office.whatIf(.item(item, .count(.voidForAll)), act).report
            return report?.changes.contains { $0.counts } == true
        }
        return try #require(found)
    }

    private func path(_ item: ItemID, _ measure: String = "voidForAll") -> String {
        let name = item.text.addingEscapes
        return "\(base)/corrections/new?item=\(name)&measure=\(measure)"
    }

    /// What a measure on an item would change.
    private func ask(
        _ bench: ServiceBench, as who: TestAccount, _ item: ItemID,
        _ measure: String = "voidForAll", _ value: String = ""
    ) async throws -> Reply {
        try await bench.ask(
            .post, "\(base)/corrections/what-if", as: who,
            form: [("item", item.text), ("measure", measure), ("value", value)])
    }

    private func propose(_ bench: ServiceBench, _ item: ItemID) async throws {
        let reply = try await bench.ask(
            .post, "\(base)/corrections", as: .clerk,
            form: [
                ("item", item.text), ("measure", "voidForAll"), ("reason", "题干<有误>"),
                ("evidence", "纪要"),
            ])
        #expect(reply.status == 303)
    }

    private func decide(
        _ bench: ServiceBench, as who: TestAccount, _ more: [(String, String)] = []
    ) async throws -> Reply {
        let figures = try bench.office.correction(1).figures
        return try await bench.ask(
            .post, "\(base)/corrections/1/decision", as: who,
            form: more + [
                ("verdict", "approve"), ("note", "同意"), ("head", "主任甲"), ("committee", "委员乙"),
                ("figures", figures),
            ])
    }

    @Test func `nothing is corrected before it was scored`() async throws {
        let bench = try ServiceBench(.drawn)
        let list = try await bench.ask(.get, "\(base)/corrections", as: .clerk)
        #expect(list.text.contains("本次考试尚未评分"))
        let item = try #require(try bench.office.bank.items.first).id
        let form = try await ask(bench, as: .clerk, item)
        #expect(form.status == 422 && form.text.contains("尚未评分"))
    }

    @Test func `what would change is shown before anything is decided`() async throws {
        let bench = try bench()
        let item = try item(bench)
        func lines() throws -> [AuditLine] {
            try bench.site.records.read { try $0.auditLines(in: bench.office.exam) }
                .filter { $0.act == "correction.what-if" }
        }
        let before = try lines()
        // The form alone asks nothing.
        let form = try await bench.ask(.get, path(item), as: .editor)
        #expect(form.status == 200 && !form.text.contains("转为合格"))
        #expect(form.text.contains("action=\"\(base)/corrections/what-if\""))
        #expect(try lines() == before)
        let page = try await ask(bench, as: .editor, item)
        #expect(page.status == 200)
        #expect(page.text.contains("转为合格") && page.text.contains("<svg"))
        #expect(try lines().count == before.count + 1)
        #expect(try lines().last?.account == "editor-1")
        #expect(try bench.office.corrections().isEmpty)
        let strange = try await ask(bench, as: .clerk, "没有")
        #expect(strange.status == 422 && strange.text.contains("没有试题“没有”"))
        let lacking = try await ask(bench, as: .clerk, item, "key")
        #expect(lacking.text.contains("请填写答案或者选项"))
    }

    @Test func `an office that may not read a key finds it out by no what-if`() async throws {
        let bench = try bench()
        let item = try item(bench)
        var answers: Set<String> = []
        for value in ["A", "B", "C", "D", "A B", "对", "错"] {
            for measure in ["key", "accept", "drop"] {
                let reply = try await ask(bench, as: .clerk, item, measure, value)
                #expect(reply.status == 422 && !reply.text.contains("转为合格"))
                let note = try #require(reply.text.firstRange(of: "role=\"alert\"><p>"))
                answers.insert(String(reply.text[note.upperBound...].prefix { $0 != "<" }))
            }
        }
        #expect(answers.count == 1 && answers.first?.contains("答案这时只对命题人员开放") == true)
        let whole = try await ask(bench, as: .clerk, item)
        #expect(whole.status == 200 && whole.text.contains("转为合格"))
    }

    @Test func `one proposes, another decides, and the list of changes is there`() async throws {
        let bench = try bench()
        let before = try bench.office.results()
        try await propose(bench, try item(bench))
        let own = try await bench.ask(.get, "\(base)/corrections/1", as: .clerk)
        #expect(own.text.contains("请由另一人决定") && !own.text.contains("corrections/1/decision"))
        #expect(own.text.contains("题干&lt;有误&gt;"))
        #expect(try await decide(bench, as: .clerk).text.contains("correction.same-person"))
        #expect(try await decide(bench, as: .editor).status == 403)
        let unsigned = try await decide(bench, as: second, [("committee", "主任甲")])
        #expect(unsigned.text.contains("correction.signatures"))
        let page = try await bench.ask(.get, "\(base)/corrections/1", as: second)
        #expect(page.text.contains("\(base)/corrections/1/decision"))
        #expect(try await decide(bench, as: second).status == 303)
        let changes = try bench.office.changes(by: 1)
        #expect(!changes.isEmpty)
        let done = try await bench.ask(.get, "\(base)/corrections/1", as: .clerk)
        #expect(done.text.contains("成绩变更清单") && done.text.contains("主任甲、委员乙"))
        let table = try await bench.ask(.get, "\(base)/corrections/1/changes.csv", as: .clerk)
        #expect(table.text.hasPrefix("\u{FEFF}准考证号,姓名"))
        #expect(table.text.split(separator: "\r\n").count == changes.count + 1)
        try await checkNotices(bench, before)
    }

    private func checkNotices(_ bench: ServiceBench, _ before: ExamResults) async throws {
        let seal = try NoticeSeal.open(bench.site.records, secrets: bench.site.secrets)
        let after = try bench.office.results()
        let replaced = try #require(after.replaced.first?.notice)
        let number = replaced.candidate.number.text
        let current = try #require(after.notices.first { $0.candidate.number.text == number })
        func check(_ notice: ScoreNotice, _ path: String = "/notices/check") async throws -> Reply {
            try await bench.ask(.get, "\(path)?number=\(number)&code=\(seal.code(of: notice))")
        }
        #expect(try await check(current).text.contains("与发出的通知单一致"))
        let old = try await check(replaced)
        #expect(old.text.contains("该通知单已作废") && old.text.contains("一道试题作废"))
        let answer = try await check(replaced, "/api/v1/notices/check")
        #expect(answer.json?["isValid"] == false)
        #expect(answer.json?["replaced"]?["reason"]?.text == "一道试题作废")
        #expect(try await check(current, "/api/v1/notices/check").json?["isValid"] == true)
        let page = try await bench.ask(.get, "/exams/sample-2017-1/changes")
        #expect(page.status == 200 && page.text.contains("一道试题作废"))
        #expect(!page.text.contains(replaced.candidate.fullName) && !page.text.contains(number))
    }

    @Test func `an objection goes from the candidate to the reviewer and back`() async throws {
        let bench = try bench()
        let results = try bench.office.results()
        let line = try #require(results.lines.first { $0.outcome.score != nil })
        let person = try #require(
            (1...20).first {
                (try? SamplePeople.idNumber($0)) == line.registration.applicant.idNumber
            })
        let who = try TestAccount.applicant(person)
        let my = "/my/sample-2017-1/challenge"
        let form = try await bench.ask(.get, my, as: who)
        #expect(form.text.contains("第1题（") && !form.text.contains("的题干"))
        let empty = try await bench.ask(.post, my, as: who, form: [("position", "2")])
        #expect(empty.status == 422)
        let asked = try await bench.ask(
            .post, my, as: who, form: [("position", "2"), ("text", "两个<答案>都对")])
        #expect(asked.status == 303)
        #expect(try await bench.ask(.get, my, as: who).text.contains("等待答复"))
        let list = try await bench.ask(.get, "\(base)/challenges", as: .editor)
        #expect(list.text.contains("两个&lt;答案&gt;都对"))
        let page = try await bench.ask(.get, "\(base)/challenges/1", as: .editor)
        #expect(page.text.contains("现行答案") && page.text.contains("考生看到的选项次序"))
        #expect(!page.text.contains(line.registration.applicant.fullName))
        let early = try await bench.ask(
            .post, "\(base)/challenges/1", as: .editor,
            form: [("outcome", "accepted"), ("text", "成立")])
        #expect(early.text.contains("challenge.no-correction"))
        let answered = try await bench.ask(
            .post, "\(base)/challenges/1", as: .editor,
            form: [("outcome", "rejected"), ("text", "经复核<无误>")])
        #expect(answered.status == 303)
        #expect(try await bench.ask(.get, my, as: who).text.contains("经复核&lt;无误&gt;"))
        let exams = try await bench.ask(.get, "/bank/challenges", as: .editor)
        #expect(exams.text.contains("异议1件，待答复0件"))
        #expect(try await bench.ask(.get, "\(base)/challenges/9", as: .clerk).status == 404)
    }

    @Test func `a check of a result is taken by somebody, with what the machine found`()
        async throws
    {
        let bench = try bench()
        let line = try #require(try bench.office.results().lines.first { $0.outcome.score != nil })
        let id = line.registration.id
        try bench.office.askEnquiry(
            "请复核", because: .addition, of: id,
            Act(
                by: Actor("p-1", as: .applicant, ownRegistration: id),
                at: SamplePeople.moment("2017-05-27 09:00")))
        let open = try await bench.ask(.get, "\(base)/enquiries", as: .clerk)
        #expect(open.text.contains("加分有误") && open.text.contains("与成绩一致"))
        let taken = try await bench.ask(
            .post, "\(base)/enquiries/1/take", as: .clerk, form: [("key", "form/1/take")])
        #expect(taken.status == 303)
        #expect(
            try await bench.ask(.get, "\(base)/enquiries", as: second).text
                .contains("办理人：clerk-1"))
        try await twoAnswer(bench)
    }

    /// The second clerk writes the answer, the first one sends it back once and then confirms it.
    private func twoAnswer(_ bench: ServiceBench) async throws {
        let list = "\(base)/enquiries"
        let paper = "\(list)/1/paper"
        #expect(try await bench.ask(.get, paper, as: second).text.contains("enquiry.not-handler"))
        let own = try await bench.ask(.get, paper, as: .clerk)
        #expect(own.text.contains("正确答案") && own.text.contains("评分规则"))
        func write() async throws {
            let reply = try await bench.ask(
                .post, "\(list)/1", as: second, form: [("outcome", "upheld"), ("answer", "无误<一>")])
            #expect(reply.status == 303)
        }
        try await write()
        #expect(try await bench.ask(.get, list, as: second).text.contains("答复由您拟写"))
        #expect(
            try await bench.ask(.post, "\(list)/1/confirm", as: second, form: []).text
                .contains("enquiry.same-person"))
        let waiting = try await bench.ask(.get, list, as: .clerk).text
        #expect(waiting.contains("无误&lt;一&gt;") && waiting.contains("1/confirm"))
        let back = try await bench.ask(
            .post, "\(list)/1/return", as: .clerk, form: [("note", "请写明加分")])
        #expect(back.status == 303)
        #expect(try await bench.ask(.get, list, as: second).text.contains("请写明加分"))
        try await write()
        let done = try await bench.ask(.post, "\(list)/1/confirm", as: .clerk, form: [])
        #expect(done.status == 303)
        let answered = try await bench.ask(.get, list, as: .clerk).text
        #expect(answered.contains("维持原成绩") && answered.contains("待答复（0件）"))
        #expect(answered.contains("答复：clerk-2，确认：clerk-1"))
    }
}

extension String {
    /// Percent-encoded, for an address.
    fileprivate var addingEscapes: String {
        utf8.map { "%" + (($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true)) }.joined()
    }
}
