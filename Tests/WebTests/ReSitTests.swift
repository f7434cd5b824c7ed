import Admissions
import Exchange
import Grading
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("A re-sit in the browser") struct ReSitTests {
    private static let exam: ExamID = "sample-2017-1-makeup"
    private let office = "/office/sample-2017-1-makeup"
    private let unit = "/unit/sample-2017-1-makeup"

    /// The sample config some weeks later, as a re-sit of the sample exam.
    private static let config: String = {
        let days = [
            ("2017-06-15", "2017-07-20"), ("2017-06-10", "2017-07-10"),
            ("2017-05-26", "2017-06-30"), ("2017-05-20", "2017-06-24"),
            ("2017-05-10", "2017-06-18"), ("2017-05-08", "2017-06-16"),
            ("2017-04-30", "2017-06-14"), ("2017-04-25", "2017-06-12"),
            ("2017-04-20", "2017-06-10"), ("2017-04-05", "2017-06-05"),
        ]
        let moved = days.reduce(SampleConfig.text) { $0.replacing($1.0, with: $1.1) }
        return
            moved
            .replacing("exam: sample-2017-1\n", with: "exam: sample-2017-1-makeup\n")
            .replacing("资格考试\n", with: "资格考试补考\n")
            .replacing("round: 1\n", with: "round: 2\n")
            .replacing(
                "organiser:", with: "resit: {of: [sample-2017-1], within: {days: 20}}\norganiser:")
    }()

    private func opened(_ stage: ServiceBench.Stage = .published) async throws -> ServiceBench {
        let bench = try ServiceBench(stage)
        try bench.move(to: "2017-06-01 10:00")
        let reply = try await bench.ask(
            .post, "/office/exams", as: .clerk, form: [("config", Self.config)])
        #expect(reply.status == 303, "\(reply.text)")
        try bench.move(to: "2017-06-06 10:00")
        return bench
    }

    private func registrations(_ bench: ServiceBench) throws -> [Registration] {
        try bench.read { try $0.registrations(in: Self.exam, of: nil, states: nil) }
    }

    /// Numbers of the roster by what they came to in the sample exam.
    private func people(_ code: String, _ bench: ServiceBench) throws -> [Int] {
        try bench.office.results().lines.filter { $0.outcome.code == code }
            .compactMap { Int($0.registration.id.text.dropFirst()) }
    }

    @Test func `the config page tells the rules, and what does not fit`() async throws {
        let bench = try ServiceBench(.published)
        let fit = try await bench.ask(
            .post, "/office/exams/new", as: .clerk, form: [("config", Self.config)])
        #expect(fit.status == 200, "\(fit.text)")
        #expect(fit.text.contains("补考：哪些人可以补考") && fit.text.contains("不合格、缺考"))
        let unknown = Self.config.replacing("of: [sample-2017-1]", with: "of: [nowhere]")
        let refused = try await bench.ask(
            .post, "/office/exams/new", as: .clerk, form: [("config", unknown)])
        #expect(refused.status == 422)
        #expect(refused.text.contains("没有考试“nowhere”"))
        let opening = try await bench.ask(
            .post, "/office/exams", as: .clerk, form: [("config", unknown)])
        #expect(opening.text.contains("resit.unfit"))
        #expect(try bench.read { try $0.exam(Self.exam) } == nil)
    }

    @Test func `the office sees who may, registers them, and sees who has`() async throws {
        let bench = try await opened()
        let count = SampleConfig.people - (try people("passed", bench).count)
        #expect(count > 2)
        let page = try await bench.ask(.get, "\(office)/resit", as: .clerk)
        #expect(page.status == 200)
        #expect(page.text.contains("为\(count)人代为报名"), "\(page.text)")
        let checklist = try await bench.ask(.get, office, as: .clerk)
        #expect(checklist.text.contains("\(office)/resit"))
        let roster = try await bench.ask(.get, "\(office)/resit/roster.csv", as: .clerk)
        let read = RosterReader().roster(in: roster.bytes, file: "r.csv")
        #expect(read.entries.count == count)
        #expect(read.entries.allSatisfy { $0.applicant.applicationType == .reSit })
        for name in ["list.xlsx", "list.csv", "roster.xlsx"] {
            let file = try await bench.ask(.get, "\(office)/resit/\(name)", as: .clerk)
            #expect(file.status == 200 && !file.bytes.isEmpty, "\(name)")
        }
        let list = try await bench.ask(.get, "\(office)/resit/list.csv", as: .clerk)
        #expect(!list.text.contains(try SamplePeople.idNumber(1).text))
        let done = try await bench.ask(
            .post, "\(office)/resit/register", as: .clerk, form: [("key", "form/1")])
        #expect(done.location == "\(office)/resit")
        #expect(try registrations(bench).count == count)
        let after = try await bench.ask(.get, "\(office)/resit?state=registered", as: .clerk)
        #expect(after.text.contains("单位审查中") && !after.text.contains("代为报名"))
        let none = try await bench.ask(.get, "\(office)/resit?state=waiting", as: .clerk)
        #expect(none.text.contains("没有符合条件的人员"))
    }

    @Test func `a unit sees its own people and imports their forms`() async throws {
        let bench = try await opened()
        let page = try await bench.ask(.get, "\(unit)/roster", as: .reviewer("U1"))
        #expect(page.text.contains("本单位首次考试未合格人员"))
        let file = try await bench.ask(.get, "\(unit)/roster/resit.xlsx", as: .reviewer("U1"))
        let read = RosterReader().roster(in: file.bytes, file: "r.xlsx")
        #expect(!read.entries.isEmpty)
        #expect(read.entries.allSatisfy { $0.applicant.unit == "U1" })
        let first = try await bench.ask(
            .get, "/unit/sample-2017-1/roster/resit.xlsx", as: .reviewer("U1"))
        #expect(first.status == 404 && first.text.contains("resit.none"))
        let plain = try await bench.ask(
            .get, "/unit/sample-2017-1/roster", as: .reviewer("U1"))
        #expect(!plain.text.contains("首次考试未合格"))
    }

    @Test func `an applicant is told whether there may be a re-sit`() async throws {
        let bench = try await opened()
        let one = try TestAccount.applicant(try #require(people("failed", bench).first))
        let mine = try await bench.ask(.get, "/my", as: one)
        #expect(mine.text.contains("您可以参加“示例市2017年第一期行政执法资格考试补考”"))
        #expect(mine.text.contains("可以补考（至多1次）"))
        let form = try await bench.ask(.get, "/my/\(Self.exam)/registration", as: one)
        #expect(form.status == 200 && form.text.contains("补考"))
        let passed = try TestAccount.applicant(try #require(people("passed", bench).first))
        let theirs = try await bench.ask(.get, "/my", as: passed)
        #expect(!theirs.text.contains("补考"))
        let refused = try await bench.ask(.get, "/my/\(Self.exam)/registration", as: passed)
        #expect(refused.status == 409 && refused.text.contains("resit.passed"))
        let stranger = try await bench.ask(
            .get, "/my/\(Self.exam)/registration", as: try .applicant(20))
        #expect(stranger.text.contains("resit.not-sat"))
        try bench.move(to: "2017-06-16 10:00")
        let late = try await bench.ask(.get, "/my/\(Self.exam)/registration", as: one)
        #expect(late.text.contains("registration.closed"))
    }

    @Test func `only a re-sit has the page`() async throws {
        let bench = try await opened()
        let reply = try await bench.ask(.get, "/office/sample-2017-1/resit", as: .clerk)
        #expect(reply.status == 404 && reply.text.contains("resit.none"))
    }
}
