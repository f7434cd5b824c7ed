package import Vocabulary

/// Which print of a ticket it is (打印时间、序号): prints are counted, not hindered.
package struct TicketPrint: Hashable, Sendable {
    /// 1 for the first.
    package let number: Int
    /// When it was printed.
    package let moment: Moment

    /// - Precondition: `number` is at least 1.
    package init(number: Int, at moment: Moment) {
        precondition(number >= 1, "prints are counted from 1")
        self.number = number
        self.moment = moment
    }
}
