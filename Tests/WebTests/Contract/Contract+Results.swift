import Admissions
import HTTPTypes
import Office
import Publication
import Seals
import Testing
import Vocabulary
import Web

extension Contract {
    /// Reading and printing tickets.
    func walkTickets() async throws {
        var walk = ContractWalk(try ServiceBench(.drawn), self)
        let registration = try #require(try walk.bench.registrations(of: "U1").first)
        walk.parameters["registration"] = registration.id.text
        let one = "/exams/{exam}/registrations/{registration}/ticket"
        let print = "/exams/{exam}/tickets"
        try await walk.refuses(.get, one, .invigilator)
        try await walk.refuses(.post, print, .editor)
        try await walk.ask(.get, one, 200, as: .reviewer("U1"))
        try await walk.ask(.get, one, 403, as: .reviewer("U2"))
        try await walk.ask(.get, one, 404, as: .clerk, replacing: ["registration": "R9"])
        let body: JSON = ["registrations": [JSON(registration.id)]]
        let key = ["idempotency-key": "print"]
        let printed = try await walk.ask(
            .post, print, 200, as: .reviewer("U1"), body, headers: key)
        #expect(printed.json?["items"]?.array?.first?["print"]?["number"] == 1)
        let again = try await walk.ask(
            .post, print, 200, as: .reviewer("U1"), body, headers: key)
        #expect(again.json?["items"]?.array?.first?["print"] == .null)
        try await walk.ask(.post, print, 403, as: .reviewer("U2"), body)
        try await walk.ask(.post, print, 404, as: .clerk, ["registrations": ["R9"]])
        try await walk.ask(.post, print, 422, as: .clerk, ["registrations": []])
        try await walk.ask(.post, print, 400, as: .clerk, bytes: [])
        walk.bench.clock.set("2017-05-09 10:00")
        try await walk.ask(.get, one, 409, as: .reviewer("U1"))
        try await walk.ask(.post, print, 409, as: .reviewer("U1"), body)
    }

    /// Scoring, publication, and what follows.
    func walkResults() async throws {
        let drawn = ContractWalk(
            try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-21 10:00")), self)
        try await drawn.refuses(.post, "/exams/{exam}/grade", .chief)
        try await drawn.ask(.get, "/exams/{exam}/results", 409, as: .clerk)
        try await drawn.ask(.post, "/exams/{exam}/grade", 200, as: .clerk)
        let graded = ContractWalk(try ServiceBench(.graded), self)
        try await graded.ask(.post, "/exams/{exam}/grade", 409, as: .clerk)
        try await graded.refuses(.get, "/exams/{exam}/results", .reviewer("U1"))
        let page = try await graded.ask(
            .get, "/exams/{exam}/results", 200, as: .clerk, query: "?size=5&page=2")
        #expect(page.json?["items"]?.array?.count == 5)
        try await graded.ask(
            .get, "/exams/{exam}/results", 422, as: .clerk, query: "?size=many")
        try await graded.refuses(.post, "/exams/{exam}/publication", .editor)
        try await graded.ask(.get, "/exams/{exam}/bulletin", 409)
        graded.bench.clock.set("2017-05-26 16:00")
        try await graded.ask(.post, "/exams/{exam}/publication", 409, as: .clerk)
        graded.bench.clock.set("2017-05-26 17:00")
        let exam = try await graded.ask(.post, "/exams/{exam}/publication", 200, as: .clerk)
        #expect(exam.json?["stages"]?["published"] != nil)
        try await graded.ask(.get, "/exams/{exam}/bulletin", 200)
        try await graded.ask(.get, "/exams/{exam}/bulletin", 404, replacing: ["exam": "none"])
        try await checkNotices(graded)
    }

    private func checkNotices(_ walk: ContractWalk) async throws {
        let site = walk.bench.site
        let notice = try #require(try walk.bench.office.results().notices.first)
        let code = try NoticeSeal.open(site.records, secrets: site.secrets).code(of: notice)
        let number = notice.candidate.number.text
        let found = try await walk.ask(
            .get, "/notices/check", 200, query: "?number=\(number)&code=\(code)")
        #expect(!found.text.contains(notice.candidate.fullName))
        try await walk.ask(.get, "/notices/check", 404, query: "?number=1&code=\(code)")
        try await walk.ask(.get, "/notices/check", 422)
    }
}
