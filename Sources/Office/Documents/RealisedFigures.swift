import Papers
import Vocabulary

/// How equal the papers turned out to be (实测指标), from the answers: what every item brought on
/// average to those who had it, added up for each paper.
///
/// Few people have one item, so that chance and the ability of these people move its average: the
/// spread of the papers found here is larger than their true one. It shows that nothing is amiss;
/// it does not measure hundredths of a mark.
package struct RealisedFigures: Hashable, Sendable {
    /// A quarter of the papers by what they turned out to bring, and how their candidates did.
    package struct Quarter: Hashable, Sendable {
        package let papers: Int
        /// Of the realised expected scores, in thousandths of a mark.
        package let expected: Int
        /// Mean total of those who sat, in thousandths of a mark.
        package let mean: Int
    }

    /// Papers with an answer sheet that was scored.
    package let papers: Int
    /// Items that were scored at least once.
    package let items: Int
    /// Median number of people who had one item.
    package let takers: Int
    /// The lowest and highest realised expected score, in thousandths of a mark.
    package let least: Int
    package let greatest: Int
    /// Standard deviation of the realised expected scores, in thousandths of a mark.
    package let deviation: Int
    /// Easiest papers last; empty with fewer than eight papers.
    package let quarters: [Quarter]

    package var range: Int { greatest - least }

    /// - Returns: nil when nothing was scored.
    init?(papers: [Paper], scores: [SheetCode: Scored]) {
        var sums: [ItemID: (milli: Int, takers: Int)] = [:]
        let sat = papers.filter { scores[$0.sheet] != nil }
        for paper in sat {
            for (item, milli) in scores[paper.sheet]?.items ?? [] {
                let known = sums[item] ?? (0, 0)
                sums[item] = (known.milli + milli, known.takers + 1)
            }
        }
        guard !sums.isEmpty else { return nil }
        let rows = sat.map { paper in
            (
                expected: paper.entries.reduce(0) {
                    $0 + (sums[$1.item].map { $0.milli / $0.takers } ?? 0)
                }, total: scores[paper.sheet]?.total ?? 0
            )
        }.sorted { ($0.expected, $0.total) < ($1.expected, $1.total) }
        self.papers = rows.count
        items = sums.count
        takers = sums.values.map(\.takers).sorted()[sums.count / 2]
        least = rows.first?.expected ?? 0
        greatest = rows.last?.expected ?? 0
        deviation = RealisedFigures.deviation(rows.map(\.expected))
        quarters = RealisedFigures.quarters(rows)
    }

    private static func deviation(_ values: [Int]) -> Int {
        let mean = values.reduce(0, +) / max(values.count, 1)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return Int((Double(squares) / Double(max(values.count, 1))).squareRoot().rounded())
    }

    private static func quarters(_ rows: [(expected: Int, total: Int)]) -> [Quarter] {
        guard rows.count >= 8 else { return [] }
        return (0..<4).map { quarter in
            let part = rows[rows.count * quarter / 4..<rows.count * (quarter + 1) / 4]
            return Quarter(
                papers: part.count, expected: part.reduce(0) { $0 + $1.expected } / part.count,
                mean: part.reduce(0) { $0 + $1.total } / part.count)
        }
    }

    /// A sheet as it was scored, in thousandths of a mark.
    struct Scored {
        let total: Int
        let items: [(ItemID, Int)]
    }
}

extension ExamOffice {
    /// How the papers turned out; nil until the exam has been scored.
    package func realisedFigures() throws -> RealisedFigures? {
        try records.read { books in
            let scores = try books.scores(in: exam)
            guard !scores.isEmpty else { return nil }
            return RealisedFigures(
                papers: try books.papers(in: exam).map(\.paper),
                scores: Dictionary(
                    try scores.map { ($0.sheet, try RealisedFigures.Scored($0)) },
                    uniquingKeysWith: { $1 }))
        }
    }
}

extension RealisedFigures.Scored {
    init(_ score: ScoreRecord) throws {
        let json: JSON
        do {
            json = try JSON(parsing: Array(score.breakdown.utf8))
        } catch {
            throw Fault("reading the score of a sheet", cause: "\(error)")
        }
        let rows = (json["sections"]?.array ?? []).flatMap { $0["items"]?.array ?? [] }
        items = rows.compactMap { row in
            guard let row = row.array, row.count == 3, let item = row[0].text,
                let score = row[2].array, score.count == 2, let numerator = score[0].int,
                let denominator = score[1].int, denominator > 0
            else { return nil }
            return (ItemID(item), numerator * 1000 / denominator)
        }
        total = score.total.hundredths * 10
    }
}
