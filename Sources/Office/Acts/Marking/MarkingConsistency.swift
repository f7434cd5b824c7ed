import Grading
package import Vocabulary

/// How steady markers are: what those say who marked an answer again, and what two markers of one
/// answer say. Figures for the office, from which neither a score nor a reproach follows.
///
/// | comparison | pairs |
/// |---|---|
/// | own | a marker's second mark of an answer against the own first one |
/// | other | a marker's mark of an answer against that of somebody who marked it for this check |
/// | partners | a marker's first or second mark of an answer against the other one of the two |
///
/// In each pair the marker's own mark stands first (under `own` the second mark), so that a mean
/// difference above 0 says more lenient than the other (under `own` than before). Pooled over
/// items, correlation, kappa and ICC come out higher than within one item.
package struct MarkingConsistency: Sendable {
    /// The figures of one marker, or of all.
    package struct Line: Sendable {
        /// Nil for all.
        package let account: AccountID?
        package let own: MarkerAgreement
        package let other: MarkerAgreement
        package let partners: MarkerAgreement
        /// Repeats that this marker still has to mark.
        package let open: Int
        /// Repeats that this marker flagged instead of marking.
        package let flagged: Int
    }

    /// An answer whose second mark lies further than the gap from the first one.
    package struct Case: Sendable {
        /// The code of the answer.
        package let answer: MarkingCode
        package let item: ItemID
        package let purpose: MarkingRepeatRecord.Purpose
        /// Whose mark is checked, and what it was.
        package let marker: AccountID
        package let mark: Marks
        /// Who marked it again, and what it was.
        package let checker: AccountID
        package let again: Marks
        /// What the answer came to; nil while it is not settled.
        package let settled: Fraction?
    }

    private struct Pair {
        let marker: AccountID
        let marks: (first: Marks, second: Marks)
    }

    package let all: Line
    /// Ascending by account.
    package let markers: [Line]
    /// The widest first.
    package let cases: [Case]
    /// Answers that are marked again, each as often as it is.
    package let repeats: Int

    package init(_ ledger: MarkingLedger) {
        let rules = ledger.rules
        let compared = ledger.repeats.flatMap { ledger.cases(of: $0) }
        let own = compared.filter { $0.purpose == .own }
            .map { Pair(marker: $0.marker, marks: ($0.again, $0.mark)) }
        let other = compared.filter { $0.purpose == .other }
            .map { Pair(marker: $0.marker, marks: ($0.mark, $0.again)) }
        let partners = ledger.entries.flatMap { entry -> [Pair] in
            guard let first = entry.latest(.first), let second = entry.latest(.second),
                let one = first.mark, let two = second.mark
            else { return [] }
            return [
                Pair(marker: first.marker, marks: (one, two)),
                Pair(marker: second.marker, marks: (two, one)),
            ]
        }
        let open = ledger.openRepeats
        let flagged = ledger.repeats.compactMap { $0.records.last }.filter { $0.mark == nil }
        func agreement(_ pairs: [Pair]) -> MarkerAgreement {
            MarkerAgreement(pairs.map(\.marks), by: rules)
        }
        all = Line(
            account: nil, own: agreement(own), other: agreement(other),
            // Each answer once, its first marker's mark first.
            partners: agreement(
                partners.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)),
            open: open.count, flagged: flagged.count)
        markers = ledger.markers.map { account in
            Line(
                account: account, own: agreement(own.filter { $0.marker == account }),
                other: agreement(other.filter { $0.marker == account }),
                partners: agreement(partners.filter { $0.marker == account }),
                open: open.count { $0.record.marker == account },
                flagged: flagged.count { $0.marker == account })
        }
        cases = compared.filter { !rules.isNear($0.mark, $0.again) }.sorted {
            ($1.width, $0.answer, $0.marker) < ($0.width, $1.answer, $1.marker)
        }
        repeats = ledger.repeats.count
    }
}

extension MarkingConsistency.Case {
    fileprivate var width: Int { abs(mark.hundredths - again.hundredths) }
}

extension MarkingLedger {
    /// What a repeat is compared with: the marker's own mark, or those of both markers.
    fileprivate func cases(of repeated: Repeat) -> [MarkingConsistency.Case] {
        guard let entry = entry(of: repeated), let record = repeated.records.last,
            let again = record.mark
        else { return [] }
        let purpose = repeated.record.purpose
        let marked = [MarkPlace.first, .second].compactMap { entry.latest($0) }
        return marked.compactMap { one in
            // Whoever took over a place there meanwhile is compared with the other one alone.
            guard let mark = one.mark,
                (one.marker == record.marker) == (purpose == .own)
            else { return nil }
            return MarkingConsistency.Case(
                answer: entry.task.code, item: entry.task.item, purpose: purpose,
                marker: one.marker, mark: mark, checker: record.marker, again: again,
                settled: entry.state.settlement?.score)
        }
    }
}
