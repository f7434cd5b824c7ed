import Delivery
import Vocabulary

/// What one common commit writes, collected before anything is written.
struct DeskCommit {
    /// What is known of one sheet. An act changes copies of those that it names, never of all: a
    /// commit costs the same in a hall of thirty and in a province.
    struct Standing {
        var attempt: Attempt
        var eventCount: Int
        var lateCount: Int
        var latest: Moment?
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

    private(set) var changes: [SheetCode: Standing] = [:]
    private(set) var events: [AttemptEventRecord] = []
    private(set) var responses: [Taken] = []
    var outcomes: [SheetCode: Result<Attempt.Save, Refusal>] = [:]

    /// Whether nothing is to be written.
    var isEmpty: Bool { events.isEmpty && responses.isEmpty }

    /// Takes a wish, or notes why it is refused.
    ///
    /// - Parameters:
    ///   - standing: of the sheet before.
    ///   - same: gives an event with the response that all share.
    mutating func take(
        _ wish: DeskWish, _ standing: Standing, same: (ResponseEvent) -> ResponseEvent
    ) {
        var next = standing
        let moment = max(wish.at, next.latest ?? wish.at)
        next.latest = moment
        do throws(Refusal) {
            switch wish.content {
            case .save(let events):
                let save = try next.attempt.save(events.map(same), at: moment)
                take(save, of: wish.sheet, at: moment, &next)
                outcomes[wish.sheet] = .success(save)
            case .event(let event):
                try next.attempt.apply(event, at: moment)
                next.eventCount += 1
                events.append(
                    AttemptEventRecord(
                        sheet: wish.sheet, number: next.eventCount, at: moment, event: event))
                outcomes[wish.sheet] = .success(
                    Attempt.Save(acknowledged: next.attempt.lastSequence))
            }
            changes[wish.sheet] = next
        } catch {
            outcomes[wish.sheet] = .failure(error)
        }
    }

    private mutating func take(
        _ save: Attempt.Save, of sheet: SheetCode, at moment: Moment, _ next: inout Standing
    ) {
        responses += save.appended.map {
            Taken(sheet: sheet, event: $0, at: moment, isLate: false)
        }
        let fresh = save.late.filter { $0.sequence > next.lateCount }
        responses += fresh.map { Taken(sheet: sheet, event: $0, at: moment, isLate: true) }
        next.lateCount = fresh.last?.sequence ?? next.lateCount
    }
}
