import Access
import Exchange
import Office
import Programme
import Vocabulary

extension APIEndpoints {
    static let exams = [
        Endpoint(.get, "/api/v1/exams", .anyone, listExams),
        Endpoint(.post, "/api/v1/exams", .roles([.officeClerk]), openExam),
        Endpoint(.get, "/api/v1/exams/{exam}", .anyone, showExam),
        Endpoint(.get, "/api/v1/exams/{exam}/checklist", .roles([.officeClerk]), checklist),
    ]

    /// A restricted exam is named to those only who have a role.
    private static func listExams(_ site: Site, _ visit: Visit) throws -> Answer {
        let knows = visit.signedIn?.account.role != nil
        let exams = site.exams.all.filter { knows || $0.isPublic }
        return try APIPage(visit).answer(exams, visit) { $0.apiSummary }
    }

    private static func showExam(_ site: Site, _ visit: Visit) throws -> Answer {
        .json(try detail(of: try PublicEndpoints.publicOffice(site, visit), site))
    }

    private static func checklist(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let facts = try await site.facts.facts(of: office, site, at: visit.now)
        return .json(ExamChecklist(facts).apiJSON)
    }

    /// Opens the exam of a config; the same config again changes nothing.
    private static func openExam(_ site: Site, _ visit: Visit) throws -> Answer {
        var fields = try APIFields(visit)
        let config = fields.text("config")
        try fields.finish()
        let text = try visit.json()["config"]?.text ?? config
        let programme = try ExamConfigReader.programme(text.utf8, file: "config")
        let office = try site.exams.office(of: programme)
        try office.checkBank()
        let isKnown = try site.records.read { try $0.exam(office.exam) } != nil
        if !isKnown { try office.checkBank() }
        try office.openExam(config: text, try visit.apiAct())
        try site.exams.reload()
        let json = try detail(of: office, site)
        return isKnown ? .json(json) : .created(json, at: office.apiPath)
    }

    /// The exam as it stands.
    static func detail(of office: ExamOffice, _ site: Site) throws -> JSON {
        try site.records.read { books in
            office.apiDetail(
                stages: try books.stages(of: office.exam),
                openedAt: try books.exam(office.exam)?.openedAt)
        }
    }
}
