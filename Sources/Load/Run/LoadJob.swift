import NIOCore

/// One thing that one terminal means to do.
struct LoadJob {
    /// The place of the candidate.
    let candidate: Int
    let step: LoadPhase.Step
    /// When the terminal meant to ask; latencies count from here.
    let intended: NIODeadline
    /// The requests of this step that were answered already: a sign-in is two.
    var stage = 0
    /// The number of the event that is sent, for saves.
    var sequence = 0
}
