package import Pages

/// A room in a session with its people and machines, for the documents that are posted and signed
/// there.
package struct RoomPlan: Sendable {
    package let head: RoomHead
    /// The plan and the people by seat, as the office's page has them.
    package let page: OfficeRoomPage
    /// By candidate number.
    package let photos: [String: PrintedPhoto]

    /// - Parameter photos: those that are there; a sheet without any has no column for them.
    package init(
        head: RoomHead, page: OfficeRoomPage, photos: [String: PrintedPhoto] = [:]
    ) {
        self.head = head
        self.page = page
        self.photos = photos
    }

    /// From the lowest candidate number to the highest; empty without people.
    var numbers: String {
        let sorted = page.people.map(\.number).sorted()
        guard let first = sorted.first, let last = sorted.last else { return "" }
        return first == last ? first : "\(first)–\(last)"
    }

    /// The machines that are in this state, by number.
    func machines(_ state: String) -> [OfficeRoomPage.Seat] {
        page.rows.flatMap(\.seats).filter { $0.isThere && $0.state == state }
            .sorted { $0.number < $1.number }
    }
}
