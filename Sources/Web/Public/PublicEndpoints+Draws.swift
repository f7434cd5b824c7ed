import Documents
import Draws
import Office
import Pages
import Programme
import Seals
import Vocabulary

extension PublicEndpoints {
    /// Both draws: announced, drawn, sealed.
    @Sendable static func draws(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try publicOffice(site, visit)
        let draws = try await site.heavy {
            try DrawKind.allCases.map { try drawCard($0, office, site) }
        }
        return site.html(
            DrawsPage(exam: office.exam.text, title: office.programme.title, draws: draws), visit,
            title: "公开抽取", crumbs: crumbs(office))
    }

    /// The public page of one draw, for everybody who was there, and those who were not.
    @Sendable static func draw(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try publicOffice(site, visit)
        let kind = try drawKind(visit)
        let page = try await site.heavy {
            guard let record = try latestDraw(kind, office) else { throw notAnnounced }
            let drawn = try site.shelf.draw(record, of: office)
            return DrawPage(
                record, drawn.facts, of: office.programme, isSealed: try isSealed(kind, office),
                drawnAt: drawn.drawnAt, transcript: "\(office.exam)-\(kind.rawValue).draw.json")
        }
        return .document(site.pages.html(page))
    }

    /// The announcement as a file; it can be had from the moment of its publication on.
    @Sendable static func announcement(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try publicOffice(site, visit)
        let kind = try drawKind(visit)
        guard let record = try latestDraw(kind, office) else { throw notAnnounced }
        return .file(
            Array(record.announcement.utf8), mediaType: "application/json",
            name: "\(office.exam)-\(kind.rawValue)-\(record.version).announcement.json")
    }

    /// The transcript as a file, byte for byte what the verifiers read.
    @Sendable static func transcript(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try publicOffice(site, visit)
        let kind = try drawKind(visit)
        guard office.isPublic else {
            throw Refusal(
                "draw.restricted", "本次考试限定范围，抽取记录不对外公开；请向主办单位查询。",
                "the exam is restricted: its transcripts are not published")
        }
        let text = try office.revealedTranscript(of: kind)
        return .file(
            Array((text + "\n").utf8), mediaType: "application/json",
            name: "\(office.exam)-\(kind.rawValue).draw.json")
    }

    private static func drawCard(
        _ kind: DrawKind, _ office: ExamOffice, _ site: Site
    ) throws -> DrawsPage.Draw {
        guard let record = try latestDraw(kind, office) else {
            return DrawsPage.Draw(
                title: kind.chinese, badge: PageBadge("off", "尚未公告"),
                sentence: "名单于\(office.programme.calendar.lock.spoken)锁定，随后在这里公告。", facts: [],
                ways: [])
        }
        let place = "/exams/\(office.exam)/draws/\(kind.rawValue)"
        var ways = [PageWay("下载公告", "\(place)/announcement")]
        var facts = announcementFacts(record, try DrawFacts.announcement(record))
        guard record.transcript != nil else {
            return DrawsPage.Draw(
                title: kind.chinese, badge: PageBadge("info", "已公告"),
                sentence: "已于\(record.announcedAt.spoken)公告，等待抽取。", facts: facts, ways: ways)
        }
        facts.append(PageFact("结果摘要", try site.shelf.draw(record, of: office).facts.resultDigest))
        ways.insert(PageWay("查看抽取结果", place, isPrimary: true), at: 0)
        let isSealed = try isSealed(kind, office)
        if !isSealed, office.isPublic {
            ways.append(PageWay("下载抽取记录", "\(place)/transcript"))
        }
        return DrawsPage.Draw(
            title: kind.chinese,
            badge: isSealed ? PageBadge("wait", "已抽取，封存") : PageBadge("good", "已抽取，已公开"),
            sentence: isSealed
                ? "已经抽取。抽取记录能推出试题，评分完成后公开；结果摘要现在已经固定。" : "已经抽取，记录可以下载并重新计算。",
            facts: facts, ways: ways)
    }

    private static func announcementFacts(
        _ record: DrawRecord, _ announcement: DrawAnnouncement
    ) -> [PageFact] {
        [
            PageFact("公告时间", record.announcedAt.listed),
            PageFact("公告摘要", hexadecimal(announcement.digest)),
            PageFact(
                "抽取程序",
                "\(announcement.procedure)，\(announcement.hash.rawValue.uppercased())，"
                    + "第\(record.version)次"),
            record.reason.isEmpty ? nil : PageFact("重抽原因", record.reason),
        ].compactMap { $0 }
            + announcement.inputDigests.sorted { $0.key < $1.key }.map {
                PageFact("输入 \($0.key)", $0.value)
            }
            + announcement.commitments.sorted { $0.key < $1.key }.map {
                PageFact("承诺 \($0.key)", $0.value)
            }
            + (announcement.sealedCommitment.map { [PageFact("封存的承诺", $0)] } ?? [])
            + announcement.externalSources.map { PageFact("外部公开值", $0) }
    }

    private static func latestDraw(_ kind: DrawKind, _ office: ExamOffice) throws -> DrawRecord? {
        try office.records.read { try $0.draws(of: kind, in: office.exam).last }
    }

    private static func isSealed(_ kind: DrawKind, _ office: ExamOffice) throws -> Bool {
        guard kind == .papers else { return false }
        return try office.records.read { try $0.scores(in: office.exam).isEmpty }
    }

    private static func drawKind(_ visit: Visit) throws(Refusal) -> DrawKind {
        guard let kind = DrawKind(rawValue: visit.parameter("kind")) else {
            throw Refusal("draw.unknown", "没有这种抽取。", "there are two draws: seats and papers")
        }
        return kind
    }

    private static var notAnnounced: Refusal {
        Refusal("draw.not-announced", "尚未公告。", "nothing has been announced yet")
    }

    static func crumbs(_ office: ExamOffice) -> [PageFrame.Link] {
        [
            PageFrame.Link("考试公告", "/"),
            PageFrame.Link(office.programme.title, "/exams/\(office.exam)"),
        ]
    }
}
