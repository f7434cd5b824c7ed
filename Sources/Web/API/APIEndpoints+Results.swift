import Office
import Programme
import Publication
import Vocabulary

extension APIEndpoints {
    private static let exam = "/api/v1/exams/{exam}"

    static let results = [
        Endpoint(.post, "\(exam)/grade", .roles([.officeClerk]), grade),
        Endpoint(.post, "\(exam)/publication", .roles([.officeClerk]), publish),
        Endpoint(.get, "\(exam)/results", .roles([.officeClerk]), listResults),
        Endpoint(.get, "\(exam)/bulletin", .anyone, bulletin),
    ]

    private static func grade(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let act = try visit.apiAct()
        try await site.heavy { try office.grade(act) }
        site.results.forget(office.exam)
        let scores = try site.records.read { try $0.scores(in: office.exam) }
        return .json(["sheets": .int(scores.count)])
    }

    /// Publishes the results, and answers with the exam as it stands.
    private static func publish(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let act = try visit.apiAct()
        try await site.heavy { try office.publishResults(act) }
        site.results.forget(office.exam)
        return .json(try detail(of: office, site))
    }

    private static func listResults(_ site: Site, _ visit: Visit) async throws -> Answer {
        let page = try APIPage(visit)
        let results = try await site.results.results(of: try site.office(visit), site)
        return page.answer(results.lines, visit) { $0.apiJSON }
    }

    private static func bulletin(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let stages = try site.records.read { try $0.stages(of: office.exam) }
        guard stages["published"] != nil else {
            throw Refusal("results.not-published", "成绩尚未公布。", "no results were published yet")
        }
        guard office.programme.visibility == .public else {
            throw Refusal(
                "bulletin.restricted", "本次考试的通报限定范围，不公开。",
                "the bulletin of this exam goes to its addressee only")
        }
        return .json(try await site.results.results(of: office, site).bulletin.json)
    }
}
