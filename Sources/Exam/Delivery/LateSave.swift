/// A response event that came after the end of answering and its grace.
package struct LateSave: Hashable, Sendable {
    /// What became of it.
    package enum Fate: Hashable, Sendable {
        /// Kept apart; nobody has decided about it.
        case undecided
        /// By decision in the sheet.
        case taken
        /// By decision not in the sheet; it stays on record.
        case leftApart
        /// Time was given back and the terminal sent it again: in the sheet like any other.
        case sentAgain
    }

    /// The event; its number may be another one than the terminal's, where that was taken.
    package let event: ResponseEvent
    package internal(set) var fate = Fate.undecided
}

extension Attempt {
    /// Whether something came after the end about which nobody has decided.
    package var hasUndecidedLate: Bool { late.contains { $0.fate == .undecided } }

    /// Keeps events apart that were not kept before. Two machines may have numbered on from the
    /// same event, so that a number that is taken is replaced by the next free one: nothing is
    /// dropped because of its number.
    ///
    /// - Returns: those that are new, as they are kept.
    mutating func keepApart(_ events: [ResponseEvent]) -> [ResponseEvent] {
        var kept: [ResponseEvent] = []
        for event in events where !late.contains(where: { $0.event.says(event) }) {
            let next = max(event.sequence, (late.last?.event.sequence ?? 0) + 1)
            let own = ResponseEvent(
                sequence: next, item: event.item, response: event.response, elapsed: event.elapsed)
            late.append(LateSave(event: own))
            kept.append(own)
        }
        return kept
    }

    /// Keeps apart what the log has, as it has it.
    package mutating func keepApart(again events: [ResponseEvent]) {
        late += events.map { LateSave(event: $0) }
    }

    /// What was kept apart and has now been saved in time needs no decision.
    mutating func settle(_ saved: [ResponseEvent]) {
        for place in late.indices where late[place].fate == .undecided {
            if saved.contains(where: { $0.says(late[place].event) }) {
                late[place].fate = .sentAgain
            }
        }
    }
}

extension ResponseEvent {
    /// Whether it is the same answer given at the same moment, under whatever number.
    fileprivate func says(_ other: ResponseEvent) -> Bool {
        item == other.item && elapsed == other.elapsed && response == other.response
    }
}
