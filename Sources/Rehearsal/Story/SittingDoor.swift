import Delivery
import Office
import Vocabulary

/// What befalls the people of a session in one minute, in the order in which it is played.
struct SittingMinute {
    let minute: Int
    /// Who sits down, and at which seat.
    var starts: [SittingPlan] = []
    /// Who comes back, or gets time: the events of each.
    var recoveries: [(sheet: SheetCode, events: [AttemptEvent])] = []
    /// What the terminals send.
    var saves: [(sheet: SheetCode, events: [ResponseEvent])] = []
    /// Whose machine fails.
    var failures: [SheetCode] = []
    /// Who is caught cheating.
    var caught: [SheetCode] = []
    var handIns: [SheetCode] = []
}

/// The way by which the simulated people of a session reach the office: its desk, or the service
/// over the network.
protocol SittingDoor {
    /// The papers of the session, by sheet.
    var outlines: [SheetCode: PaperOutline] { get }
    var registrations: [SheetCode: RegistrationID] { get }
    /// Minutes that a candidate has to answer, with what was granted beforehand.
    func minutes(of sheet: SheetCode) -> Int

    /// Plays one minute.
    func play(_ minute: SittingMinute) async throws
    /// Marks who did not come.
    func markAbsent(in minute: Int) async throws
    /// Closes what is over; by the desk's hand, or the service has done it by itself.
    func close(in minute: Int) async throws
    /// Decides about what came after the end: the chief leaves it apart.
    func decideLate(in minute: Int) async throws
    /// Whether somebody may still answer.
    func isOpen() async throws -> Bool
}

/// What the chief writes about answers that came after the end and its grace.
enum LateDecision {
    static let reason = "断网后补传，超过宽限时间"
}
