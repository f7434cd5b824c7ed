import Grading
import Testing
import Vocabulary

@testable import Rehearsal

/// How the rehearsal's markers mark.
@Suite struct MarkerModelTests {
    private static let reference = "甲点（4分）\n乙点（3分）\n丙点（3分）"
    private let model = MarkerModel(rules: MarkingRules(gap: Marks(2)))

    @Test func `points are the lines without their marks`() {
        #expect(MarkerModel.points(of: Self.reference) == ["甲点", "乙点", "丙点"])
        #expect(MarkerModel.points(of: "") == [])
    }

    @Test func `a better answer has more on average, and every mark can be given`() {
        let chance = Chance("1", "markers")
        func mean(_ answer: String, strictness: Int = 0) -> Int {
            let marks = (0..<400).map { _ in
                model.mark(
                    answer, reference: Self.reference, full: Marks(10), strictness: strictness,
                    chance)
            }
            #expect(marks.allSatisfy { model.rules.allows($0, of: Marks(10)) })
            return marks.reduce(0) { $0 + $1.hundredths } / marks.count
        }
        let means = ["无", "甲点", "甲点\n乙点"].map { mean($0) }
        #expect(means[0] < means[1] && means[1] < means[2])
        #expect(mean("甲点\n乙点", strictness: 1) < means[2])
    }
}
