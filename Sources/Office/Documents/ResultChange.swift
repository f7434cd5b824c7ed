package import Admissions
package import Grading
package import Vocabulary

/// What a decided correction changed for one candidate.
package struct ResultChange: Sendable {
    package let registration: Registration
    package let seat: SeatRecord
    package let before: Outcome
    package let after: Outcome
    /// The scores of the paper, also where the result is a mere status.
    package let scoreBefore: Marks?
    package let scoreAfter: Marks?

    /// Whether pass and fail changed places, or a status went.
    package var changesOutcome: Bool { before.code != after.code }
}

extension ExamOffice {
    /// The list of changes (成绩变更清单) of a decided correction: every candidate whose score or
    /// result it changed, ascending by candidate number; empty for one that was turned down.
    ///
    /// - Throws: `correction.unknown`, `correction.undecided`.
    package func changes(by number: Int) throws -> [ResultChange] {
        try records.read { books in
            guard let decision = try correction(number, books).decision else {
                throw Refusal(
                    "correction.undecided", "第\(number)号更正尚未决定。",
                    "correction \(number) is not decided")
            }
            guard let revision = decision.revision else { return [] }
            let (first, revised) = (
                try books.firstScores(in: exam), try books.revisedScores(in: exam)
            )
            let before = first.replaced(by: revised, through: revision - 1).totals
            let after = first.replaced(by: revised, through: revision).totals
            let sheets = try books.sheets(in: exam)
            var source = try ResultSource(books, self)
            let old = Dictionary(
                try source.lines(through: revision - 1).map { ($0.registration.id, $0) },
                uniquingKeysWith: { first, _ in first })
            return try source.lines(through: revision).compactMap { line in
                let sheet = sheets[line.registration.id]
                let change = ResultChange(
                    registration: line.registration, seat: line.seat,
                    before: old[line.registration.id]?.outcome ?? line.outcome,
                    after: line.outcome, scoreBefore: sheet.flatMap { before[$0] },
                    scoreAfter: sheet.flatMap { after[$0] })
                let isSame =
                    change.before == change.after && change.scoreBefore == change.scoreAfter
                return isSame ? nil : change
            }
        }
    }
}

extension [ScoreRecord] {
    fileprivate var totals: [SheetCode: Marks] {
        Dictionary(map { ($0.sheet, $0.total) }, uniquingKeysWith: { first, _ in first })
    }
}
