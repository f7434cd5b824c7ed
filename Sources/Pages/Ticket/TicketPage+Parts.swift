extension TicketPage {
    /// The person on the ticket.
    package struct Holder: Hashable, Sendable {
        /// 姓名.
        package let fullName: String
        /// 男 or 女.
        package let gender: String
        /// Already masked: a page never sees the whole number.
        package let maskedIDNumber: String
        /// 工作单位.
        package let unitName: String
        /// 执法领域; nil leaves the line out.
        package let field: String?
        /// What was granted to this person, such as 延长30分钟; nil leaves the line out.
        package let accommodation: String?
        /// The picture as a `data:` address of base64; nil leaves the frame empty.
        package let photo: String?

        /// Field, accommodation and photo may be left out.
        package init(
            fullName: String, gender: String, maskedIDNumber: String, unitName: String,
            field: String? = nil, accommodation: String? = nil, photo: String? = nil
        ) {
            self.fullName = fullName
            self.gender = gender
            self.maskedIDNumber = maskedIDNumber
            self.unitName = unitName
            self.field = field
            self.accommodation = accommodation
            self.photo = photo
        }
    }

    /// One subject with its time and place.
    package struct Sitting: Hashable, Sendable {
        /// 科目.
        package let subject: String
        /// Such as 2017年11月10日.
        package let date: String
        /// From start to end, such as 09:00–10:30.
        package let time: String
        /// Such as 第02场.
        package let session: String
        /// Nil when seats are announced at check-in; the page then says so.
        package let place: Place?
        /// The last time of entry, such as 09:30.
        package let latestEntry: String

        /// A sitting with its seat, or without one while it is not announced.
        package init(
            subject: String, date: String, time: String, session: String, place: Place?,
            latestEntry: String
        ) {
            self.subject = subject
            self.date = date
            self.time = time
            self.session = session
            self.place = place
            self.latestEntry = latestEntry
        }
    }

    /// A seat in a room.
    package struct Place: Hashable, Sendable {
        /// Such as 04考场.
        package let room: String
        /// Such as 12.
        package let seat: String

        /// Both as printed.
        package init(room: String, seat: String) {
            self.room = room
            self.seat = seat
        }
    }
}
