import Documents
import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// The ceremony of one draw, as it stands.
    @Sendable static func drawPage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        return try await ceremony(clerk, try drawKind(visit))
    }

    /// A witness's commitment.
    @Sendable static func commit(_ site: Site, _ visit: Visit) throws -> Answer {
        let (office, kind) = (try site.office(visit), try drawKind(visit))
        let form = try visit.form()
        let witness = form["witness"]
        try office.commit(to: kind, form["commitment"], by: witness, try visit.act(of: form))
        return .redirect(place(office, kind, visit), flash: "已收到\(witness)的承诺。")
    }

    /// Freezes the inputs and publishes the commitments.
    @Sendable static func announce(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (office, kind) = (try site.office(visit), try drawKind(visit))
        let act = try visit.act(of: try visit.form())
        try await site.heavy {
            try office.announcePreparedDraw(kind, secrets: site.secrets, act)
        }
        return .redirect(place(office, kind, visit), flash: "输入已冻结，承诺已公告。")
    }

    /// Draws from the revealed secrets; what does not open its commitment is shown at its field.
    @Sendable static func performDraw(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let (office, kind) = (clerk.office, try drawKind(visit))
        let form = try visit.form()
        let typed = DrawCeremonyPage.Typed(form, office)
        let act = try visit.act(of: form)
        let ceremony = try await site.heavy { try office.drawCeremony(of: kind) }
        if ceremony.stage == .announced, typed.hasMistakes(ceremony) {
            return try await self.ceremony(
                clerk, kind, typed: typed, problem: "有的秘密值或公开值不对，尚未抽取。请核对后重试。")
        }
        do {
            try await site.heavy {
                try office.performAnnouncedDraw(
                    kind, nonces: typed.secrets, values: typed.values, act)
            }
        } catch let refusal as Refusal where refusal.code == "draw.not-as-announced" {
            return try await self.ceremony(
                clerk, kind, typed: typed, problem: refusal.message.chinese)
        }
        await site.halls.forget(office.exam)
        let way = place(office, kind, visit)
        return .redirect(
            "\(way)\(way.contains("?") ? "&" : "?")drawn=1", flash: "抽取完成。")
    }

    /// Begins a draw that replaces the last one.
    @Sendable static func redraw(_ site: Site, _ visit: Visit) throws -> Answer {
        let (office, kind) = (try site.office(visit), try drawKind(visit))
        let form = try visit.form()
        try office.prepareRedraw(of: kind, because: form["reason"], try visit.act(of: form))
        return .redirect(place(office, kind, visit), flash: "已登记理由，请见证人重新承诺。")
    }

    /// The transcript as a file, byte for byte what the verifiers read.
    @Sendable static func transcript(_ site: Site, _ visit: Visit) throws -> Answer {
        let (office, kind) = (try site.office(visit), try drawKind(visit))
        return .file(
            Array((try office.revealedTranscript(of: kind) + "\n").utf8),
            mediaType: "application/json", name: "\(office.exam)-\(kind.rawValue).draw.json")
    }

    private static func ceremony(
        _ clerk: OfficeVisit, _ kind: DrawKind, typed: DrawCeremonyPage.Typed? = nil,
        problem: String? = nil
    ) async throws -> Answer {
        let (site, visit, office) = (clerk.site, clerk.visit, clerk.office)
        let isProjected = visit.query["projector"] == "1"
        let view = try await site.heavy { try DrawView(office, kind, site) }
        let page = DrawCeremonyPage(
            view, typed: typed, problem: problem, isProjected: isProjected, key: site.actKey(),
            isFresh: visit.query["drawn"] == "1")
        var frame = site.frame(visit, title: kind.chinese)
        frame.crumbs = [
            PageFrame.Link("考试管理", "/office"),
            PageFrame.Link(office.programme.title, office.officePath),
        ]
        frame.helpPage = "office"
        frame.styles = ["office.css", "ceremony.css"]
        frame.scripts = ["ceremony.js"]
        frame.isBare = isProjected
        return site.html(page, in: frame, status: problem == nil ? 200 : 422)
    }

    static func drawKind(_ visit: Visit) throws(Refusal) -> DrawKind {
        guard let kind = DrawKind(rawValue: visit.parameter("kind")) else {
            throw Refusal(
                "draw.unknown", "没有此项抽取。",
                "a draw is `seats`, `papers`, `lateSeats` or `makeUpPapers`")
        }
        return kind
    }

    static func place(_ office: ExamOffice, _ kind: DrawKind, _ visit: Visit) -> String {
        let query = visit.query["projector"] == "1" ? "?projector=1" : ""
        return "\(office.officePath)/draws/\(kind.rawValue)\(query)"
    }
}
