package import Vocabulary

/// Items whose article changed with a newer version of its statute, by the digests of the
/// articles: errors once that version is in force, warnings before or while no day is given.
package struct ChangedLaw: BankRule {
    package let codes = [
        "basis.article-changed", "basis.article-moved", "basis.article-gone",
        "basis.not-in-force",
    ]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "依据的条文在法规的新版本中已修改、移位或删去",
        "the article that an item stands on changed, moved or is gone in a newer version")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        guard let catalogue = subject.catalogue else { return [] }
        let news = StatuteNews(catalogue, on: subject.day, texts: subject.texts)
        return subject.items.flatMap { item -> [LintFinding] in
            guard !item.isRetired, let basis = item.draft.basis else { return [] }
            return notYet(item, basis, catalogue, subject.day)
                + news.changes(to: basis).flatMap { findings($0, item, basis) }
        }
    }

    /// The item is ahead of the law.
    private func notYet(
        _ item: LintItem, _ basis: LegalBasis, _ catalogue: StatuteCatalogue, _ day: CalendarDate?
    ) -> [LintFinding] {
        guard let day, let statute = catalogue[basis.statute, basis.version], statute.inForce > day
        else { return [] }
        return [
            item.finding(
                "basis.not-in-force", .warning,
                "依据的《\(basis.statute)》\(basis.version) 版自 \(statute.inForce) 起施行，\(day) 尚未施行。",
                "\(basis.statute) of \(basis.version) is in force from \(statute.inForce) only")
        ]
    }

    private func findings(
        _ change: StatuteChange, _ item: LintItem, _ basis: LegalBasis
    ) -> [LintFinding] {
        basis.articles.compactMap { article in
            let old = "第\(ChangedLaw.numeral(article))条"
            let new = "\(change.new.version) 版"
            let severity: Finding.Severity = change.isInForce ? .error : .warning
            switch change.fate(of: article) {
            case .same: return nil
            case .moved(let number):
                return item.finding(
                    "basis.article-moved", severity,
                    "《\(basis.statute)》\(old)在 \(new)中移为第\(ChangedLaw.numeral(number))条，文字未改。",
                    "article \(article) is article \(number) of the version of "
                        + "\(change.new.version), its text the same")
            case .changed(let number):
                let place =
                    number.map { number in
                        number == article ? "条号未变" : "现为第\(ChangedLaw.numeral(number))条"
                    } ?? "现在哪一条须查对"
                return item.finding(
                    "basis.article-changed", severity,
                    "《\(basis.statute)》\(old)在 \(new)中已修改（\(place)），请复核答案。",
                    "article \(article) changed with the version of \(change.new.version)"
                        + (number.map { ", where it is article \($0)" } ?? ""))
            case .gone:
                return item.finding(
                    "basis.article-gone", severity,
                    "《\(basis.statute)》\(old)在 \(new)中没有相近的条文（已删去或重写），请停用或改写。",
                    "article \(article) is gone, or was written anew, in the version of "
                        + "\(change.new.version)")
            case .unknown: return nil
            }
        }
    }

    private static func numeral(_ number: Int) -> String {
        (1...9999).contains(number) ? ChineseNumeral.text(number) : "\(number)"
    }
}
