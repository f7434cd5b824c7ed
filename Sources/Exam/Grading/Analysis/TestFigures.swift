import Vocabulary

/// How the whole exam did.
///
/// Alpha and KR-20 suppose that everybody had the same items. Where each candidate has a paper of
/// their own they mean nothing and are nil; the stratified figures hold for both.
package struct TestFigures: Hashable, Sendable {
    /// Of the published totals; nil without candidates.
    package let totals: Moments?
    /// Items that somebody had, and how many a paper has (the least and the most).
    package let items: Int
    package let paperLengths: ClosedRange<Int>
    package let isCommonForm: Bool
    /// Cronbach's alpha; nil where papers differ.
    package let alpha: Double?
    /// Kuder and Richardson's formula 20 (1937, Psychometrika 2, 151–160): alpha of items that are
    /// right or wrong only; nil where papers differ or credit was partial.
    package let kr20: Double?
    /// Standard error of measurement by alpha, s √(1 - α), s over n - 1.
    package let alphaError: Double?
    /// The standard error of measurement by the stratified binomial error model, in marks: the root
    /// of the mean over candidates of Σₛ kₛ S²ₛ, where a candidate's section s has kₛ items and
    /// S²ₛ is the variance (over kₛ - 1) of their marks. For right or wrong items worth w this is
    /// Σₛ w² kₛ · kₛ qₛ(1-qₛ)/(kₛ-1) (Lord 1955, Educ. Psychol. Meas. 15, 325–336; by strata
    /// Feldt 1984, Educ. Psychol. Meas. 44, 883–891). It treats a paper's items as drawn from the
    /// section's pool, which they are, and so counts differences between papers as error.
    package let stratifiedError: Double?
    /// 1 - SEM² / s² with that error: how well another paper by the same blueprint would agree. At
    /// most alpha for a common form.
    package let stratifiedReliability: Double?
    /// At the pass mark; nil without one or where nothing can be said.
    package let decision: DecisionFigures?

    /// The reliability that decisions are judged by.
    package var reliability: Double? { alpha ?? stratifiedReliability }

    init(
        _ matrix: ResponseMatrix, spread: CommonSpread?, passMark: Marks?, fullMarks: Double?
    ) {
        let moments = Moments(matrix.totals)
        totals = moments
        items = matrix.columns.count
        let lengths = matrix.rows.map(\.cells.count)
        paperLengths = (lengths.min() ?? 0)...(lengths.max() ?? 0)
        isCommonForm = spread != nil
        let variance = Moments(matrix.sums)?.variance ?? 0
        alpha = matrix.rows.count > 1 ? spread?.alpha : nil
        let isBinary = matrix.rows.allSatisfy { row in
            row.cells.allSatisfy { $0.credit == 0 || $0.credit == 1 }
        }
        kr20 = isBinary ? alpha : nil
        alphaError = alpha.map { (variance * max(0, 1 - $0)).squareRoot() }
        let errors = matrix.rows.compactMap { PaperError($0, matrix.columns).variance }
        let error =
            errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
        stratifiedError = error?.squareRoot()
        let stratified = error.flatMap { variance > 1e-18 ? 1 - $0 / variance : nil }
        stratifiedReliability = stratified
        decision = DecisionFigures(
            totals: matrix.totals, reliability: alpha ?? stratified, passMark: passMark,
            fullMarks: fullMarks)
    }
}
