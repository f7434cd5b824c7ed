import Access
import Draws
import Office
import Vocabulary

extension APIEndpoints {
    private static let path = "/api/v1/exams/{exam}/draws"

    static let draws = [
        Endpoint(.get, path, .anyone, listDraws),
        Endpoint(.get, "\(path)/{kind}", .anyone, showDraw),
        Endpoint(.get, "\(path)/{kind}/transcript", .anyone, transcript),
        Endpoint(.post, "\(path)/{kind}/announcement", .roles([.officeClerk]), announce),
        Endpoint(.post, "\(path)/{kind}/void", .roles([.officeClerk]), voidDraw),
        Endpoint(.post, "\(path)/{kind}/result", .roles([.officeClerk]), perform),
    ]

    /// The draws that were announced, each by the version that counts.
    private static func listDraws(_ site: Site, _ visit: Visit) throws -> Answer {
        let exam = try PublicEndpoints.publicOffice(site, visit).exam
        let records = try site.records.read { books in
            try DrawKind.allCases.compactMap { try books.draws(of: $0, in: exam).last }
        }
        return .json(["items": .array(records.map(\.apiSummary))])
    }

    private static func showDraw(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try PublicEndpoints.publicOffice(site, visit)
        return .json(try json(of: try kind(visit), office, site))
    }

    /// The transcript as it was written, byte for byte: whoever checks it hashes it.
    private static func transcript(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try PublicEndpoints.publicOffice(site, visit)
        guard office.isPublic || visit.signedIn?.account.role == .officeClerk else {
            throw Refusal(
                "draw.restricted", "本次考试限定范围，抽取记录不对外公开；请向主办单位查询。",
                "the exam is restricted: its transcripts are not published")
        }
        let text = try office.revealedTranscript(of: try kind(visit))
        return Answer(
            status: 200, headers: [("content-type", "application/json; charset=utf-8")],
            body: .bytes(Array(text.utf8)))
    }

    private static func announce(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (office, kind) = (try site.office(visit), try kind(visit))
        var fields = try APIFields(visit)
        let people = fields.texts("people")
        let commitments = fields.textsByName("commitments")
        let sealed = fields.optionalText("sealed")
        let reason = fields.optionalText("reason") ?? ""
        try fields.finish()
        let act = try visit.apiAct()
        let isNew = try await site.heavy {
            try office.announceDraw(
                kind, for: people.map { RegistrationID($0) }, commitments: commitments,
                sealed: sealed, reason: reason, act) != nil
        }
        let json = try json(of: kind, office, site)
        return !isNew ? .json(json) : .created(json, at: drawPath(kind, office))
    }

    /// Declares what was announced void, in the open.
    private static func voidDraw(_ site: Site, _ visit: Visit) throws -> Answer {
        let (office, kind) = (try site.office(visit), try kind(visit))
        var fields = try APIFields(visit)
        let (reason, missing) = (fields.text("reason"), fields.texts("missing"))
        try fields.finish()
        try office.voidDraw(kind, because: reason, missing: missing, try visit.apiAct())
        return .json(try json(of: kind, office, site))
    }

    private static func perform(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (office, kind) = (try site.office(visit), try kind(visit))
        var fields = try APIFields(visit)
        let reveal = DrawReveal(
            nonces: fields.textsByName("nonces"),
            sealedNonce: fields.optionalText("sealedNonce"),
            externalValues: fields.texts("externalValues"))
        try fields.finish()
        let act = try visit.apiAct()
        let isNew = try await site.heavy { try office.performDraw(kind, reveal, act) != nil }
        await site.halls.forget(office.exam)
        let json = try json(of: kind, office, site)
        return isNew ? .created(json, at: drawPath(kind, office)) : .json(json)
    }

    private static func json(
        of kind: DrawKind, _ office: ExamOffice, _ site: Site
    ) throws -> JSON {
        let all = try site.records.read { try $0.draws(of: kind, in: office.exam) }
        guard let last = all.last else {
            throw Refusal("draw.unknown", "尚未公告此项抽取。", "this draw has not been announced")
        }
        return last.apiDetail(earlier: Array(all.dropLast()))
    }

    private static func kind(_ visit: Visit) throws(Refusal) -> DrawKind {
        guard let kind = DrawKind(rawValue: visit.parameter("kind")) else {
            throw Refusal(
                "draw.unknown", "没有此项抽取（应为 seats、papers、lateSeats 或 makeUpPapers）。",
                "a draw is `seats`, `papers`, `lateSeats` or `makeUpPapers`")
        }
        return kind
    }

    private static func drawPath(_ kind: DrawKind, _ office: ExamOffice) -> String {
        "\(office.apiPath)/draws/\(kind.rawValue)"
    }
}
