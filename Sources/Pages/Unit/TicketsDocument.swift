/// Many tickets in one document, one on each sheet of paper.
package struct TicketsDocument: Hashable, Sendable {
    /// Names the document, such as 示例市U1局准考证.
    package let title: String
    package let tickets: [TicketPage]

    package init(title: String, tickets: [TicketPage]) {
        self.title = title
        self.tickets = tickets
    }
}

extension PageRenderer {
    /// 准考证 of many people: one A4 page each.
    package func html(_ document: TicketsDocument) -> String {
        render(document, .tickets)
    }
}
