import Admissions
import Exchange
import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Who may take the re-sit, who has registered, and what it came to.
    @Sendable static func reSitPage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let page = try await site.heavy { try OfficeReSitPage(clerk, key: site.actKey()) }
        return clerk.html(page, title: "补考")
    }

    /// The list as a workbook.
    @Sendable static func reSitListWorkbook(
        _ site: Site, _ visit: Visit
    ) async throws -> Answer {
        let office = try site.office(visit)
        return try await lists(site, visit, office).answer(.reSit)
    }

    /// The list as separated text.
    @Sendable static func reSitListText(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (office, list) = try await list(site, visit)
        return .file(
            SeparatedTextWriter.csv([ReSitList.columns] + list.lines.map(list.cells)),
            mediaType: "text/csv; charset=utf-8", name: "\(office.exam)-补考人员名单.csv")
    }

    /// The roster of those who may register and have not, as a workbook.
    @Sendable static func reSitRosterWorkbook(
        _ site: Site, _ visit: Visit
    ) async throws -> Answer {
        let office = try site.office(visit)
        return try await lists(site, visit, office).answer(.reSitRoster)
    }

    /// The same as separated text.
    @Sendable static func reSitRosterText(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (office, people) = try await roster(site, visit)
        return .file(
            RosterWriter().csv(people), mediaType: "text/csv; charset=utf-8",
            name: "\(office.exam)-补考花名册.csv")
    }

    /// Registers everybody who may register and has not.
    @Sendable static func registerEntitled(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let act = try visit.act(of: try visit.form())
        let registered = try await site.heavy { try office.registerEntitled(act) }
        return .redirect(
            "\(office.officePath)/resit", flash: "已为\(registered.count)人代为报名，等待各单位审查。")
    }

    private static func list(
        _ site: Site, _ visit: Visit
    ) async throws -> (ExamOffice, ReSitList) {
        let office = try site.office(visit)
        return (office, try await site.heavy { try office.reSitList(at: visit.now) })
    }

    private static func roster(
        _ site: Site, _ visit: Visit
    ) async throws -> (ExamOffice, [Applicant]) {
        let office = try site.office(visit)
        return try await site.heavy {
            (office, try office.reSitRoster(at: visit.now).map(\.applicant))
        }
    }
}
