/// Where an attempt (作答) stands. Each case names the phases that may follow it.
package enum AttemptPhase: String, Hashable, Sendable, Codable, CaseIterable {
    /// The paper is made; nobody has opened it. Extensions leave it so, and let it be opened later.
    /// → started, voided.
    case issued
    /// Opened, nothing answered yet. → answering, interrupted, extended, handedIn, closedByTime,
    /// voided.
    case started
    /// At least one response has come in. → the same as from started.
    case answering
    /// Terminal, network or power failed; the clock of the loss runs. Saves and extensions are
    /// taken and leave it interrupted. → resumed, closedByTime, voided.
    case interrupted
    /// Goes on, perhaps at another workstation. → the same as from started.
    case resumed
    /// Time was given back by a recorded act. → the same as from started.
    case extended
    /// The candidate handed in. → voided.
    case handedIn
    /// Time ran out: it counts with what it holds. → extended (time given back opens the paper
    /// again), voided.
    case closedByTime
    /// Declared void with a reason; answers stay for the record. Final.
    case voided

    /// Whether responses may come in.
    package var isOpen: Bool {
        switch self {
        case .started, .answering, .resumed, .extended, .interrupted: true
        case .issued, .handedIn, .closedByTime, .voided: false
        }
    }

    package var chinese: String {
        switch self {
        case .issued: "未开始"
        case .started: "已开始"
        case .answering: "作答中"
        case .interrupted: "中断"
        case .resumed: "已恢复"
        case .extended: "已补时"
        case .handedIn: "已交卷"
        case .closedByTime: "到时收卷"
        case .voided: "已作废"
        }
    }
}
