import Delivery
import Vocabulary

/// The two logs of one sheet, ready to be replayed.
struct AttemptLog {
    let events: [AttemptEventRecord]
    let responses: [ResponseRecord]
    /// What came after the end, in order.
    var late: [ResponseRecord] = []

    /// Replays both logs in the order in which the service took their entries.
    func replay(into attempt: inout Attempt) throws(Refusal) {
        var rest = responses[...]
        var lateRest = late[...]
        for event in events {
            let arrived = lateRest.prefix { $0.at <= event.at }
            attempt.keepApart(again: arrived.map(\.event))
            lateRest = lateRest.dropFirst(arrived.count)
            let isEnd = event.event.endsAnswering
            let due = rest.prefix { isEnd ? $0.at <= event.at : $0.at < event.at }
            try save(due, into: &attempt)
            rest = rest.dropFirst(due.count)
            try attempt.apply(event.event, at: event.at)
        }
        attempt.keepApart(again: lateRest.map(\.event))
        try save(rest, into: &attempt)
    }

    private func save(
        _ rows: ArraySlice<ResponseRecord>, into attempt: inout Attempt
    ) throws(Refusal) {
        for row in rows { _ = try attempt.save([row.event], at: row.at) }
    }
}

extension AttemptEvent {
    fileprivate var endsAnswering: Bool {
        switch self {
        case .handedIn, .closedByTime, .voided, .interrupted: true
        case .started, .resumed, .extended, .lateDecided: false
        }
    }
}
