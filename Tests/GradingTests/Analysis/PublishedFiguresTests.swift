import Foundation
import Grading
import Testing
import Vocabulary

@Suite("Figures that others published")
struct PublishedFiguresTests {
    private struct Expected: Decodable {
        struct Item: Decodable {
            let facility: Double
            let sd: Double
            let rItemTotal: Double
            let rItemRest: Double
            let alphaIfDeleted: Double

            enum CodingKeys: String, CodingKey {
                case sd
                case facility = "P"
                case rItemTotal = "r_item_total"
                case rItemRest = "r_item_rest"
                case alphaIfDeleted = "alpha_if_deleted"
            }
        }
        let alpha: Double
        let kr20: Double
        let mean: Double
        let sample: Double
        let population: Double
        let items: [Item]

        enum CodingKeys: String, CodingKey {
            case alpha, items
            case kr20 = "KR20"
            case mean = "mean_total"
            case sample = "sd_total_n_minus_1"
            case population = "sd_total_n"
        }
    }

    private func near(_ one: Double?, _ other: Double, _ what: String) {
        #expect(abs((one ?? .nan) - other) < 1e-6, "\(what): \(one ?? .nan) is not \(other)")
    }

    private func compare(_ name: String, _ matrix: ResponseMatrix) throws {
        let text = try #require(ReferenceData.text("item_analysis_expected.json"))
        let all = try JSONDecoder().decode([String: Expected].self, from: Data(text.utf8))
        let expected = try #require(all[name])
        let analysis = ItemAnalysis(matrix)
        near(analysis.test.alpha, expected.alpha, "alpha")
        near(analysis.test.kr20, expected.kr20, "KR-20")
        near(analysis.test.totals?.mean, expected.mean, "mean")
        near(analysis.test.totals?.deviation, expected.sample, "SD")
        near(analysis.test.totals?.populationDeviation, expected.population, "SD of n")
        try #require(analysis.items.count == expected.items.count)
        for (item, value) in zip(analysis.items, expected.items) {
            near(item.facility, value.facility, "P of \(item.item)")
            near(item.deviation, value.sd, "SD of \(item.item)")
            near(item.itemTotal, value.rItemTotal, "item-total of \(item.item)")
            near(item.itemRest, value.rItemRest, "item-rest of \(item.item)")
            near(item.alphaIfDeleted, value.alphaIfDeleted, "alpha without \(item.item)")
        }
    }

    @Test(
        "LSAT section 6, as a file",
        .enabled(if: ReferenceData.isThere, "the shared reference data is not here"))
    func lsatFile() throws {
        let rows = ReferenceData.rows("LSAT6_1000x5_scored.csv").map { $0.compactMap { Int($0) } }
        try #require(rows.count == 1000)
        try compare("LSAT6_1000x5", ResponseMatrix(scored: rows))
        try compare("LSAT6_1000x5", .lsat6)
    }

    @Test(
        "100 people, 20 items with their distractors",
        .enabled(if: ReferenceData.isThere, "the shared reference data is not here"))
    func ctt() throws {
        try compare("CTT_100x20", try matrixOfCTT())
    }

    /// Skewness, kurtosis, efficiency, ties at 27 %, the stratified error and the decision figures
    /// by numpy and scipy 1.17 (`scipy.stats.skew(bias=False)`, quadrature for the rest).
    @Test(
        "the same data by an independent program",
        .enabled(if: ReferenceData.isThere, "the shared reference data is not here"))
    func independent() throws {
        let analysis = ItemAnalysis(
            try matrixOfCTT(), passMark: Marks(12), fullMarks: Marks(20))
        let test = analysis.test
        near(test.totals?.median, 9, "median")
        near(test.totals?.skewness, 0.452_356_979_748_612_1, "skewness")
        near(test.totals?.kurtosis, -0.730_048_052_417_525_9, "kurtosis")
        near(test.stratifiedError, 2.045_534_288_716_713, "stratified error")
        near(test.stratifiedReliability, 0.795_232_312_005_544_8, "stratified reliability")
        near(analysis.items[0].efficiency, 0.626_803_319_779_424_3, "efficiency")
        near(analysis.items[15].efficiency, 0.205_321_403_343_632_36, "efficiency")
        near(analysis.items[0].upperLower, 0.740_740_740_740_740_7, "upper-lower")
        near(analysis.items[11].upperLower, 0.814_814_814_814_814_8, "upper-lower")
        near(analysis.items[0].facilityInterval?.low, 0.375_108_179_593_412_7, "Wilson")
        near(analysis.items[0].facilityInterval?.high, 0.567_111_430_299_006_3, "Wilson")
        let decision = try #require(test.decision)
        #expect(decision.effectiveLength == 22 && decision.hasFourParameters)
        near(decision.consistency, 0.881_175_241_569_986_5, "consistency")
        near(decision.kappa, 0.702_977_775_458_655_3, "kappa")
        near(decision.accuracy, 0.915_639_685_191_155_7, "accuracy")
        near(decision.falsePositive, 0.042_064_930_592_934_74, "false positive")
    }

    @Test("LSAT section 6 by an independent program, with the data in the test")
    func lsatIndependent() throws {
        let analysis = ItemAnalysis(.lsat6, passMark: Marks(4), fullMarks: Marks(5))
        near(analysis.test.alpha, 0.294_997_192_215_944_17, "alpha")
        near(analysis.test.totals?.skewness, -0.691_010_876_142_009_1, "skewness")
        near(analysis.test.totals?.kurtosis, 0.078_178_546_393_803_4, "kurtosis")
        near(analysis.items[0].upperLower, 0.196_624_472_573_839_86, "upper-lower")
        near(analysis.items[2].upperLower, 0.810_876_699_484_294_6, "upper-lower")
        let decision = try #require(analysis.test.decision)
        #expect(decision.effectiveLength == 6 && !decision.hasFourParameters)
        near(decision.consistency, 0.639_909_520_317_701_7, "consistency")
        near(decision.accuracy, 0.695_537_076_357_124_3, "accuracy")
        near(decision.falseNegative, 0.079_035_383_859_235_59, "false negative")
    }

    private func matrixOfCTT() throws -> ResponseMatrix {
        let text = try #require(ReferenceData.text("CTT_100x20_key.json"))
        let key = try JSONDecoder().decode([String].self, from: Data(text.utf8))
        let rows = ReferenceData.rows("CTT_100x20_responses.csv")
        try #require(rows.count == 100 && key.count == 20)
        let letters: [String: UInt64] = ["A": 1, "B": 2, "C": 4, "D": 8]
        return ResponseMatrix(
            columns: key.enumerated().map {
                ResponseMatrix.Column(
                    item: .numbered($0), type: .singleChoice, marks: Marks(1),
                    choices: ["A", "B", "C", "D"], key: letters[$1] ?? 0)
            },
            rows: rows.enumerated().map { index, row in
                ResponseMatrix.Row(
                    sheet: .numbered(index),
                    cells: row.enumerated().map {
                        ResponseMatrix.Cell(
                            column: $0, credit: $1 == key[$0] ? 1 : 0, answer: letters[$1] ?? 0)
                    })
            })
    }
}
