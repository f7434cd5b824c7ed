import Grading
import Papers
import Support
import Testing
import Vocabulary

@Suite("Item analysis")
struct ItemAnalysisTests {
    @Test("the order of candidates and items changes nothing, to the last bit", arguments: 1...5)
    func order(seed: UInt64) {
        let exam = SimulatedExam(seed: seed, people: 60, items: 24, paper: 12)
        let matrix = exam.matrix()
        var seeded = Seeded(seed: seed + 1000)
        let columns = seeded.permuted(Array(matrix.columns.indices))
        var place = columns
        for (new, old) in columns.enumerated() { place[old] = new }
        let rows = seeded.permuted(matrix.rows).map { row in
            ResponseMatrix.Row(
                sheet: row.sheet,
                cells: seeded.permuted(row.cells).map {
                    ResponseMatrix.Cell(
                        column: place[$0.column], credit: $0.credit, answer: $0.answer)
                })
        }
        let other = ResponseMatrix(columns: columns.map { matrix.columns[$0] }, rows: rows)
        let (one, two) = (ItemAnalysis(matrix), ItemAnalysis(other))
        #expect(one.items == two.items)
        #expect(one.test == two.test)
    }

    @Test("people tied at the boundary of 27 % share the places")
    func ties() throws {
        // Ten people, three places each; sums 0, 1, 1, 1, 1 | … | 2, 2, 2, 2, 3.
        let rows = [
            [0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1],
            [1, 1, 0], [0, 1, 1], [1, 1, 1],
        ]
        let analysis = ItemAnalysis(ResponseMatrix(scored: rows))
        // Top: one whole (1) and four tied for two places, of whom three are right: 1 + 2·3/4.
        // Bottom: one whole (0) and four tied for two places, of whom one is right: 2·1/4.
        let difference = try #require(analysis.items[0].upperLower)
        #expect(abs(difference - (2.5 / 3 - 0.5 / 3)) < 1e-12)
    }

    @Test("where papers differ there is no alpha, and the stratified figures stand")
    func differing() throws {
        let analysis = ItemAnalysis(
            SimulatedExam(seed: 3, people: 200, items: 80, paper: 40).matrix(),
            passMark: Marks(20), fullMarks: Marks(40))
        #expect(analysis.test.alpha == nil && analysis.test.kr20 == nil)
        #expect(analysis.items.allSatisfy { $0.alphaIfDeleted == nil })
        let reliability = try #require(analysis.test.stratifiedReliability)
        #expect((0.75...0.95).contains(reliability))
        #expect(analysis.test.decision != nil)
        #expect(analysis.test.items == 80 && analysis.test.paperLengths == 40...40)
    }

    @Test("a distractor's figures, and its flags")
    func distractors() throws {
        let exam = SimulatedExam(seed: 8, people: 400, items: 20, paper: 20)
        var turned = exam
        // On the last item those who are right for all but it now take B: the key is wrong.
        for person in turned.answers.indices where turned.answers[person][19] == 1 {
            turned.answers[person][19] = 2
        }
        let item = try #require(ItemAnalysis(turned.matrix()).items.last)
        #expect(item.flags.contains(.strongDistractor))
        #expect(item.options[1].attractsTheStrong && !item.options[1].isKey)
        #expect(item.options[0].isKey && item.options[0].count == 0)
        #expect(item.options[0].pointBiserial == nil)
        #expect(item.options[1].upperShare > item.options[1].lowerShare)
        #expect(item.options.map(\.count).reduce(0, +) == 400)
        let fine = try #require(ItemAnalysis(exam.matrix()).items.dropFirst(10).first)
        #expect(!fine.flags.contains(.strongDistractor) && (fine.itemRest ?? 0) > 0.1)
    }

    @Test("one candidate, none, and an item nobody varies on")
    func small() {
        let none = ItemAnalysis(ResponseMatrix(columns: [], rows: []))
        #expect(none.test.totals == nil && none.items.isEmpty)
        let one = ItemAnalysis(ResponseMatrix(scored: [[1, 0]]))
        #expect(one.test.totals?.deviation == nil && one.test.alpha == nil)
        #expect(one.items[0].itemRest == nil && one.items[0].upperLower == nil)
        let same = ItemAnalysis(ResponseMatrix(scored: [[1, 0], [1, 1], [1, 0], [1, 1]]))
        #expect(same.items[0].itemTotal == nil && same.items[0].efficiency == nil)
        #expect(same.items[0].facility == 1)
    }

    @Test("seconds and blanks")
    func seconds() throws {
        let column = ResponseMatrix.Column(item: "a", type: .fillIn, marks: Marks(2))
        let rows = [10, 20, 30, 50, nil].enumerated().map { index, seconds in
            ResponseMatrix.Row(
                sheet: .numbered(index),
                cells: [
                    ResponseMatrix.Cell(
                        column: 0, credit: index < 2 ? 1 : index == 2 ? 0.5 : 0,
                        answer: UInt64(index < 4 ? index + 1 : 0), seconds: seconds)
                ])
        }
        let item = try #require(
            ItemAnalysis(ResponseMatrix(columns: [column], rows: rows)).items.first)
        #expect(item.omitted == 1 && item.right == 2 && item.partly == 1)
        #expect(abs(item.facility - 0.5) < 1e-12)
        #expect(item.seconds?.n == 4 && item.seconds?.median == 25)
        #expect(item.seconds?.first == 17.5 && item.seconds?.third == 35)
        #expect(item.options.isEmpty)
    }

    @Test(
        "what guessing brings",
        arguments: [
            (AnswerKey.Entry.choosing("B", of: 4, type: .singleChoice), "ABCD", Fraction(1, 4)),
            // One of the 11 sets of two or more is the key.
            (AnswerKey.Entry.choosing("AC", of: 4), "ABCD", Fraction(1, 11)),
            (AnswerKey.Entry.choosing("A", of: 3, type: .indefiniteChoice), "ABC", Fraction(1, 7)),
            (AnswerKey.Entry.filling([["x"]]), "", Fraction.zero),
        ])
    func guessing(entry: AnswerKey.Entry, letters: String, credit: Fraction) {
        let rules = GradingRules([.multipleResponse: .allOrNothing])
        #expect(GuessScore.credit(of: entry, choices: choices(letters), by: rules) == credit)
    }
}
