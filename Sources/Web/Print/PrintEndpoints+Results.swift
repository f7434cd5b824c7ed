import Admissions
import Documents
import Office
import Print
import Programme
import Publication
import Vocabulary

extension PrintEndpoints {
    /// The bulletin as it stands, for the office, before and after the publication.
    @Sendable static func officeBulletin(_ site: Site, _ visit: Visit) async throws -> Answer {
        try await bulletin(site, try site.office(visit))
    }

    /// The published bulletin, for everybody.
    ///
    /// - Throws: `bulletin.restricted`, `bulletin.not-published`.
    @Sendable static func publicBulletin(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try PublicEndpoints.publicOffice(site, visit)
        _ = try await PublicEndpoints.published(office, site)
        return try await bulletin(site, office)
    }

    /// The notice of one candidate, for the office's counter.
    @Sendable static func officeNotice(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let results = try await site.results.results(of: office, site)
        let index = try publishedLine(of: visit, office, results)
        return try await noticeAnswer(site, office, results, index)
    }

    /// Which line of the results the address means.
    ///
    /// - Throws: `registration.unknown`, `notice.not-published`.
    static func publishedLine(
        of visit: Visit, _ office: ExamOffice, _ results: ExamResults
    ) throws -> Int {
        let id = visit.parameter("registration")
        guard let index = results.lines.firstIndex(where: { $0.registration.id.text == id })
        else {
            throw Refusal(
                "registration.unknown", "没有这份报名，或者没有编排座位。",
                "no such registration has a seat")
        }
        guard try office.isPublished() else {
            throw Refusal(
                "notice.not-published",
                "成绩尚未公布，公布时间：\(office.programme.calendar.results.spoken)。",
                "no results were published yet")
        }
        return index
    }

    private static func bulletin(_ site: Site, _ office: ExamOffice) async throws -> Answer {
        let results = try await site.results.results(of: office, site)
        return try await answer(
            site, office, name: "\(office.exam)-通报",
            created: Moment(office.programme.calendar.bulletin)
        ) { prints in [prints.bulletin(results)] }
    }
}
