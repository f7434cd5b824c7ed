package import Delivery
package import Vocabulary

/// A save as the network brought it, on its way into the next common commit.
package struct QueuedSave: Sendable {
    package let person: HallPerson
    /// As the terminal knows it; nil before the start.
    package let sheet: SheetCode?
    package let events: [ResponseEvent]
    /// Up to where the terminal believes everything safe; nil when its events follow it.
    package let after: Int?
    /// The digest of the terminal's token.
    package let terminal: String
    package let moment: Moment
    /// Whether it is taken through every check and not kept; for measuring only.
    package let isDry: Bool
    /// Who waits for the answer.
    package let sink: any SaveSink
    /// What the sink knows it by.
    package let ticket: Int

    package init(
        person: HallPerson, sheet: SheetCode?, events: [ResponseEvent], after: Int? = nil,
        terminal: String, moment: Moment, isDry: Bool = false, sink: any SaveSink, ticket: Int
    ) {
        self.person = person
        self.sheet = sheet
        self.events = events
        self.after = after
        self.terminal = terminal
        self.moment = moment
        self.isDry = isDry
        self.sink = sink
        self.ticket = ticket
    }
}
