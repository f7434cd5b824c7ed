import Bank
import Grading
import Programme
package import Vocabulary

/// What one marker sees of the marking of an exam: the own work, and nothing of anybody else's.
package struct MarkingDesk: Sendable {
    /// An own mark that counts.
    package struct Own: Sendable {
        package let record: MarkRecord
        package let item: ItemID
        /// Whether the answer has a score: nothing can be changed any more.
        package let isSettled: Bool
    }

    /// The answer to be marked next; nil when none waits.
    package let next: MarkingCode?
    /// Answers that wait for this marker now.
    package let left: Int
    /// The own marks, the latest first.
    package let own: [Own]
    /// Whether the exam has been scored.
    package let isOver: Bool
}

/// An answer beside its item. It names no person, unit, seat or sheet.
package struct MarkedAnswer: Sendable {
    package let code: MarkingCode
    package let stem: String
    package let full: Marks
    package let answer: String
    /// The reference answer with its marking points.
    package let reference: String
    package let explanation: String
    /// The reader's own mark, or nil; for the leader nil.
    package let own: MarkRecord?
    package let isSettled: Bool
}

extension ExamOffice {
    /// The desk of a marker; nil for somebody who has no part in this exam's marking.
    package func markingDesk(of marker: AccountID) throws -> MarkingDesk? {
        guard programme.grading.marking != nil else { return nil }
        return try records.read { books in
            let ledger = try MarkingLedger(books, self, of: .marker(marker))
            guard ledger.markers.contains(marker) else { return nil }
            let isOver = try books.isScored(exam)
            let own = ledger.own(of: marker, isOver: isOver)
                .sorted { ($1.record.at, $0.record.code) < ($0.record.at, $1.record.code) }
            return MarkingDesk(
                next: isOver ? nil : ledger.queue(of: marker).first,
                left: isOver ? 0 : ledger.left(of: marker), own: own, isOver: isOver)
        }
    }

    /// The words of an item that people mark.
    package func markingStem(of item: ItemID) -> String { bank[item]?.stem ?? "" }

    /// An answer as a marker to whom it was dealt, or the office, may read it.
    ///
    /// - Throws: `office.not-permitted`, `marking.rules-missing`, `marking.unknown`;
    ///   `marking.not-yours` for a marker who is not asked for it.
    package func markedAnswer(_ code: MarkingCode, _ act: Act) throws -> MarkedAnswer {
        try permit(act, to: [.marker, .officeClerk])
        return try records.read { books in
            let answer = try repeatedAnswer(code, books) ?? code
            let ledger = try MarkingLedger(books, self, of: .code(answer))
            guard let entry = ledger[answer] else { throw ExamOffice.unknownAnswer(code) }
            let marker = act.actor.account
            let repeated = ledger.repeats.first {
                $0.record.code == code && $0.record.marker == marker
            }
            let own = (answer == code ? entry.records : repeated?.records ?? [])
                .last { $0.marker == marker }
            let isAsked =
                answer == code
                ? entry.isWaiting(for: marker)
                : repeated.map { ledger.isOpen($0) && !entry.isWaiting(for: marker) } ?? false
            guard act.actor.role == .officeClerk || own != nil || isAsked
            else { throw ExamOffice.notDealt(code) }
            let item = bank[entry.task.item]
            return MarkedAnswer(
                code: code, stem: item?.stem ?? "", full: entry.task.full,
                answer: entry.task.answer, reference: item?.key.openText ?? "",
                explanation: item?.explanation ?? "",
                own: act.actor.role == .marker ? own : nil,
                isSettled: try books.isScored(exam)
                    || entry.state.settlement != nil && (answer == code || own != nil))
        }
    }
}

extension MarkingLedger {
    /// The marks that count of those that a marker gave, repeats among them.
    fileprivate func own(of marker: AccountID, isOver: Bool) -> [MarkingDesk.Own] {
        let answers = entries.compactMap { entry in
            entry.records.last { $0.marker == marker }.map { record in
                MarkingDesk.Own(
                    record: record, item: entry.task.item,
                    isSettled: isOver || entry.state.settlement != nil)
            }
        }
        let again = repeats.compactMap { repeated -> MarkingDesk.Own? in
            guard let record = repeated.records.last(where: { $0.marker == marker }),
                let entry = entry(of: repeated)
            else { return nil }
            return MarkingDesk.Own(
                record: record, item: entry.task.item, isSettled: isOver || isFixed(repeated))
        }
        return answers + again
    }
}

extension ItemKey {
    /// The reference answer of a short answer; nil for keys that a machine uses.
    fileprivate var openText: String? {
        if case .open(let text) = self { text } else { nil }
    }
}
