import Access
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension MarkingEndpoints {
    /// Progress, decisions and figures.
    @Sendable static func overview(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let facts = try await site.facts.facts(of: clerk.office, site, at: visit.now)
        let page = try OfficeMarkingPage(clerk, facts)
        return clerk.html(page, title: "评卷", styles: ["office.css", "marking.css"])
    }

    /// Opens the marking.
    @Sendable static func open(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let form = try visit.form()
        let act = try visit.act(of: form)
        let markers = accounts(form)
        try await site.heavy { try office.openMarking(markers, act) }
        return .redirect("\(office.officePath)/marking", flash: "评卷已经开始，答案已分配。")
    }

    /// Deals the rest of a marker's answers to others.
    @Sendable static func replace(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let form = try visit.form()
        guard !form["from"].isEmpty else {
            throw Refusal("marking.nothing-to-deal", "请选择不再评卷的人。", "name the marker to replace")
        }
        try office.replaceMarker(
            AccountID(form["from"]), by: accounts(form), try visit.act(of: form))
        return .redirect("\(office.officePath)/marking", flash: "未评的答案已重新分配。")
    }

    /// One answer with all its marks.
    @Sendable static func officeCase(_ site: Site, _ visit: Visit) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let page = try OfficeMarkingCasePage(clerk, try code(visit))
        return clerk.html(
            page, title: "答案", further: [PageFrame.Link("评卷", "\(clerk.path)/marking")],
            styles: ["office.css", "marking.css"])
    }

    /// Decides an answer.
    @Sendable static func decide(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let form = try visit.form()
        let code = try code(visit)
        let mark = try mark(form["mark"])
        try office.decideMark(mark, of: code, reason: form["reason"], try visit.act(of: form))
        return .redirect("\(office.officePath)/marking", flash: "\(code) 裁定为\(mark)分。")
    }

    /// How steady markers are.
    @Sendable static func consistency(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let report = try await report(clerk)
        return clerk.html(
            report.page(visit), title: "评卷一致性",
            further: [PageFrame.Link("评卷", "\(clerk.path)/marking")],
            styles: ["office.css", "analysis.css"])
    }

    /// The same as CSV or workbook.
    @Sendable static func consistencyFile(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        return try AnalysisFiles.answer(
            visit.parameter("name"), of: try await report(clerk).tables,
            prefix: "\(clerk.office.exam)-marking")
    }

    private static func report(_ clerk: OfficeVisit) async throws -> ConsistencyReport {
        let accounts = try clerk.site.records.read { try $0.accounts() }
        let ledger = try await clerk.site.heavy { try clerk.office.marking() }
        return ConsistencyReport(
            MarkingConsistency(ledger), ledger.rules, path: "\(clerk.path)/marking",
            names: Dictionary(accounts.map { ($0.id, $0.fullName) }) { one, _ in one })
    }

    private static func accounts(_ form: Form) -> [AccountID] {
        form.all("marker").filter { !$0.isEmpty }.map { AccountID($0) }
    }
}
