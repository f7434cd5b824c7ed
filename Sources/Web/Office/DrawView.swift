import Documents
import Draws
import Office
import Pages
import Papers
import Seals
import Vocabulary

/// What the page of a draw shows, read from the store.
struct DrawView: Sendable {
    let office: ExamOffice
    let ceremony: DrawCeremony
    /// Nil until it was drawn.
    let facts: DrawFacts?
    let drawnAt: Moment?
    /// Whether the transcript must not be seen yet.
    let isSealed: Bool
    /// What the quota of the papers promises; nil once they are drawn.
    let promise: PaperPlanFigures?
    /// How good the drawn papers are; empty for seats.
    let quality: [DrawCeremonyPage.Quality]
    /// Who lacks a seat, or a paper.
    let lacking: [RegistrationID]

    init(_ office: ExamOffice, _ kind: DrawKind, _ site: Site) throws {
        self.office = office
        ceremony = try office.drawCeremony(of: kind)
        let record = ceremony.stage == .drawn ? ceremony.record : nil
        let drawn = try record.map { try site.shelf.draw($0, of: office) }
        facts = drawn?.facts
        drawnAt = drawn?.drawnAt
        isSealed =
            try kind.base == .papers
            && office.records.read { try !$0.isScored(office.exam) }
        promise = record == nil ? try office.promise(of: ceremony) : nil
        lacking = try kind.isLate ? office.lacking(kind) : []
        quality =
            try drawn?.figures.map {
                DrawCeremonyPage.Quality.all(
                    $0, realised: kind == .papers ? try office.realisedFigures() : nil)
            } ?? []
    }

    /// Every draw of this kind but the one that the page is about, the latest first.
    var past: [DrawCeremonyPage.Past] {
        let shown = ceremony.announcement == nil ? nil : ceremony.record?.version
        return ceremony.history.filter { $0.version != shown }.reversed().map(
            DrawCeremonyPage.Past.init)
    }
}

extension DrawCeremonyPage.Past {
    /// What became of an earlier draw.
    init(_ record: DrawRecord) {
        let announcement = try? DrawFacts.announcement(record)
        let badge: PageBadge
        var sentence = record.reason.isEmpty ? "" : "抽取理由：\(record.reason)。"
        if let void = record.void {
            badge = PageBadge("bad", "已作废")
            let missing =
                void.missing.isEmpty ? "" : "未公开秘密值：\(void.missing.joined(separator: "、"))。"
            sentence += "\(void.at.spokenTime)宣布作废：\(void.reason)。\(missing)"
        } else if record.kind.isLate {
            badge =
                record.transcript == nil
                ? PageBadge("wait", "已公告") : PageBadge("good", "已抽取")
        } else {
            badge = PageBadge("off", "已被重新抽取取代")
        }
        self.init(
            version: record.version, badge: badge, time: "公告于\(record.announcedAt.spokenTime)",
            sentence: sentence, digest: announcement.map { hexadecimal($0.digest) } ?? "")
    }
}

extension DrawCeremonyPage.Obstacle {
    init?(_ refusal: Refusal?) {
        guard let refusal else { return nil }
        self.init(
            sentence: refusal.message.chinese,
            findings: refusal.findings.map(\.chinese))
    }
}

extension DrawCeremonyPage.Late {
    init?(_ view: DrawView) {
        let ceremony = view.ceremony
        guard ceremony.kind.isLate else { return nil }
        self.init(
            people: ceremony.stage == .waiting ? [] : ceremony.people.map(\.text),
            lacking: view.lacking.map(\.text),
            mayPrepare: ceremony.stage != .announced, mayAdmit: ceremony.kind == .lateSeats)
    }
}
