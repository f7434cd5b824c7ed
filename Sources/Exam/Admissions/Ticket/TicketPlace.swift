import Vocabulary

/// Where a candidate sits the exam.
package struct TicketPlace: Hashable, Sendable {
    /// Room and seat.
    package struct Seat: Hashable, Sendable {
        /// 考场, as on the door.
        package let room: String
        /// 座位号.
        package let number: Int

        /// The room as on the door, the seat by its number.
        package init(room: String, number: Int) {
            self.room = room
            self.number = number
        }
    }

    /// 考点.
    package let site: String
    /// 考点地址.
    package let address: String
    /// 场次, such as 第02场.
    package let session: String
    /// Nil when seats are told at check-in.
    package let seat: Seat?

    /// Site and session; a seat where it is announced on the ticket.
    package init(site: String, address: String, session: String, seat: Seat?) {
        self.site = site
        self.address = address
        self.session = session
        self.seat = seat
    }

    /// Room and seat as printed: `04考场 12座`, or that it is told at the door.
    package var seatText: String {
        seat.map { "\($0.room) \(twoDigits($0.number))座" } ?? "入场签到时公布"
    }
}
