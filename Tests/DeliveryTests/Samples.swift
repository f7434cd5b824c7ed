import Delivery
import Testing
import Vocabulary

/// 9 o'clock of the day of the exam.
let sessionStart = Moment(millisecondsSince1970: 1_510_275_600_000)

/// Two hours; in until 09:30, out from 09:30 on; half a minute of grace.
let rules = DeliveryRules(
    minutes: 120, lateLimitMinutes: 30, earliestHandInMinutes: 30, graceSeconds: 30)

let outline = PaperOutline(
    sheet: "S000001",
    entries: [
        PaperOutline.Entry(item: "single", type: .singleChoice, choices: ["B", "A", "C"]),
        PaperOutline.Entry(item: "several", type: .multipleResponse, choices: ["A", "B", "C"]),
        PaperOutline.Entry(item: "judge", type: .trueFalse, choices: ["true", "false"]),
        PaperOutline.Entry(item: "fill", type: .fillIn, choices: [], blanks: 2),
        PaperOutline.Entry(item: "order", type: .ordering, choices: ["A", "B", "C"]),
        PaperOutline.Entry(
            item: "match", type: .matching, choices: ["A", "B", "C"],
            slots: [
                PaperOutline.Slot(id: "1"), PaperOutline.Slot(id: "2", choices: ["B"], limit: 2),
            ]),
        PaperOutline.Entry(item: "number", type: .numeric, choices: [], blanks: 1),
    ])

/// A moment of the session.
func minute(_ minutes: Int, second: Int = 0) -> Moment {
    sessionStart.adding(minutes: minutes).adding(seconds: second)
}

func answer(_ sequence: Int, _ item: ItemID, _ choices: ChoiceID...) -> ResponseEvent {
    answer(sequence, item, Response(choices: choices))
}

func answer(_ sequence: Int, _ item: ItemID, _ response: Response) -> ResponseEvent {
    ResponseEvent(sequence: sequence, item: item, response: response, elapsed: sequence * 1000)
}

func newAttempt(grantedMinutes: Int = 0) -> Attempt {
    Attempt(
        outline: outline, sessionStart: sessionStart, rules: rules, grantedMinutes: grantedMinutes)
}

/// An attempt that was led to `phase` by the events that belong there, all before minute 40 but
/// the close.
func attempt(in phase: AttemptPhase) throws -> Attempt {
    var attempt = newAttempt()
    guard phase != .issued else { return attempt }
    try attempt.apply(.started(workstation: 7), at: minute(1))
    switch phase {
    case .issued, .started: break
    case .answering: _ = try attempt.save([answer(1, "single", "A")], at: minute(2))
    case .interrupted: try attempt.apply(.interrupted(cause: "断电"), at: minute(2))
    case .resumed:
        try attempt.apply(.interrupted(cause: "断电"), at: minute(2))
        try attempt.apply(.resumed(workstation: 8), at: minute(3))
    case .extended: try attempt.apply(extension60, at: minute(2))
    case .handedIn: try attempt.apply(.handedIn, at: minute(35))
    case .closedByTime: try attempt.apply(.closedByTime, at: minute(120))
    case .voided: try attempt.apply(.voided(reason: "替考"), at: minute(2))
    }
    try #require(attempt.phase == phase)
    return attempt
}

/// A minute is given back.
let extension60 = AttemptEvent.extended(seconds: 60, reason: "断电", authorisedBy: "主考")

/// The code of the refusal of `act`; nil when it was allowed.
func code(of act: () throws -> Void) -> String? {
    do {
        try act()
        return nil
    } catch let refusal as Refusal {
        return refusal.code
    } catch {
        return "\(error)"
    }
}
