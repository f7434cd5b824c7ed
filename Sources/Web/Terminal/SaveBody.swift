import Delivery
import Vocabulary

/// What a terminal sends when it saves: its sheet, and the events that were not acknowledged.
struct SaveBody {
    /// Nil before the start.
    let sheet: SheetCode?
    let events: [ResponseEvent]
    /// Up to where the terminal believes everything safe, where its events do not follow at once.
    let after: Int?

    /// The most events of one save.
    static let most = 500

    init(sheet: SheetCode?, events: [ResponseEvent], after: Int? = nil) {
        self.sheet = sheet
        self.events = events
        self.after = after
    }

    /// - Throws: `request.malformed`.
    init(json: JSON) throws(Refusal) {
        sheet = json["sheet"]?.text.flatMap { $0.isEmpty ? nil : SheetCode($0) }
        var events: [ResponseEvent] = []
        for event in json["events"]?.array ?? [] { events.append(try SaveBody.event(event)) }
        guard events.count <= SaveBody.most else { throw TerminalEndpoints.malformed("events") }
        self.events = events
        after = json["after"]?.int
        guard after.map({ $0 >= 0 }) ?? (json["after"] == nil) else {
            throw TerminalEndpoints.malformed("after")
        }
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
