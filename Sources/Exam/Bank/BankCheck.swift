package import Vocabulary

/// Whether an item stands on law that exists: its statute, in its version, with its articles.
package enum BankCheck {
    /// Empty when all is well; else `basis.unknown-statute`, `basis.unknown-version`,
    /// `basis.no-such-article` (one for each article) or `basis.no-article`.
    package static func findings(for item: Item, in catalogue: StatuteCatalogue) -> [Finding] {
        findings(for: item.basis, of: item.id.text, in: catalogue)
    }

    /// The same for the basis of an item or draft that goes by `name`.
    package static func findings(
        for basis: LegalBasis, of name: String, in catalogue: StatuteCatalogue
    ) -> [Finding] {
        if let statute = catalogue[basis.statute, basis.version] {
            return articleFindings(basis, name, statute)
        }
        let versions = catalogue.versions(of: basis.statute)
        guard !versions.isEmpty else {
            return [
                Finding(
                    "basis.unknown-statute", "试题 \(name) 依据的《\(basis.statute)》不在法规目录中。",
                    "item \(name): the catalogue has no statute \(basis.statute)")
            ]
        }
        let known = versions.map(\.version.description).joined(separator: ", ")
        return [
            Finding(
                "basis.unknown-version",
                "试题 \(name) 依据的《\(basis.statute)》没有 \(basis.version) 版本(已有：\(known))。",
                "item \(name): no version \(basis.version); the catalogue has \(known)")
        ]
    }

    private static func articleFindings(
        _ basis: LegalBasis, _ name: String, _ statute: Statute
    ) -> [Finding] {
        guard !basis.articles.isEmpty else {
            return [
                Finding(
                    "basis.no-article", "试题 \(name) 没有注明条文。", "item \(name) names no article")
            ]
        }
        return basis.articles.filter { $0 < 1 || $0 > statute.articles }.map { article in
            Finding(
                "basis.no-such-article",
                "试题 \(name) 依据的第 \(article) 条不存在：《\(statute.title)》共 \(statute.articles) 条。",
                "item \(name): no article \(article); \(statute.title) has \(statute.articles)")
        }
    }
}
