import Documents
import Draws
import Office
import Pages
import Programme
import Seals
import Vocabulary

extension PublicEndpoints {
    /// All draws: announced, drawn, sealed.
    @Sendable static func draws(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try publicOffice(site, visit)
        let draws = try await site.heavy {
            try DrawKind.allCases.compactMap { try drawCard($0, office, site) }
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
            let record = try chosenDraw(kind, visit, office)
            let drawn = try site.shelf.draw(record, of: office)
            return DrawPage(
                record, drawn.facts, of: office.programme, isSealed: try isSealed(kind, office),
                drawnAt: drawn.drawnAt, transcript: "\(office.exam)-\(kind.rawValue).draw.json")
        }
        return .document(site.pages.html(page))
    }

    /// What is public of a paper draw from the moment at which it was made.
    @Sendable static func receipt(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try publicOffice(site, visit)
        let kind = try drawKind(visit)
        let record = try chosenDraw(kind, visit, office)
        let text = try office.receipt(of: record).canonicalText + "\n"
        return .file(
            Array(text.utf8), mediaType: "application/json",
            name: "\(office.exam)-\(kind.rawValue)-\(record.version).receipt.json")
    }

    /// The announcement as a file; it can be had from the moment of its publication on.
    @Sendable static func announcement(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try publicOffice(site, visit)
        let kind = try drawKind(visit)
        let record = try chosenDraw(kind, visit, office)
        return .file(
            Array(record.announcement.utf8), mediaType: "application/json",
            name: "\(office.exam)-\(kind.rawValue)-\(record.version).announcement.json")
    }

    /// The transcript as a file, byte for byte what the verifiers read.
    @Sendable static func transcript(_ site: Site, _ visit: Visit) throws -> Answer {
        try transcriptFile(site, visit).answer
    }

    /// Its seal, by the key in use.
    ///
    /// - Throws: `seal.no-key-here`, and as `transcript`.
    @Sendable static func transcriptSeal(_ site: Site, _ visit: Visit) throws -> Answer {
        try transcriptFile(site, visit).seal(site, visit)
    }

    private static func transcriptFile(
        _ site: Site, _ visit: Visit
    ) throws -> SealableFile {
        let office = try publicOffice(site, visit)
        let kind = try drawKind(visit)
        guard office.isPublic else {
            throw Refusal(
                "draw.restricted", "本次考试限定范围，抽取记录不对外公开；请向主办单位查询。",
                "the exam is restricted: its transcripts are not published")
        }
        let text = try office.revealedTranscript(
            of: kind, version: try chosenDraw(kind, visit, office).version)
        return SealableFile(
            bytes: Array((text + "\n").utf8), name: "\(office.exam)-\(kind.rawValue).draw.json")
    }

    /// Nil for a late draw that nobody has needed.
    private static func drawCard(
        _ kind: DrawKind, _ office: ExamOffice, _ site: Site
    ) throws -> DrawsPage.Draw? {
        let all = try office.records.read { try $0.draws(of: kind, in: office.exam) }
        guard let record = all.last else {
            guard !kind.isLate else { return nil }
            return DrawsPage.Draw(
                title: kind.chinese, badge: PageBadge("off", "尚未公告"),
                sentence: "名单于\(office.programme.calendar.lock.spoken)锁定，随后在这里公告。", facts: [],
                ways: [])
        }
        let place = "/exams/\(office.exam)/draws/\(kind.rawValue)"
        var ways = [PageWay("下载公告", "\(place)/announcement")]
        var facts = announcementFacts(record, try DrawFacts.announcement(record))
        let past = all.dropLast().reversed().map { DrawsPage.Past($0, at: place) }
        guard record.transcript != nil else {
            let (badge, sentence) = waiting(record)
            return DrawsPage.Draw(
                title: kind.chinese, badge: badge, sentence: sentence, facts: facts, ways: ways,
                past: past)
        }
        facts.append(PageFact("结果摘要", try site.shelf.draw(record, of: office).facts.resultDigest))
        ways.insert(PageWay("查看抽取结果", place, isPrimary: true), at: 0)
        let isSealed = try isSealed(kind, office)
        if kind.base == .papers { ways.append(PageWay("下载公开回执", "\(place)/receipt")) }
        if !isSealed, office.isPublic {
            ways.append(PageWay("下载抽取记录", "\(place)/transcript"))
            if try site.sealingInUse() != nil {
                ways.append(PageWay("抽取记录的签章", "\(place)/transcript.seal"))
            }
        }
        return DrawsPage.Draw(
            title: kind.chinese,
            badge: isSealed ? PageBadge("wait", "已抽取，封存") : PageBadge("good", "已抽取，已公开"),
            sentence: isSealed
                ? "已经抽取。抽取记录能推出试题，评分完成后公开；结果摘要现在已经固定。" : "已经抽取，记录可以下载并重新计算。",
            facts: facts, ways: ways, past: past)
    }

    private static func waiting(_ record: DrawRecord) -> (PageBadge, String) {
        guard let void = record.void else {
            return (PageBadge("info", "已公告"), "已于\(record.announcedAt.spoken)公告，等待抽取。")
        }
        return (
            PageBadge("bad", "已作废"), "\(void.sentence)重新公告后在这里公布。"
        )
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
            record.reason.isEmpty
                ? nil : PageFact(record.kind.isLate ? "补抽原因" : "重抽原因", record.reason),
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

    /// The version that was asked for, or the latest.
    ///
    /// - Throws: `draw.not-announced`.
    private static func chosenDraw(
        _ kind: DrawKind, _ visit: Visit, _ office: ExamOffice
    ) throws -> DrawRecord {
        let version = visit.query["version"].flatMap { Int($0) }
        let all = try office.records.read { try $0.draws(of: kind, in: office.exam) }
        guard let record = all.last(where: { $0.version == version ?? $0.version }) else {
            throw notAnnounced
        }
        return record
    }

    private static func isSealed(_ kind: DrawKind, _ office: ExamOffice) throws -> Bool {
        guard kind.base == .papers else { return false }
        return try office.records.read { try !$0.isScored(office.exam) }
    }

    private static func drawKind(_ visit: Visit) throws(Refusal) -> DrawKind {
        guard let kind = DrawKind(rawValue: visit.parameter("kind")) else {
            throw Refusal(
                "draw.unknown", "没有这种抽取。",
                "a draw is `seats`, `papers`, `lateSeats` or `makeUpPapers`")
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

extension DrawVoid {
    /// When and why, and who did not reveal.
    var sentence: String {
        let names = missing.isEmpty ? "" : "未公开秘密值：\(missing.joined(separator: "、"))。"
        return "\(at.spoken)宣布作废：\(reason)。\(names)"
    }
}

extension DrawsPage.Past {
    /// An earlier draw, with the way to its announcement, and to its result when it has one.
    init(_ record: DrawRecord, at place: String) {
        let query = "?version=\(record.version)"
        var ways = [PageWay("下载公告", "\(place)/announcement\(query)")]
        if record.transcript != nil {
            ways.insert(PageWay("查看抽取结果", "\(place)\(query)"), at: 0)
            if record.kind.base == .papers {
                ways.append(PageWay("下载公开回执", "\(place)/receipt\(query)"))
            }
        }
        let badge =
            record.void != nil
            ? PageBadge("bad", "已作废")
            : record.kind.isLate ? PageBadge("good", "已抽取") : PageBadge("off", "已被取代")
        let reason = record.reason.isEmpty ? "" : "原因：\(record.reason)。"
        self.init(
            title: "第\(record.version)次", badge: badge,
            sentence: "公告于\(record.announcedAt.spoken)。\(reason)\(record.void?.sentence ?? "")",
            ways: ways)
    }
}
