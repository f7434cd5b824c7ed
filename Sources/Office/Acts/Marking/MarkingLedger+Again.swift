import Grading
import Vocabulary

/// Answers that are marked again. Whoever marks them cannot tell them from others: they have codes
/// like others, come among others, and are corrected under the same terms.
extension MarkingLedger {
    /// Of the repeats whose answer is known here, those that somebody still has to mark.
    package var openRepeats: [Repeat] { repeats.filter(isOpen) }

    /// The answer that a repeat repeats.
    func entry(of repeated: Repeat) -> Entry? { self[repeated.record.answer] }

    /// Whether somebody has to mark it. One by a marker of the answer itself is open as long as
    /// that marker has marked the answer or is about to; when it is settled without, there is
    /// nothing to compare with.
    func isOpen(_ repeated: Repeat) -> Bool {
        guard let marker = repeated.record.marker, repeated.records.isEmpty,
            let entry = entry(of: repeated)
        else { return false }
        return repeated.record.purpose == .other
            || entry.records.contains { $0.marker == marker } || entry.isWaiting(for: marker)
    }

    /// Whether the own mark can still be given another one, as at an answer: until it is settled.
    func isFixed(_ repeated: Repeat) -> Bool {
        !repeated.records.isEmpty && entry(of: repeated)?.state.settlement != nil
    }

    /// What a marker is asked for now, the next one first: answers that wait, and repeats that are
    /// far enough from the marker's first mark of the same answer; when nothing else is left, also
    /// those that are near.
    func queue(of marker: AccountID) -> [MarkingCode] {
        let waiting = entries.filter { $0.isWaiting(for: marker) }
            .map { (item: $0.task.item, code: $0.task.code) }
        // Nobody gets an answer again that still waits for the same marker's mark of its own.
        let open = openRepeats.filter {
            $0.record.marker == marker && entry(of: $0)?.isWaiting(for: marker) == false
        }
        let ready = open.filter { isFar($0, for: marker) }
        let due = waiting.isEmpty && ready.isEmpty ? open : ready
        let again = due.compactMap { repeated in
            entry(of: repeated).map { (item: $0.task.item, code: repeated.record.code) }
        }
        return (waiting + again).sorted { ($0.item, $0.code) < ($1.item, $1.code) }.map(\.code)
    }

    /// How many marks are still asked of somebody, repeats that are not due yet among them: the
    /// number goes down by one with each mark, and says nothing of what comes twice.
    func left(of marker: AccountID) -> Int {
        entries.count { $0.isWaiting(for: marker) }
            + openRepeats.count { $0.record.marker == marker }
    }

    private func isFar(_ repeated: Repeat, for marker: AccountID) -> Bool {
        guard repeated.record.purpose == .own else { return true }
        let own = entries.flatMap(\.records) + repeats.flatMap(\.records)
        let times = own.filter { $0.marker == marker }
        guard let first = times.first(where: { $0.code == repeated.record.answer })?.at else {
            return false
        }
        return times.count { $0.at > first && $0.code != repeated.record.answer }
            >= MarkingAgain.distance
    }
}
