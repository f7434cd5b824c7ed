import Bank
import Foundation
import Vocabulary

/// Old and new text of the articles that changed under items, in two columns.
struct StatuteChangeReport {
    private let subject: LintSubject
    private let width: Int

    /// - Parameter width: the columns of the terminal.
    init(_ subject: LintSubject, width: Int = StatuteChangeReport.terminalWidth) {
        self.subject = subject
        self.width = width
    }

    /// One piece for each article, its items named above it; articles that kept their text are
    /// left out.
    var lines: [String] {
        guard let catalogue = subject.catalogue else { return [] }
        let news = StatuteNews(catalogue, on: subject.day, texts: subject.texts)
        return concerned.flatMap { edition, articles -> [String] in
            let basis = LegalBasis(statute: edition.title, version: edition.version, articles: [])
            return news.changes(to: basis).flatMap { change in
                articles.sorted { $0.key < $1.key }.flatMap {
                    piece(change, article: $0.key, items: $0.value)
                }
            }
        }
    }

    /// Which items stand on which articles, in the order of titles and versions.
    private var concerned: [(StatuteEdition, [Int: [String]])] {
        var found: [StatuteEdition: [Int: [String]]] = [:]
        for item in subject.items {
            guard item.draft.record.state != .retired, let basis = item.draft.basis else {
                continue
            }
            let edition = StatuteEdition(basis.statute, basis.version)
            for article in basis.articles {
                found[edition, default: [:]][article, default: []]
                    .append(item.draft.id?.text ?? "")
            }
        }
        return found.sorted { ($0.key.title, $0.key.version) < ($1.key.title, $1.key.version) }
            .map { ($0.key, $0.value) }
    }

    private func piece(_ change: StatuteChange, article: Int, items: [String]) -> [String] {
        let number: Int?
        switch change.fate(of: article) {
        case .changed(let to): number = to
        case .gone: number = nil
        case .same, .moved, .unknown: return []
        }
        guard
            let old = subject.texts[StatuteEdition(change.old.title, change.old.version)]?
                .text(ofArticle: article)
        else { return [] }
        let later = subject.texts[StatuteEdition(change.new.title, change.new.version)]
        let new = number.flatMap { later?.text(ofArticle: $0) }
        let comparison = StatuteComparison(old, new ?? "")
        let head = number.map { "第\(numeral($0))条 (\(change.new.version))" }
        return [
            "", "《\(change.old.title)》 试题 items: \(items.joined(separator: ", "))", "",
        ]
            + comparison.columns(
                "第\(numeral(article))条 (\(change.old.version))",
                head ?? "(\(change.new.version) 没有对应的条文 no such article)", width: width)
    }

    private func numeral(_ number: Int) -> String {
        (1...9999).contains(number) ? ChineseNumeral.text(number) : "\(number)"
    }

    /// What the shell says, or 100.
    static var terminalWidth: Int {
        let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
        return min(max(named ?? 100, 40), 240)
    }
}
