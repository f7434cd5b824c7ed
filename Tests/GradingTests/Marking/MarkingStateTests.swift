import Grading
import Support
import Testing
import Vocabulary

@Suite("How marks become a score") struct MarkingStateTests {
    private static let rules = MarkingRules(gap: Marks(2))

    /// Marks in halves: 15 is 7.5.
    private static func given(
        _ place: MarkPlace, _ halves: Int, revision: Int = 1, by marker: AccountID? = nil
    ) -> GivenMark {
        GivenMark(
            place: place, revision: revision, marker: marker ?? AccountID("m\(place.rawValue)"),
            verdict: .mark(Marks(hundredths: halves * 50)))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let third: MarkingRules.Third
        /// First, second, third, leader in halves of a mark; nil for none.
        let marks: [Int?]
        let state: MarkingState
    }

    private static func settled(
        _ way: MarkingState.Settlement.Way, _ numerator: Int, _ denominator: Int = 1
    ) -> MarkingState {
        .settled(.init(way: way, score: Fraction(numerator, denominator)))
    }

    /// Of 10 marks, gap 2, in halves. Worked out by hand.
    static let cases: [Case] = [
        Case(
            testDescription: "nobody has marked", third: .nearer, marks: [],
            state: .waiting([.first, .second])),
        Case(
            testDescription: "the first only", third: .nearer, marks: [12],
            state: .waiting([.second])),
        Case(
            testDescription: "the second only", third: .nearer, marks: [nil, 12],
            state: .waiting([.first])),
        Case(
            testDescription: "alike", third: .nearer, marks: [12, 12], state: settled(.agreed, 6)),
        Case(
            testDescription: "a step apart: a quarter of a mark stays exact", third: .nearer,
            marks: [12, 13], state: settled(.agreed, 25, 4)),
        Case(
            testDescription: "exactly the gap", third: .nearer, marks: [12, 16],
            state: settled(.agreed, 7)),
        Case(
            testDescription: "a step more than the gap", third: .nearer, marks: [12, 17],
            state: .waiting([.third])),
        Case(
            testDescription: "the third nearer to the higher", third: .nearer,
            marks: [8, 16, 14], state: settled(.nearer, 15, 2)),
        Case(
            testDescription: "the third nearer to the lower", third: .nearer,
            marks: [8, 16, 9], state: settled(.nearer, 17, 4)),
        Case(
            testDescription: "the third in the middle, near to both: the higher counts",
            third: .nearer, marks: [8, 14, 11], state: settled(.nearer, 25, 4)),
        Case(
            testDescription: "the order of the first two is nothing", third: .nearer,
            marks: [14, 8, 11], state: settled(.nearer, 25, 4)),
        Case(
            testDescription: "the third far from both", third: .nearer, marks: [2, 18, 10],
            state: .arbitration(.stillApart)),
        Case(
            testDescription: "the third outside, near to one", third: .nearer, marks: [8, 16, 20],
            state: settled(.nearer, 9)),
        Case(
            testDescription: "the leader decides", third: .nearer, marks: [2, 18, 10, 13],
            state: settled(.leader, 13, 2)),
        Case(
            testDescription: "the third alone", third: .alone, marks: [2, 18, 11],
            state: settled(.third, 11, 2)),
        Case(
            testDescription: "no third: the leader at once", third: .leader, marks: [2, 18],
            state: .arbitration(.apart)),
        Case(
            testDescription: "no third, agreed", third: .leader, marks: [16, 18],
            state: settled(.agreed, 17, 2)),
    ]

    @Test(arguments: cases) func `the table holds`(_ one: Case) {
        let rules = MarkingRules(gap: Marks(2), third: one.third)
        let marks = zip(MarkPlace.allCases, one.marks).compactMap { place, halves in
            halves.map { Self.given(place, $0) }
        }
        #expect(rules.state(of: marks) == one.state)
    }

    @Test func `a blank answer has nothing without a marker`() {
        #expect(Self.rules.state(of: [], isBlank: true) == Self.settled(.blank, 0))
    }

    @Test(arguments: GivenMark.Problem.allCases)
    func `a flag goes to the leader, whatever the others gave`(_ problem: GivenMark.Problem) {
        let flag = GivenMark(
            place: .second, revision: 1, marker: "m2", verdict: .problem(problem))
        #expect(Self.rules.state(of: [flag]) == .arbitration(.problem(problem)))
        #expect(
            Self.rules.state(of: [Self.given(.first, 12), flag]) == .arbitration(.problem(problem)))
        let decided = [Self.given(.first, 12), flag, Self.given(.leader, 10)]
        #expect(Self.rules.state(of: decided) == Self.settled(.leader, 5))
        // Taken back by the marker: a mark in its place.
        let corrected = [Self.given(.first, 12), flag, Self.given(.second, 13, revision: 2)]
        #expect(Self.rules.state(of: corrected) == Self.settled(.agreed, 25, 4))
    }

    /// Against the rule written once more, in another way: the order of marks, and of the first two
    /// markers, does not matter; a third is asked exactly when the gap is exceeded; the same marks
    /// give the same score.
    @Test func `every pair and every third of a scale follows the rule`() {
        var seeded = Seeded(seed: 20_261_128)
        for gap in [0, 1, 3, 4] {
            let rules = MarkingRules(gap: Marks(hundredths: gap * 50))
            for first in 0...12 {
                for second in 0...12 {
                    let two = [Self.given(.first, first), Self.given(.second, second)]
                    let state = rules.state(of: seeded.permuted(two))
                    #expect((state == .waiting([.third])) == (abs(first - second) > gap))
                    guard state == .waiting([.third]) else {
                        #expect(state == Self.settled(.agreed, first + second, 4))
                        continue
                    }
                    for third in 0...12 {
                        let three = two + [Self.given(.third, third)]
                        let state = rules.state(of: seeded.permuted(three))
                        #expect(state == Self.expected(first, second, third, gap))
                        let turned = [
                            Self.given(.first, second), Self.given(.second, first), three[2],
                        ]
                        #expect(rules.state(of: turned) == state)
                    }
                }
            }
        }
    }

    private static func expected(
        _ first: Int, _ second: Int, _ third: Int, _ gap: Int
    ) -> MarkingState {
        let near = [first, second].filter { abs($0 - third) <= gap }
        guard let least = near.map({ abs($0 - third) }).min() else {
            return .arbitration(.stillApart)
        }
        let nearest = near.filter { abs($0 - third) == least }.max() ?? 0
        return settled(.nearer, nearest + third, 4)
    }

    @Test func `the latest mark of a place counts, in whatever order they are read`() {
        let marks = [
            Self.given(.first, 2), Self.given(.second, 14), Self.given(.first, 12, revision: 2),
            Self.given(.first, 13, revision: 3),
        ]
        var seeded = Seeded(seed: 7)
        for _ in 0..<20 {
            #expect(Self.rules.state(of: seeded.permuted(marks)) == Self.settled(.agreed, 27, 4))
        }
    }

    @Test func `marks are given in steps from nothing to full marks`() {
        let rules = MarkingRules(gap: Marks(2), step: Marks(hundredths: 50))
        let full = Marks(3)
        #expect(
            rules.scale(of: full).map(\.description) == ["0", "0.5", "1", "1.5", "2", "2.5", "3"])
        #expect(rules.scale(of: full).allSatisfy { rules.allows($0, of: full) })
        for refused in ["0.25", "3.5", "0.1", "100"] {
            #expect(Marks(decimal: refused).map { rules.allows($0, of: full) } == false)
        }
    }

    @Test func `rules that do not fit an item are named`() {
        func codes(_ gap: Int, _ step: Int, full: Int) -> [String] {
            MarkingRules(gap: Marks(hundredths: gap), step: Marks(hundredths: step))
                .findings(full: Marks(hundredths: full)).map(\.rule)
        }
        #expect(codes(200, 50, full: 1000) == [])
        #expect(codes(1000, 50, full: 1000) == ["marking.gap"])
        #expect(codes(200, 0, full: 1000) == ["marking.step"])
        #expect(codes(200, 300, full: 1000) == ["marking.step"])
        #expect(codes(200, 2000, full: 1000) == ["marking.step"])
        #expect(codes(0, 50, full: 1000) == [])
    }

    @Test(arguments: MarkingRules.Third.allCases)
    func `the printed rule names the gap and what follows`(_ third: MarkingRules.Third) {
        let words = MarkingRules(gap: Marks(hundredths: 150), third: third).wording
        #expect(words.contains("相差不超过1.5分的取平均分"))
        #expect(words.contains("第三名评卷员") == (third != .leader))
        #expect(words.contains("评卷负责人裁定") == (third != .alone))
        #expect(words.contains("未作答得0分"))
    }
}
