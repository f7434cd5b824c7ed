package import Vocabulary

/// How good drawn papers are (设计指标): how far apart their expected scores lie, how often items are
/// used, how much two papers have in common, and whether everything that the blueprint asks for
/// holds. Computed from the inputs and the result alone.
package struct PaperFigures: Hashable, Sendable {
    /// One of the four expected scores over all papers, in thousandths of a mark.
    package struct Spread: Hashable, Sendable {
        package let least: Int
        package let greatest: Int
        package let mean: Int
        /// The standard deviation of the papers at hand, in millionths of a mark.
        package let deviationMicro: Int

        package var range: Int { greatest - least }
    }

    /// How often items are used.
    package struct Exposure: Hashable, Sendable {
        /// Papers that hold the item that is used most.
        package let most: Int
        /// That item's position in the input.
        package let item: Int
        /// Items on no paper.
        package let unused: Int
        /// The share of all papers that some item must have at least, by the announced proof, in
        /// millionths, rounded down; nil without one.
        package let bound: Int?
    }

    /// Items that two papers have in common.
    package struct Overlap: Hashable, Sendable {
        /// The mean, in thousandths of an item.
        package let milli: Int
        /// Nil when there are too many papers to compare each with each.
        package let most: Int?
    }

    /// Items that a paper of one session has in common with one of another, or of the same.
    package struct SessionOverlap: Hashable, Sendable {
        package let one: String
        package let other: String
        /// The mean, in thousandths of an item.
        package let milli: Int
    }

    package let papers: Int
    package let items: Int
    /// Overall, at ability -1, 0 and +1.
    package let spreads: [Spread]
    package let exposure: Exposure
    package let overlap: Overlap
    /// One for each two sessions, ascending; empty when there is one session only.
    package let sessions: [SessionOverlap]
    package let violations: PaperViolations
    /// Papers outside the tolerance.
    package let outside: Int

    /// How many papers are compared each with each.
    private static let comparable = 3000

    /// - Throws: `papers.malformed-input`, `papers.malformed-result`.
    package init(inputs: [String: JSON], result: JSON) throws(Refusal) {
        try self.init(inputs: inputs, result: result, sheets: try DrawnSheet.all(in: result))
    }

    /// The same, of a result whose sheets were read.
    package init(
        inputs: [String: JSON], result: JSON, sheets: [DrawnSheet]
    ) throws(Refusal) {
        let input = try PaperInput(inputs: inputs)
        if let stranger = sheets.first(where: { sheet in
            sheet.positions.contains { $0 >= input.items.count }
        }) {
            throw DrawnSheet.malformed(stranger.sheet)
        }
        let pool = PaperPool(input)
        var uses = [Int](repeating: 0, count: input.items.count)
        for sheet in sheets { for position in sheet.positions { uses[position] += 1 } }
        papers = sheets.count
        items = input.items.count
        spreads = (0..<4).map { point in Spread(sheets.map { $0.expected[point] }) }
        exposure = PaperFigures.exposure(uses, pool, input.plan)
        overlap = PaperFigures.overlap(sheets, uses)
        sessions = PaperFigures.sessions(sheets, input)
        violations = PaperViolations(of: sheets, input: input, pool: pool)
        outside = result["outside"]?.array?.count ?? 0
    }

    /// The share of papers that hold the item that is used most, in millionths, rounded.
    package var largestShare: Int {
        papers == 0 ? 0 : (exposure.most * 1_000_000 + papers / 2) / papers
    }

    private static func exposure(
        _ uses: [Int], _ pool: PaperPool, _ plan: PaperPlan
    ) -> Exposure {
        let most = uses.max() ?? 0
        let bound = ExposureBound(pool, proof: plan.proof)
        return Exposure(
            most: most, item: uses.firstIndex(of: most) ?? 0, unused: uses.count { $0 == 0 },
            bound: bound.numerator > 0
                ? bound.denominator.dividingFullWidth(
                    bound.numerator.multipliedFullWidth(by: 1_000_000)
                ).quotient : nil)
    }

    private static func overlap(_ sheets: [DrawnSheet], _ uses: [Int]) -> Overlap {
        let shared = uses.reduce(0) { $0 + $1 * ($1 - 1) }
        let pairs = sheets.count * (sheets.count - 1)
        guard pairs > 0 else { return Overlap(milli: 0, most: 0) }
        let milli = (shared * 1000 + pairs / 2) / pairs
        guard sheets.count <= comparable else { return Overlap(milli: milli, most: nil) }
        let words = (uses.count + 63) / 64
        var bits = [UInt64](repeating: 0, count: words * sheets.count)
        for (paper, sheet) in sheets.enumerated() {
            for item in sheet.positions { bits[paper * words + item / 64] |= 1 << (item % 64) }
        }
        return Overlap(milli: milli, most: mostShared(bits, words: words, papers: sheets.count))
    }

    private static func mostShared(_ bits: [UInt64], words: Int, papers: Int) -> Int {
        bits.withUnsafeBufferPointer { bits in
            var most = 0
            for one in 0..<papers {
                for other in 0..<one {
                    var shared = 0
                    for word in 0..<words {
                        shared +=
                            (bits[one * words + word] & bits[other * words + word])
                            .nonzeroBitCount
                    }
                    most = max(most, shared)
                }
            }
            return most
        }
    }

    private static func sessions(
        _ sheets: [DrawnSheet], _ input: PaperInput
    ) -> [SessionOverlap] {
        let session = Dictionary(
            input.candidates.map { ($0.registration, $0.session) }, uniquingKeysWith: { $1 })
        let bySession = Dictionary(grouping: sheets) { session[$0.registration] ?? "" }
        guard bySession.count > 1 else { return [] }
        let names = bySession.keys.sorted(by: precedes)
        let uses = names.map { name in
            (bySession[name] ?? []).reduce(into: [Int](repeating: 0, count: input.items.count)) {
                for position in $1.positions { $0[position] += 1 }
            }
        }
        return names.indices.flatMap { one in
            (one..<names.count).map { other in
                let counts = [names[one], names[other]].map { bySession[$0]?.count ?? 0 }
                let shared = zip(uses[one], uses[other]).reduce(0) {
                    $0 + $1.0 * (one == other ? $1.0 - 1 : $1.1)
                }
                let pairs = counts[0] * (one == other ? counts[0] - 1 : counts[1])
                return SessionOverlap(
                    one: names[one], other: names[other],
                    milli: pairs == 0 ? 0 : (shared * 1000 + pairs / 2) / pairs)
            }
        }
    }
}

extension PaperFigures.Spread {
    init(_ scores: [Int]) {
        least = scores.min() ?? 0
        greatest = scores.max() ?? 0
        let count = max(scores.count, 1)
        let mean = (scores.reduce(0, +) + count / 2) / count
        self.mean = mean
        // About the rounded mean; what that is off is taken from the squares again.
        let sum = scores.reduce(0) { $0 + $1 - mean } * 1000 / count
        let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let (whole, rest) = squares.quotientAndRemainder(dividingBy: count)
        deviationMicro = Self.root(whole * 1_000_000 + rest * 1_000_000 / count - sum * sum)
    }

    /// The largest integer whose square is not above `number`, by Newton's method.
    private static func root(_ number: Int) -> Int {
        guard number > 0 else { return 0 }
        var root = number
        while true {
            let next = (root + number / root) / 2
            guard next < root else { return root }
            root = next
        }
    }
}
