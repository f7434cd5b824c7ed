import Delivery
import Vocabulary

/// What has happened in one room of a hall.
final class RoomLog {
    private(set) var state = RoomState()
    /// How many events the log has.
    private(set) var count = 0
    /// Counts changes, so that a page knows when to look again.
    var changes = 0

    func take(_ event: RoomEvent, number: Int, at moment: Moment) {
        state.apply(event, at: moment)
        count = number
    }
}
