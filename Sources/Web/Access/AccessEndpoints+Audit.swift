import Access
import Office
import Pages
import Vocabulary

extension AccessEndpoints {
    private static let reader = AccessRule.roles([.auditor])

    static let audit = [
        Endpoint(.get, "/admin/audit", reader, chains),
        Endpoint(.post, "/admin/audit/check", reader, check),
        Endpoint(.get, "/admin/audit/{chain}", reader, chain),
        Endpoint(.get, "/admin/audit/{chain}/lines.jsonl", reader, lines),
    ]

    private static let crumb = PageFrame.Link("审计", "/admin/audit")

    private static func chains(_ site: Site, _ visit: Visit) throws -> Answer {
        show(AuditPage(chains: try allChains(site), check: nil), site, visit)
    }

    private static func show(_ page: AuditPage, _ site: Site, _ visit: Visit) -> Answer {
        site.html(page, visit, title: "审计", help: "admin", styles: ["access.css"])
    }

    private static func allChains(_ site: Site) throws -> [AuditPage.Chain] {
        try site.records.read { books in
            let exams = try books.exams().map { ($0.exam, $0.title) }
            let others = [
                (ExamOffice.accountsChain, "账号与登录"), (BankOffice.chain, "题库"),
                (SealOffice.chain, "签章密钥"),
            ]
            return try (others + exams).compactMap {
                chain, title in
                guard let last = try books.lastAuditLine(in: chain) else { return nil }
                return AuditPage.Chain(title: title, last)
            }
        }
    }

    private static func check(_ site: Site, _ visit: Visit) async throws -> Answer {
        let records = site.records
        let report = try await site.heavy { try AuditInspection.report(on: records) }
        let page = AuditPage(
            chains: try allChains(site), check: AuditPage.Check(report, at: visit.now))
        return show(page, site, visit)
    }

    private static func chain(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (chain, title) = try asked(site, visit)
        let records = site.records
        let all = try await site.heavy { try records.read { try $0.auditLines(in: chain) } }
        let filter = AuditFilter(visit)
        let part = PageOfList(all.reversed().filter(filter.takes), visit)
        let page = AuditChainPage(
            title: title, base: "/admin/audit/\(URLEncoded.encoded(chain.text))",
            acts: filter.acts(of: all), account: filter.account, subject: filter.subject,
            from: filter.from?.description ?? "", to: filter.to?.description ?? "",
            lines: part.items.map { AuditChainPage.Line($0) }, pager: part.pager)
        return site.html(
            page, visit, title: title, crumbs: [crumb], help: "admin",
            styles: ["access.css"])
    }

    /// The whole chain as `verify audit` and any other program can read it.
    private static func lines(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (chain, _) = try asked(site, visit)
        let records = site.records
        let bytes = try await site.heavy {
            try records.read { try $0.auditLines(in: chain) }
                .flatMap { $0.json.canonical + [UInt8(ascii: "\n")] }
        }
        return .file(bytes, mediaType: "application/x-ndjson", name: "audit-\(chain).jsonl")
    }

    private static func asked(
        _ site: Site, _ visit: Visit
    ) throws -> (chain: ExamID, title: String) {
        let name = visit.parameter("chain")
        if name == ExamOffice.accountsChain.text {
            return (ExamOffice.accountsChain, "账号与登录的审计链")
        }
        if name == BankOffice.chain.text {
            return (BankOffice.chain, "题库的审计链")
        }
        if name == SealOffice.chain.text {
            return (SealOffice.chain, "签章密钥的审计链")
        }
        guard !name.isEmpty, let exam = try site.records.read({ try $0.exam(ExamID(name)) }) else {
            throw Refusal("chain.unknown", "没有这条审计链。", "there is no such chain")
        }
        return (exam.exam, "\(exam.title)的审计链")
    }
}
