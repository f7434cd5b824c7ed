import Admissions
import Documents
import Grading
import Office
import Pages
import Programme
import Publication
import Vocabulary

extension OfficeEndpoints {
    /// Scoring, figures and people.
    @Sendable static func resultsPage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let facts = try await site.facts.facts(of: clerk.office, site, at: visit.now)
        let results =
            facts.scores > 0 ? try await site.results.results(of: clerk.office, site) : nil
        let page = OfficeResultsPage(clerk, facts, results, key: site.actKey())
        return clerk.html(page, title: "成绩")
    }

    /// Scores every sheet.
    @Sendable static func grade(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let act = try visit.act(of: try visit.form())
        try await site.heavy { try office.grade(act) }
        site.results.forget(office.exam)
        return .redirect("\(office.officePath)/results", flash: "评分完成。")
    }

    /// The second question before the publication.
    @Sendable static func publishPage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let results = try await site.results.results(of: clerk.office, site)
        let due = clerk.office.programme.calendar.results
        let page = OfficePublishPage(
            exam: clerk.path, title: clerk.office.programme.title,
            figures: OfficeResultsPage.figures(results), due: due.spokenTime,
            isDue: visit.now >= due, key: site.actKey())
        return clerk.html(
            page, title: "公布成绩", further: [PageFrame.Link("成绩", "\(clerk.path)/results")])
    }

    /// Publishes the results.
    @Sendable static func publish(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let act = try visit.act(of: try visit.form())
        try await site.heavy { try office.publishResults(act) }
        site.results.forget(office.exam)
        return .redirect("\(office.officePath)/results", flash: "成绩已公布。")
    }

    /// The bulletin as it stands, before and after the publication.
    @Sendable static func bulletin(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let bulletin = try await site.results.results(of: office, site).bulletin
        let isBrief = office.programme.bulletin.form == .brief
        return .document(
            isBrief
                ? site.pages.html(BriefBulletinPage(bulletin))
                : site.pages.html(BulletinPage(bulletin)))
    }

    /// The register of the qualified for programs.
    @Sendable static func register(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let register = try await site.results.results(of: office, site).register
        return .file(
            Array((register.json.canonicalText + "\n").utf8), mediaType: "application/json",
            name: "\(office.exam)-register.json")
    }

    /// The register of the qualified as a workbook.
    @Sendable static func registerWorkbook(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let results = try await site.results.results(of: office, site)
        return try await lists(site, visit, office, results: results).answer(.register)
    }

    /// One candidate's result, section by section; no items, so no keys.
    @Sendable static func result(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let id = visit.parameter("registration")
        let results = try await site.results.results(of: clerk.office, site)
        guard let line = results.lines.first(where: { $0.registration.id.text == id }) else {
            throw Refusal("result.unknown", "没有此人的成绩。", "there is no such result")
        }
        let standing = try site.records.read {
            try clerk.office.reSitStanding(of: line.registration.applicant.idNumber, $0)
        }
        return clerk.html(
            OfficeResultPage(
                line, clerk.office.programme,
                notice: try clerk.office.isPublished()
                    ? "\(clerk.path)/results/\(line.registration.id)/notice" : nil,
                reSits: (standing?.lines ?? []).map { OfficeFact(term: "历次成绩", text: $0) }),
            title: line.registration.applicant.fullName,
            further: [PageFrame.Link("成绩", "\(clerk.path)/results")])
    }
}
