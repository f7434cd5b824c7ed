import Delivery
import Vocabulary

/// What one common commit writes, collected before anything is written.
struct DeskCommit {
    /// What will be known of one sheet when the commit is on disk. A save that is taken as it is
    /// waits for that moment as it is; whatever else happens to an attempt happens to a copy.
    private struct Change {
        let standing: DeskStanding
        var plain: Attempt.Save?
        var attempt: Attempt?
        var eventCount: Int
        var latest: Moment?

        init(_ standing: DeskStanding) {
            self.standing = standing
            eventCount = standing.eventCount
            latest = standing.latest
        }

        /// The attempt as it will be.
        var next: Attempt {
            var next = attempt ?? standing.attempt
            if let plain { next.take(plain) }
            return next
        }

        func take() {
            if let attempt { standing.attempt = attempt }
            if let plain { standing.attempt.take(plain) }
            standing.eventCount = eventCount
            standing.latest = latest
        }
    }

    /// A response event that is about to be saved.
    struct Taken {
        let sheet: SheetCode
        let event: ResponseEvent
        let at: Moment
        let isLate: Bool

        func row(batch: Int) -> ResponseRecord {
            ResponseRecord(sheet: sheet, event: event, at: at, batch: batch, isLate: isLate)
        }
    }

    private var changes: [Change] = []
    /// Where a sheet stands among the changes, when one was asked for twice.
    private var places: [ObjectIdentifier: Int] = [:]
    private(set) var events: [AttemptEventRecord] = []
    private(set) var responses: [Taken] = []

    /// Whether nothing is to be written.
    var isEmpty: Bool { events.isEmpty && responses.isEmpty }

    /// Takes a wish.
    ///
    /// - Parameters:
    ///   - isOnly: whether no other wish of the sheet is in the commit.
    ///   - same: gives an event with the response that all share.
    /// - Throws: what the attempt refuses; then the wish changes nothing.
    mutating func take(
        _ wish: DeskWish, _ standing: DeskStanding, isOnly: Bool = false,
        same: (ResponseEvent) -> ResponseEvent
    ) throws(Refusal) -> Attempt.Save {
        let id = ObjectIdentifier(standing)
        let place = isOnly ? nil : places[id]
        var change = place.map { changes[$0] } ?? Change(standing)
        let moment = max(wish.at, change.latest ?? wish.at)
        change.latest = moment
        let save: Attempt.Save
        switch wish.content {
        case .save(let events, let after):
            let current = place == nil ? standing.attempt : change.next
            if let after, let lacking = current.lacking(upTo: after) { return lacking }
            save = try take(events.map(same), &change, place == nil, at: moment)
            note(save, of: wish.sheet, at: moment)
        case .event(let event):
            try apply(event, to: wish.sheet, &change, at: moment)
            save = Attempt.Save(acknowledged: change.next.lastSequence)
        }
        if let place {
            changes[place] = change
        } else {
            if !isOnly { places[id] = changes.count }
            changes.append(change)
        }
        return save
    }

    private func take(
        _ events: [ResponseEvent], _ change: inout Change, _ isFirst: Bool, at moment: Moment
    ) throws(Refusal) -> Attempt.Save {
        if isFirst, let plain = try change.standing.attempt.plainSave(events, at: moment) {
            change.plain = plain
            return plain
        }
        var next = change.next
        let save = try next.save(events, at: moment)
        (change.attempt, change.plain) = (next, nil)
        return save
    }

    private mutating func apply(
        _ event: AttemptEvent, to sheet: SheetCode, _ change: inout Change, at moment: Moment
    ) throws(Refusal) {
        var next = change.next
        try next.apply(event, at: moment)
        (change.attempt, change.plain) = (next, nil)
        change.eventCount += 1
        events.append(
            AttemptEventRecord(
                sheet: sheet, number: change.eventCount, at: moment, event: event))
    }

    private mutating func note(
        _ save: Attempt.Save, of sheet: SheetCode, at moment: Moment
    ) {
        for event in save.appended {
            responses.append(Taken(sheet: sheet, event: event, at: moment, isLate: false))
        }
        responses += save.late.map { Taken(sheet: sheet, event: $0, at: moment, isLate: true) }
    }

    /// What is on disk is taken into the memory.
    func take() {
        for change in changes { change.take() }
    }
}
