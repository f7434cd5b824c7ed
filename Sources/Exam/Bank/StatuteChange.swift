/// What became of the articles of a statute with a newer version of it.
///
/// An article whose digest stands under a number of the new version is the same or was moved.
/// For the others the texts tell, where both are at hand: the new article that is most like the
/// old one is what it was changed to; none that is like it, and it is gone. Without texts the
/// articles around it tell where it must be, as far as they do.
package struct StatuteChange: Sendable {
    /// What became of one article.
    package enum Fate: Hashable, Sendable {
        case same
        /// Its text is the same under another number.
        case moved(to: Int)
        /// Its text is another one; nil when nobody can say by digests alone where it is now.
        case changed(to: Int?)
        /// No article of the new version is like it: deleted, or written anew.
        case gone
        /// The catalogue has no digest of it.
        case unknown
    }

    package let old: Statute
    package let new: Statute
    /// Whether the new version is in force on the day that was asked for.
    package let isInForce: Bool
    private let fates: [Fate]

    /// - Parameter texts: those of the two versions, if they are at hand.
    package init(
        from old: Statute, to new: Statute, isInForce: Bool = false,
        texts: (old: StatuteText, new: StatuteText)? = nil
    ) {
        self.old = old
        self.new = new
        self.isInForce = isInForce
        fates = StatuteChange.fates(old.articleDigests, new.articleDigests, texts)
    }

    /// What became of an article of the old version.
    package func fate(of article: Int) -> Fate {
        fates.indices.contains(article - 1) ? fates[article - 1] : .unknown
    }

    private static func fates(
        _ old: [String], _ new: [String], _ texts: (old: StatuteText, new: StatuteText)?
    ) -> [Fate] {
        guard !new.isEmpty else { return old.map { _ in .unknown } }
        let numbers = Dictionary(
            new.enumerated().map { ($0.element, $0.offset + 1) },
            uniquingKeysWith: { one, _ in one })
        let found = old.enumerated().map { index, digest -> Int? in
            index < new.count && new[index] == digest ? index + 1 : numbers[digest]
        }
        let candidates = texts.map { Candidates($0.new) }
        return found.enumerated().map { index, number in
            if let number { return number == index + 1 ? .same : .moved(to: number) }
            if let texts, let candidates {
                let text = texts.old.text(ofArticle: index + 1) ?? ""
                return candidates.nearest(to: text).map { .changed(to: $0) } ?? .gone
            }
            return byNeighbours(index, found, count: new.count)
        }
    }

    /// Between two articles that are still there, as many as before: it is the one at its place.
    /// None: it is gone.
    private static func byNeighbours(_ index: Int, _ found: [Int?], count: Int) -> Fate {
        let before = found[..<index].lastIndex { $0 != nil }
        let after = found[index...].firstIndex { $0 != nil }
        let low = before.flatMap { found[$0] } ?? 0
        let high = after.flatMap { found[$0] } ?? count + 1
        guard low < high else { return .changed(to: nil) }
        let gap = (after ?? found.count) - (before ?? -1) - 1
        let room = high - low - 1
        if room == 0 { return .gone }
        return .changed(to: room == gap ? low + index - (before ?? -1) : nil)
    }

    /// The articles of the new version to compare with.
    private struct Candidates {
        private let articles: [(number: Int, shingles: Shingles)]

        init(_ text: StatuteText) {
            articles = (1...max(1, text.articleCount)).compactMap { number in
                text.text(ofArticle: number).map {
                    (number, Shingles(Folding.scalars($0)))
                }
            }
        }

        /// The one that has most in common with the text; nil when none has a quarter.
        func nearest(to text: String) -> Int? {
            let triples = Shingles(Folding.scalars(text)).triples
            var best: (number: Int, common: Int, union: Int)?
            for article in articles {
                let common = Shingles.common(triples, article.shingles.triples)
                // Of an article that took in another one, or was split, the shorter counts.
                let least = max(1, min(triples.count, article.shingles.triples.count))
                let union = triples.count + article.shingles.triples.count - common
                guard 4 * common >= union || (2 * common >= least && least >= 10) else { continue }
                if best.map({ common * $0.union > $0.common * union }) ?? true {
                    best = (article.number, common, union)
                }
            }
            return best?.number
        }
    }
}
