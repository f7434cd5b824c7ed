import Admissions
import Documents
import Exchange
import Office
import Print
import Programme
import Publication
import Vocabulary

/// The documents that offices go on writing in Word or WPS, and the figures that a bulletin is
/// written from.
extension PrintEndpoints {
    /// The bulletin in Word, for the office, before and after the publication.
    @Sendable static func officeBulletinWord(
        _ site: Site, _ visit: Visit
    ) async throws -> Answer {
        try await bulletinWord(site, try site.office(visit))
    }

    /// The published bulletin in Word, for everybody.
    ///
    /// - Throws: `bulletin.restricted`, `bulletin.not-published`.
    @Sendable static func publicBulletinWord(
        _ site: Site, _ visit: Visit
    ) async throws -> Answer {
        let office = try PublicEndpoints.publicOffice(site, visit)
        _ = try await PublicEndpoints.published(office, site)
        return try await bulletinWord(site, office)
    }

    /// The file of the figures, whose digest the bulletin prints; for the office.
    @Sendable static func officeFigures(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        return figures(try await site.results.results(of: office, site).bulletin).answer
    }

    /// The file of the figures of a published bulletin, for everybody.
    ///
    /// - Throws: `bulletin.restricted`, `bulletin.not-published`.
    @Sendable static func publicFigures(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try PublicEndpoints.publicOffice(site, visit)
        return figures(try await PublicEndpoints.published(office, site)).answer
    }

    /// The seal of that file, by the key in use.
    ///
    /// - Throws: `seal.no-key-here`, and as `publicFigures`.
    @Sendable static func publicFiguresSeal(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try PublicEndpoints.publicOffice(site, visit)
        return try figures(try await PublicEndpoints.published(office, site)).seal(site, visit)
    }

    /// The notice of one candidate in Word, for the office's counter.
    @Sendable static func officeNoticeWord(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let results = try await site.results.results(of: office, site)
        let index = try publishedLine(of: visit, office, results)
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        return try await word(
            site, office, name: "成绩通知单-\(results.lines[index].seat.candidateNumber)",
            created: office.programme.calendar.results
        ) { prints, properties in
            try NoticeSheet.word([try prints.notice(results, index, seal: seal)], properties)
        }
    }

    /// The notices of a room in Word, a page each, by seat.
    @Sendable static func roomNoticesWord(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let halls = try prints(site, office).halls(
            session: visit.parameter("session"), room: visit.parameter("room"))
        guard let hall = halls.first else { throw nothing }
        let results = try await site.results.results(of: office, site)
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        return try await word(
            site, office, name: "\(hall.stem)-\(NoticeSheet.kind)",
            created: office.programme.calendar.results
        ) { prints, properties in
            let notices = try prints.notices(of: hall, results, seal: seal)
            guard !notices.isEmpty else { throw nothing }
            return try NoticeSheet.word(notices, properties)
        }
    }

    private static func bulletinWord(_ site: Site, _ office: ExamOffice) async throws -> Answer {
        let results = try await site.results.results(of: office, site)
        return try await word(
            site, office, name: "\(office.exam)-\(BulletinSheets.kind)",
            created: Moment(office.programme.calendar.bulletin)
        ) { prints, properties in prints.bulletin(results).word(properties) }
    }

    private static func figures(_ bulletin: Bulletin) -> SealableFile {
        SealableFile(bytes: bulletin.figuresFile, name: Bulletin.figuresFileName)
    }

    private static func word(
        _ site: Site, _ office: ExamOffice, name: String, created: Moment,
        _ make: @escaping @Sendable (ExamPrints, PDFWriter.Properties) throws -> WordFile
    ) async throws -> Answer {
        let bytes = try await site.heavy {
            let prints = try prints(site, office)
            let file = try make(prints, prints.properties(name, created: created))
            do {
                return try ZipWriter().bytes(
                    of: file.parts.map { ZipWriter.Entry(name: $0.name, bytes: $0.bytes) })
            } catch {
                throw Fault("writing \(name).docx", cause: "\(error)")
            }
        }
        return .file(
            bytes,
            mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            name: "\(name).docx")
    }
}
