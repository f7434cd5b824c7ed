import Grading
import Vocabulary

/// How the rehearsal's markers mark: the share of the reference's points that the answer has, with
/// the marker's own strictness and a little noise; one mark in thirty is a slip.
struct MarkerModel {
    let rules: MarkingRules

    /// The points of a reference answer, a line each, without their marks in brackets.
    static func points(of reference: String) -> [String] {
        reference.split(whereSeparator: \.isNewline).map { line in
            String(line.prefix { $0 != "（" })
        }.filter { !$0.isEmpty }
    }

    /// - Parameters:
    ///   - strictness: steps that this marker gives less than others, from -1 to 1.
    ///   - chance: of this mark alone.
    func mark(
        _ answer: String, reference: String, full: Marks, strictness: Int, _ chance: Chance
    ) -> Marks {
        let points = MarkerModel.points(of: reference)
        let found = points.count { answer.contains($0) }
        let scale = rules.scale(of: full)
        let fair = points.isEmpty ? 0 : found * (scale.count - 1) / points.count
        let slip =
            chance.happens(perMille: 33) ? chance.pick(-scale.count / 2...scale.count / 2) : 0
        let place = fair - strictness + chance.pick(-1...1) + slip
        return scale[min(max(place, 0), scale.count - 1)]
    }
}
