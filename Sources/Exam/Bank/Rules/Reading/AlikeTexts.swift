/// Finds texts that are much alike among many: a join by prefixes (Chaudhuri, Ganti & Kaushik
/// 2006; Bayardo, Ma & Srikant 2007) with exact verification.
///
/// Two sets of which at least three fifths of the union are common share one of the rarest triples
/// of each; only such pairs are compared. A text that shares rare triples with very many others is
/// compared with those with which it shares most of them.
struct AlikeTexts {
    /// A text and the earlier one that it is most like.
    struct Pair: Hashable {
        let earlier: Int
        let later: Int
        /// The common share in percent.
        let percent: Int
    }

    /// With how many earlier texts one text is compared at most.
    private static let limit = 400
    /// Alike from here on: three fifths.
    private static let (part, whole) = (3, 5)

    /// In the order of the later text.
    let pairs: [Pair]

    init(_ texts: [Shingles]) {
        let sets = AlikeTexts.ranked(texts)
        var index = Index()
        var pairs: [Pair] = []
        for later in sets.indices where !sets[later].isEmpty {
            let best = index.candidates(for: sets[later], Self.limit).compactMap { earlier in
                AlikeTexts.percent(sets[earlier], sets[later]).map { (earlier, $0) }
            }.max { ($0.1, $1.0) < ($1.1, $0.0) }
            if let best {
                pairs.append(Pair(earlier: best.0, later: later, percent: best.1))
            }
            index.add(sets[later], as: later)
        }
        self.pairs = pairs
    }

    /// How long a prefix must be so that alike sets share an element of it.
    private static func prefix(_ count: Int) -> Int {
        count - (part * count + whole - 1) / whole + 1
    }

    /// Nil when they are not alike.
    private static func percent(_ one: [UInt32], _ two: [UInt32]) -> Int? {
        let (small, large) = (min(one.count, two.count), max(one.count, two.count))
        guard whole * small >= part * large else { return nil }
        let common = Shingles.common(one, two)
        let union = one.count + two.count - common
        return whole * common >= part * union ? 100 * common / union : nil
    }

    /// Each text's triples as ranks, the rarest first.
    private static func ranked(_ texts: [Shingles]) -> [[UInt32]] {
        var counts: [UInt64: Int] = [:]
        for text in texts {
            for triple in text.triples { counts[triple, default: 0] += 1 }
        }
        let order = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        var ranks: [UInt64: UInt32] = [:]
        ranks.reserveCapacity(order.count)
        for (rank, element) in order.enumerated() { ranks[element.key] = UInt32(rank) }
        return texts.map { text in text.triples.compactMap { ranks[$0] }.sorted() }
    }

    /// Which texts have a triple in their prefix.
    private struct Index {
        private var texts: [UInt32: [Int]] = [:]
        /// By text: how many triples of the prefix it shares with the one that is looked at.
        private var shared: [Int: Int] = [:]

        mutating func add(_ set: [UInt32], as text: Int) {
            for rank in set.prefix(AlikeTexts.prefix(set.count)) {
                texts[rank, default: []].append(text)
            }
        }

        /// Those that share most come first.
        mutating func candidates(for set: [UInt32], _ limit: Int) -> [Int] {
            shared.removeAll(keepingCapacity: true)
            for rank in set.prefix(AlikeTexts.prefix(set.count)) {
                // A triple that very many texts begin with tells nothing; the latest of them do.
                for text in texts[rank, default: []].suffix(limit) {
                    shared[text, default: 0] += 1
                }
            }
            guard shared.count > limit else { return Array(shared.keys) }
            let most = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return most.prefix(limit).map(\.key)
        }
    }
}
