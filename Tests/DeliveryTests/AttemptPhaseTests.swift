import Delivery
import Testing
import Vocabulary

/// The state machine as a table: every phase, every event, the moment being right for the event.
@Suite("The phases of an attempt")
struct AttemptPhaseTests {
    /// An event with a moment at which time does not stand against it.
    struct Timed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let event: AttemptEvent
        let moment: Moment
        /// The phase after it for each phase in which it is allowed.
        let allowed: [AttemptPhase: AttemptPhase]
    }

    private static let working: [AttemptPhase] = [.started, .answering, .resumed, .extended]

    private static func all(
        _ phases: [AttemptPhase], to next: AttemptPhase
    ) -> [AttemptPhase: AttemptPhase] {
        Dictionary(uniqueKeysWithValues: phases.map { ($0, next) })
    }

    static let table: [Timed] = [
        Timed(
            testDescription: "started", event: .started(workstation: 9), moment: minute(5),
            allowed: [.issued: .started]),
        Timed(
            testDescription: "interrupted", event: .interrupted(cause: "断网"), moment: minute(60),
            allowed: all(working, to: .interrupted)),
        Timed(
            testDescription: "resumed", event: .resumed(workstation: 9), moment: minute(60),
            allowed: [.interrupted: .resumed]),
        Timed(
            testDescription: "extended", event: extension60, moment: minute(60),
            allowed: all(working, to: .extended)
                .merging([
                    .interrupted: .interrupted, .closedByTime: .extended, .issued: .issued,
                ]) { $1 }),
        Timed(
            testDescription: "handed in", event: .handedIn, moment: minute(60),
            allowed: all(working, to: .handedIn)),
        Timed(
            testDescription: "closed by time", event: .closedByTime, moment: minute(130),
            allowed: all(working + [.interrupted], to: .closedByTime)),
        Timed(
            testDescription: "voided", event: .voided(reason: "作弊"), moment: minute(60),
            allowed: all(AttemptPhase.allCases.filter { $0 != .voided }, to: .voided)),
    ]

    @Test("an event leads to its phase or is refused", arguments: AttemptPhase.allCases, table)
    func next(phase: AttemptPhase, timed: Timed) throws {
        let before = try attempt(in: phase)
        var after = before
        let refusal = code { try after.apply(timed.event, at: timed.moment) }
        if let next = timed.allowed[phase] {
            #expect(refusal == nil)
            #expect(after.phase == next)
        } else {
            #expect(refusal == "delivery.wrong-phase")
            #expect(after == before, "a refusal changes nothing")
        }
    }

    @Test("responses are taken in the open phases only", arguments: AttemptPhase.allCases)
    func saves(phase: AttemptPhase) throws {
        let before = try attempt(in: phase)
        var after = before
        let event = answer(2, "judge", "true")
        let save = try after.save([event], at: minute(60))
        let open: [AttemptPhase] = [.started, .answering, .interrupted, .resumed, .extended]
        #expect(phase.isOpen == open.contains(phase))
        if phase.isOpen {
            #expect(save.appended == [event] && save.late.isEmpty && save.refusal == nil)
            #expect(save.acknowledged == 2)
            #expect(after.phase == (phase == .interrupted ? .interrupted : .answering))
            #expect(after.sheet.responses["judge"] == Response(choices: ["true"]))
        } else {
            #expect(save.refusal?.code == "delivery.not-open")
            #expect(save.late == [event])
            #expect(after.sheet == before.sheet && after.phase == before.phase)
            #expect(after.late.map(\.event) == [event])
        }
    }

    @Test("no two phases have the same name in Chinese")
    func names() {
        #expect(Set(AttemptPhase.allCases.map(\.chinese)).count == AttemptPhase.allCases.count)
    }
}
