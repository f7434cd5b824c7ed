package import Office
package import Seating

/// A room in a session with its seats: what documents are printed by, in order.
package struct PrintHall: Hashable, Sendable {
    package let session: ExamSession
    package let site: TestSite
    package let room: Room
    /// Ascending by seat.
    package let seats: [SeatRecord]

    /// Such as 第01场 第04考场（第1机房）.
    package var name: String { "第\(session.id)场 \(roomName)" }

    var roomName: String { room.numberedName }

    /// The beginning of the names of its files: 01-dangxiao-04.
    package var stem: String { "\(session.id)-\(site.id)-\(room.id)" }
}
