import Access
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
        Endpoint(.get, "/api/v1/notices/check", .anyone, checkNotice),
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
        let office = try PublicEndpoints.publicOffice(site, visit)
        guard office.isPublic || visit.signedIn?.account.role == .officeClerk else {
            throw Refusal(
                "bulletin.restricted", "本次考试的通报限定范围，只送主送单位，不对外公布。",
                "the bulletin of a restricted exam is for its addressees")
        }
        guard try office.isPublished() else {
            throw Refusal(
                "bulletin.not-published", "成绩尚未公布，通报在成绩公布之后印发。",
                "the bulletin appears with the results")
        }
        return .json(try await site.results.results(of: office, site).bulletin.json)
    }

    /// Whether the office gave out a notice with this number and code.
    private static func checkNotice(_ site: Site, _ visit: Visit) async throws -> Answer {
        let number = visit.query["number"] ?? ""
        let code = visit.query["code"] ?? ""
        guard !number.isEmpty, !code.isEmpty else {
            throw Refusal(
                "request.notice", "请给出准考证号 number 和核验码 code。",
                "the parameters `number` and `code` are needed")
        }
        guard let notice = try await PublicEndpoints.issued(number, code, site) else {
            throw Refusal(
                "notice.unknown", "没有发出过这样的成绩通知单，请核对准考证号和核验码。",
                "no notice with this number and code was given out")
        }
        return .json(notice.notice.apiCheck(notice.replaced))
    }
}
