import Delivery
import Testing
import Vocabulary

/// What an attempt does not take, and that nothing changes then.
@Suite("Refusals of an attempt")
struct AttemptRefusalTests {
    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let phase: AttemptPhase
        let event: AttemptEvent
        let moment: Moment
        let code: String

        init(
            _ name: String, _ phase: AttemptPhase, _ event: AttemptEvent, at moment: Moment,
            _ code: String
        ) {
            (testDescription, self.phase, self.event) = (name, phase, event)
            (self.moment, self.code) = (moment, code)
        }
    }

    static let events: [Refused] = [
        Refused(
            "before the start", .issued, .started(workstation: 1), at: minute(0, second: -1),
            "delivery.before-start"),
        Refused(
            "too late", .issued, .started(workstation: 1), at: minute(30, second: 1),
            "delivery.too-late"),
        Refused(
            "handing in too early", .started, .handedIn, at: minute(30, second: -1),
            "delivery.too-early"),
        Refused(
            "closing before the end", .answering, .closedByTime, at: minute(120, second: -1),
            "delivery.time-not-over"),
        Refused(
            "an extension without a reason", .interrupted,
            .extended(seconds: 60, reason: "", authorisedBy: "主考"), at: minute(9),
            "delivery.reason-required"),
        Refused(
            "an extension that nobody decided", .started,
            .extended(seconds: 60, reason: "断电", authorisedBy: ""), at: minute(9),
            "delivery.extension-incomplete"),
        Refused(
            "an extension of nothing", .started,
            .extended(seconds: 0, reason: "断电", authorisedBy: "主考"), at: minute(9),
            "delivery.extension-incomplete"),
        Refused(
            "a shortening", .started,
            .extended(seconds: -60, reason: "断电", authorisedBy: "主考"), at: minute(9),
            "delivery.extension-incomplete"),
        Refused(
            "voiding without a reason", .handedIn, .voided(reason: ""), at: minute(60),
            "delivery.reason-required"),
    ]

    @Test("an event at the wrong time or without its reason", arguments: events)
    func event(refused: Refused) throws {
        let before = try attempt(in: refused.phase)
        var after = before
        #expect(code { try after.apply(refused.event, at: refused.moment) } == refused.code)
        #expect(after == before)
    }

    @Test("the limits themselves are within")
    func limits() {
        for moment in [minute(0), minute(30)] {
            var attempt = newAttempt()
            #expect(code { try attempt.apply(.started(workstation: 1), at: moment) } == nil)
            #expect(code { try attempt.apply(.handedIn, at: minute(30)) } == nil)
        }
    }

    static let responses: [(ItemID, Response, String)] = [
        ("other", Response(choices: ["A"]), "delivery.unknown-item"),
        ("single", Response(choices: ["D"]), "delivery.unknown-choice"),
        ("judge", Response(choices: ["A"]), "delivery.unknown-choice"),
        ("several", Response(choices: ["A", "D"]), "delivery.unknown-choice"),
        ("single", .texts(["A"]), "delivery.wrong-kind"),
        ("judge", .texts([]), "delivery.wrong-kind"),
        ("fill", Response(choices: ["A"]), "delivery.wrong-kind"),
        ("fill", .choices([]), "delivery.wrong-kind"),
        ("single", Response(choices: ["A", "B"]), "delivery.wrong-kind"),
        ("judge", Response(choices: ["true", "false"]), "delivery.wrong-kind"),
        ("several", .choices(["A", "A", "B", "B"]), "delivery.wrong-kind"),
        ("fill", .texts(["a", "b", "c"]), "delivery.wrong-kind"),
        ("fill", .texts(["a"]), "delivery.wrong-kind"),
        ("fill", .texts([String(repeating: "字", count: 667), ""]), "delivery.wrong-kind"),
        ("order", .order(["A", "D"]), "delivery.unknown-choice"),
        ("order", .order(["A", "B", "A"]), "delivery.wrong-kind"),
        ("order", Response(choices: ["A"]), "delivery.wrong-kind"),
        ("several", .order(["A"]), "delivery.wrong-kind"),
        ("match", pairs("1 A", "1 B"), "delivery.wrong-kind"),
        ("match", pairs("2 A"), "delivery.wrong-kind"),
        ("match", pairs("9 A"), "delivery.wrong-kind"),
        ("match", pairs("1 D"), "delivery.unknown-choice"),
        ("fill", pairs("1 A"), "delivery.wrong-kind"),
        ("number", .texts(["1", "2"]), "delivery.wrong-kind"),
    ]

    static func pairs(_ texts: String...) -> Response {
        Response(pairs: texts.compactMap { ChoicePair(text: $0) })
    }

    @Test("answers of every form are taken")
    func everyForm() throws {
        var attempt = try attempt(in: .started)
        let answers: [(ItemID, Response)] = [
            ("order", .order(["C", "A", "B"])), ("order", .order([])),
            ("match", Self.pairs("1 A", "2 B")), ("number", .texts(["3.5"])),
        ]
        let events = answers.enumerated().map { answer($0.offset + 1, $0.element.0, $0.element.1) }
        _ = try attempt.save(events, at: minute(5))
        #expect(attempt.sheet.responses["order"] == nil)
        #expect(attempt.sheet.responses["match"] == Self.pairs("2 B", "1 A"))
    }

    @Test("a response that cannot be meant, and all that came with it", arguments: responses)
    func response(item: ItemID, response: Response, expected: String) throws {
        let before = try attempt(in: .started)
        var after = before
        let events = [answer(1, "several", "A"), answer(2, item, response)]
        #expect(code { _ = try after.save(events, at: minute(5)) } == expected)
        #expect(after == before)
    }

    @Test("numbers that do not ascend", arguments: [[1, 1], [2, 1], [1, 3, 2]])
    func order(sequences: [Int]) throws {
        let before = try attempt(in: .started)
        var after = before
        let events = sequences.map { answer($0, "single", "A") }
        #expect(
            code { _ = try after.save(events, at: minute(5)) } == "delivery.sequence-order")
        #expect(after == before)
    }

    @Test("an answer after the end and the grace is late, not lost and not in the sheet")
    func afterTheEnd() throws {
        let before = try attempt(in: .answering)
        var after = before
        let event = answer(2, "single", "B")
        let save = try after.save([event], at: minute(120, second: 31))
        #expect(save.refusal?.code == "delivery.after-end")
        #expect(save.late == [event] && save.appended.isEmpty)
        #expect(save.acknowledged == 2)
        #expect(after.phase == before.phase && after.lastSequence == before.lastSequence)
        #expect(after.sheet == before.sheet && after.hasUndecidedLate)
        #expect(after.sheet.responses["single"] == Response(choices: ["A"]))
    }
}
