import Delivery
import Vocabulary

/// What a terminal sends when it saves: its sheet, and the events that were not acknowledged.
struct SaveBody {
    /// Nil before the start.
    let sheet: SheetCode?
    let events: [ResponseEvent]

    /// The most events of one save.
    static let most = 500

    init(sheet: SheetCode?, events: [ResponseEvent]) {
        self.sheet = sheet
        self.events = events
    }

    /// - Throws: `request.malformed`.
    init(json: JSON) throws(Refusal) {
        sheet = json["sheet"]?.text.flatMap { $0.isEmpty ? nil : SheetCode($0) }
        var events: [ResponseEvent] = []
        for event in json["events"]?.array ?? [] { events.append(try SaveBody.event(event)) }
        guard events.count <= SaveBody.most else { throw TerminalEndpoints.malformed("events") }
        self.events = events
    }

    private static func event(_ json: JSON) throws(Refusal) -> ResponseEvent {
        guard let sequence = json["seq"]?.int, sequence >= 1, let item = json["item"]?.text,
            !item.isEmpty, let response = json["response"].flatMap(Response.init(json:))
        else { throw TerminalEndpoints.malformed("events") }
        return ResponseEvent(
            sequence: sequence, item: ItemID(item), response: response,
            elapsed: json["elapsed"]?.int ?? 0)
    }
}
