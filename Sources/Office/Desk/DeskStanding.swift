import Delivery
import Vocabulary

/// What a desk knows of one sheet. It changes after a commit only, in place: an attempt is copied
/// for the few acts that change more than its answers.
final class DeskStanding {
    let registration: RegistrationID
    var attempt: Attempt
    /// How many events the log of the sheet has.
    var eventCount: Int
    /// The last moment in the logs of the sheet. A machine's clock may be set back; a sheet's may
    /// not, or its logs could not be replayed in the order in which they were written.
    var latest: Moment?
    /// Whether the commit that is being put together has a wish of the sheet already.
    var isChosen = false

    init(
        _ registration: RegistrationID, _ attempt: Attempt, eventCount: Int = 0,
        latest: Moment? = nil
    ) {
        self.registration = registration
        self.attempt = attempt
        self.eventCount = eventCount
        self.latest = latest
    }
}
