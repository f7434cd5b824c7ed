import Bank
package import Grading
import Papers
import Programme
import Seating
package import Vocabulary

/// What an exam that has been scored says about its items, itself and those who sat it
/// (考试分析). Computed anew from the books each time; nothing of it is kept, no mark depends on it.
package struct ExamAnalysis: Sendable {
    package let responses: ExamResponses
    package let passMark: Marks
    package let fullMarks: Marks
    package let figures: ItemAnalysis
    /// Of all who sat, as one group.
    package let calibration: RaschCalibration
    /// Between the sessions; nil for an exam of one.
    package let drift: DifficultyDrift?
    /// Of more than `mostPeople` those who sat beside each other: all pairs are too many to go
    /// through on request.
    package let similarity: AnswerSimilarity
    /// What the bank says of each item.
    package let known: [ItemID: Known]
    /// What pure guessing brings on a paper, in marks: mean, least and most; nil where it cannot be
    /// counted.
    package let guess: Guess?

    package static let mostPeople = 8000

    /// What the bank says of an item.
    package struct Known: Hashable, Sendable {
        package let topic: String
        /// In percent.
        package let facility: Int
    }

    package struct Guess: Hashable, Sendable {
        package let mean: Fraction
        package let least: Fraction
        package let most: Fraction
    }
}

extension ExamOffice {
    /// The whole analysis of the exam.
    ///
    /// - Throws: `results.not-graded`; `Fault` when the books cannot be read.
    package func analysis() throws -> ExamAnalysis {
        analysis(of: try examResponses())
    }

    /// The same of answers that were read already.
    package func analysis(of responses: ExamResponses) -> ExamAnalysis {
        let matrix = responses.matrix
        let calibration = RaschCalibration(RaschData([(responses.title, matrix)]))
        let sittings = responses.sittings
        let grading = programme.grading
        return ExamAnalysis(
            responses: responses, passMark: grading.passMark, fullMarks: grading.fullMarks,
            figures: ItemAnalysis(
                matrix, passMark: grading.passMark, fullMarks: grading.fullMarks),
            calibration: calibration,
            drift: sittings.count > 1
                ? DifficultyDrift(RaschCalibration(RaschData(sittings))) : nil,
            similarity: AnswerSimilarity(
                matrix, calibration, neighbours: neighbours(responses.seats),
                isWhole: matrix.rows.count <= ExamAnalysis.mostPeople),
            known: Dictionary(
                matrix.columns.compactMap { column in
                    bank[column.item].map {
                        (
                            column.item,
                            ExamAnalysis.Known(topic: $0.topic, facility: $0.facility)
                        )
                    }
                }, uniquingKeysWith: { $1 }),
            guess: ExamAnalysis.Guess(responses.guesses, papers: matrix.rows.count))
    }

    /// Who sat beside, before or behind whom, also across a corner or an aisle.
    private func neighbours(
        _ seats: [SheetCode: SeatRecord]
    ) -> Set<AnswerSimilarity.SheetPair> {
        let rooms = Dictionary(
            programme.rooms.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        var pairs: Set<AnswerSimilarity.SheetPair> = []
        let halls = Dictionary(grouping: seats) { [$0.value.session.text, $0.value.room.text] }
        for people in halls.values {
            guard let room = people.first.flatMap({ rooms[$0.value.room] }) else { continue }
            let places = people.compactMap { sheet, seat in
                room.layout.position(ofSeat: seat.seat).map { (sheet, $0) }
            }
            for (index, one) in places.enumerated() {
                for other in places[(index + 1)...]
                where abs(one.1.row - other.1.row) <= 1
                    && abs(one.1.column - other.1.column) <= 1
                {
                    pairs.insert(AnswerSimilarity.SheetPair(one.0, other.0))
                }
            }
        }
        return pairs
    }
}

extension ExamAnalysis.Guess {
    /// - Returns: nil when some paper cannot be counted.
    fileprivate init?(_ guesses: [SheetCode: Fraction], papers: Int) {
        let values = guesses.values.sorted()
        guard let least = values.first, let most = values.last, values.count == papers else {
            return nil
        }
        // Few items have few kinds of chances, so that the exact sum stays small.
        mean = values.reduce(.zero, +) * Fraction(1, values.count)
        self.least = least
        self.most = most
    }
}

extension ExamAnalysis {
    /// Seconds by which the two last answers of a pair's identical items lie apart, the median;
    /// nil where nobody knows.
    package func secondsApart(_ pair: AnswerSimilarity.Pair) -> Double? {
        let one = responses.answeredAt[pair.one] ?? [:]
        let other = responses.answeredAt[pair.other] ?? [:]
        let gaps = pair.identical.compactMap { item -> Double? in
            guard let left = one[item], let right = other[item] else { return nil }
            return Double(abs(left - right)) / 1000
        }
        return Moments(gaps)?.median
    }

    /// Whether the two of a pair were in one room at one time.
    package func wereInOneRoom(_ pair: AnswerSimilarity.Pair) -> Bool {
        guard let one = responses.seats[pair.one], let other = responses.seats[pair.other] else {
            return false
        }
        return one.session == other.session && one.room == other.room
    }
}
