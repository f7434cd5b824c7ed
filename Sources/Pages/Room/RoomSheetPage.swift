/// The sign-in sheet of a room (签到表, practice 2.10): who came, by seat, with the button for the
/// door. Printed, it is the sheet for signatures.
package struct RoomSheetPage: SitePage, Hashable {
    package static let template = TemplateName.roomSheet

    /// One candidate.
    package struct Row: Hashable, Sendable {
        package let registration: String
        package let seat: String
        package let number: String
        package let name: String
        package let gender: String
        package let lastFour: String
        package let unit: String
        /// When the person was checked in; nil when not.
        package let checkedIn: String?
        package let state: RoomBadge
        /// 缺考, 迟到, 违纪, 换机号.
        package let remarks: String
        package let href: String

        package init(
            registration: String, seat: String, number: String, name: String, gender: String,
            lastFour: String, unit: String, checkedIn: String?, state: RoomBadge,
            remarks: String, href: String
        ) {
            self.registration = registration
            self.seat = seat
            self.number = number
            self.name = name
            self.gender = gender
            self.lastFour = lastFour
            self.unit = unit
            self.checkedIn = checkedIn
            self.state = state
            self.remarks = remarks
            self.href = href
        }
    }

    package let base: String
    package let name: String
    package let examTitle: String
    package let time: String
    package let key: String
    package let rows: [Row]
    package let present: Int
    package let isClosed: Bool

    package init(
        base: String, name: String, examTitle: String, time: String, key: String, rows: [Row],
        present: Int, isClosed: Bool
    ) {
        self.base = base
        self.name = name
        self.examTitle = examTitle
        self.time = time
        self.key = key
        self.rows = rows
        self.present = present
        self.isClosed = isClosed
    }
}
