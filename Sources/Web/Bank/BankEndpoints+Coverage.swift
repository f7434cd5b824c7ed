import Bank
import Office
import Pages
import Papers
import Programme
import Vocabulary

extension BankEndpoints {
    /// How many items in use there are of what.
    @Sendable static func coverage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let filter = BankFilter(visit, site)
        return try await site.heavy {
            bank.html(BankCoverage(bank, filter).page, title: "覆盖情况")
        }
    }

    /// The statutes of the catalogue, and the articles of one of them.
    @Sendable static func statutes(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let bases = bank.history.items.values.compactMap { $0.inForce?.draft.basis }
        let statutes = site.statutes?.statutes ?? []
        let counts = Dictionary(grouping: bases) { "\($0.statute)@\($0.version)" }
        let chosen = statutes.first {
            $0.title.text == visit.query["title"]
                && $0.version.description == visit.query["version"]
        }
        var articles: [Int: Int] = [:]
        if let chosen {
            for basis in counts["\(chosen.title)@\(chosen.version)"] ?? [] {
                for article in basis.articles { articles[article, default: 0] += 1 }
            }
        }
        let page = BankStatutesPage(
            tabs: bank.tabs("/bank/statutes"),
            statutes: statutes.map { statute in
                let own = counts["\(statute.title)@\(statute.version)"] ?? []
                return BankStatutesPage.Statute(
                    title: statute.title.text, version: statute.version.chinese,
                    articles: statute.articles, count: own.count,
                    href: "/bank/statutes?title=\(URLEncoded.encoded(statute.title.text))"
                        + "&version=\(statute.version)",
                    covered: Set(own.flatMap(\.articles)).count)
            }, title: chosen?.title.text,
            articles: chosen.map { statute in
                (0..<statute.articles).map { index in
                    BankStatutesPage.Article(
                        number: index + 1, count: articles[index + 1] ?? 0,
                        href: "/bank?state=approved&article=\(index + 1)"
                            + "&statute=\(URLEncoded.encoded(statute.title.text))")
                }
            } ?? [])
        return bank.html(page, title: "法规与条文")
    }
}
