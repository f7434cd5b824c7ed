package import Vocabulary

/// Whether an item stands on law that exists: its statute, in its version, with its articles.
package enum BankCheck {
    /// Empty when all is well; else `basis.unknown-statute`, `basis.unknown-version`,
    /// `basis.no-such-article` (one for each article) or `basis.no-article`.
    package static func findings(for item: Item, in catalogue: StatuteCatalogue) -> [Finding] {
        let basis = item.basis
        let versions = catalogue.versions(of: basis.statute)
        guard !versions.isEmpty else {
            return [
                Finding(
                    "basis.unknown-statute", "试题 \(item.id) 依据的《\(basis.statute)》不在法规目录中。",
                    "item \(item.id): the catalogue has no statute \(basis.statute)")
            ]
        }
        guard let statute = versions.first(where: { $0.version == basis.version }) else {
            let known = versions.map(\.version.description).joined(separator: ", ")
            return [
                Finding(
                    "basis.unknown-version",
                    "试题 \(item.id) 依据的《\(basis.statute)》没有 \(basis.version) 版本(已有：\(known))。",
                    "item \(item.id): no version \(basis.version); the catalogue has \(known)")
            ]
        }
        return articleFindings(item, statute)
    }

    private static func articleFindings(_ item: Item, _ statute: Statute) -> [Finding] {
        guard !item.basis.articles.isEmpty else {
            return [
                Finding(
                    "basis.no-article", "试题 \(item.id) 没有注明条文。",
                    "item \(item.id) names no article")
            ]
        }
        return item.basis.articles.filter { !(1...statute.articles).contains($0) }.map { article in
            Finding(
                "basis.no-such-article",
                "试题 \(item.id) 依据的第 \(article) 条不存在：《\(statute.title)》共 \(statute.articles) 条。",
                "item \(item.id): no article \(article); \(statute.title) has \(statute.articles)")
        }
    }
}
