package import Papers
import Vocabulary

extension AnswerKey.Entry {
    /// Whether people have to mark it.
    package var isMarkedByHand: Bool { !type.isScoredByMachine }

    /// The share of the full marks that people gave, from 0 to 1.
    ///
    /// - Parameter marks: the exact mean may be finer than any mark that can be given.
    func share(of given: Fraction) -> Fraction {
        guard marks > .zero else { return .zero }
        return (given * Fraction(100, marks.hundredths)).clampedToUnit
    }
}
