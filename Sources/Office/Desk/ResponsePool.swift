import Delivery
import Vocabulary

/// Equal responses as one value in memory: a hundred thousand candidates who chose B share one list
/// that says B. Texts are each candidate's own.
struct ResponsePool {
    private var known: Set<Response> = []

    /// The event with the response that all share.
    mutating func same(_ event: ResponseEvent) -> ResponseEvent {
        if case .texts = event.response { return event }
        let response = known.insert(event.response).memberAfterInsert
        return ResponseEvent(
            sequence: event.sequence, item: event.item, response: response, elapsed: event.elapsed)
    }

    /// The same for a row of the log.
    mutating func same(_ row: ResponseRecord) -> ResponseRecord {
        ResponseRecord(
            sheet: row.sheet, event: same(row.event), at: row.at, batch: row.batch,
            isLate: row.isLate)
    }
}
