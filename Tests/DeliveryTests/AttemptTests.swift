import Delivery
import Testing
import Vocabulary

/// What an attempt holds and when it ends.
@Suite("An attempt")
struct AttemptTests {
    @Test("a save that comes again is harmless")
    func again() throws {
        var attempt = try attempt(in: .started)
        let events = [answer(1, "single", "A"), answer(2, "several", "C", "A")]
        _ = try attempt.save(events, at: minute(5))
        let once = attempt
        let save = try attempt.save(events, at: minute(6))
        #expect(attempt == once)
        #expect(save.appended.isEmpty && save.late.isEmpty && save.refusal == nil)
        #expect(save.acknowledged == 2)
    }

    @Test("a save that comes again after the end is not late")
    func againAfterTheEnd() throws {
        var attempt = try attempt(in: .answering)
        try attempt.apply(.closedByTime, at: minute(120))
        let save = try attempt.save([answer(1, "single", "A")], at: minute(121))
        #expect(save.late.isEmpty && save.refusal == nil && save.acknowledged == 1)
    }

    @Test("of a save only what is above the last number is taken")
    func lowerSequences() throws {
        var attempt = try attempt(in: .started)
        _ = try attempt.save([answer(5, "single", "A")], at: minute(5))
        let save = try attempt.save(
            [answer(4, "single", "B"), answer(5, "judge", "true"), answer(9, "judge", "false")],
            at: minute(6))
        #expect(save.appended == [answer(9, "judge", "false")])
        #expect(attempt.lastSequence == 9)
        #expect(
            attempt.sheet.responses
                == ["single": Response(choices: ["A"]), "judge": Response(choices: ["false"])])
    }

    @Test("the last response to an item stands")
    func lastResponse() throws {
        var attempt = try attempt(in: .started)
        _ = try attempt.save(
            [answer(1, "single", "A"), answer(2, "fill", .texts(["七日", ""]))], at: minute(5))
        _ = try attempt.save([answer(3, "single", "C")], at: minute(6))
        #expect(attempt.sheet.sheet == "S000001")
        #expect(
            attempt.sheet.responses
                == ["single": Response(choices: ["C"]), "fill": .texts(["七日", ""])])
    }

    @Test("an answer that was cleared counts as unanswered")
    func cleared() throws {
        var attempt = try attempt(in: .started)
        _ = try attempt.save(
            [
                answer(1, "single", "A"), answer(2, "fill", .texts(["七日", "三日"])),
                answer(3, "judge", "true"),
            ], at: minute(5))
        _ = try attempt.save(
            [answer(4, "single"), answer(5, "fill", .texts(["", ""]))], at: minute(6))
        #expect(attempt.sheet.responses == ["judge": Response(choices: ["true"])])
    }

    @Test("saves are taken until the last second of the grace", arguments: [0, 1, 30])
    func grace(seconds: Int) throws {
        var attempt = try attempt(in: .started)
        let save = try attempt.save(
            [answer(1, "single", "A")], at: minute(120, second: seconds))
        #expect(save.appended.count == 1)
    }

    @Test("granted minutes and time given back move the end")
    func end() throws {
        var attempt = newAttempt(grantedMinutes: 30)
        #expect(attempt.endsAt == minute(150))
        try attempt.apply(.started(workstation: 3), at: minute(20))
        #expect(attempt.endsAt == minute(150), "who comes late has less time")
        try attempt.apply(extension60, at: minute(40))
        try attempt.apply(.interrupted(cause: "断电"), at: minute(50))
        try attempt.apply(extension60, at: minute(55))
        #expect(attempt.extensionSeconds == 120)
        #expect(attempt.endsAt == minute(152))
        #expect(attempt.takesSavesUntil == minute(152, second: 30))
        #expect(
            code { try attempt.apply(.closedByTime, at: minute(151)) } == "delivery.time-not-over")
        let save = try attempt.save([answer(1, "single", "A")], at: minute(151))
        #expect(save.refusal == nil)
    }

    @Test("Time given back before the paper was opened")
    func beforeTheStart() throws {
        var attempt = newAttempt()
        try attempt.apply(extension60, at: minute(-1))
        #expect(attempt == newAttempt(), "of an earlier session, which was given up")
        try attempt.apply(extension60, at: minute(31))
        #expect(attempt.phase == .issued)
        #expect(attempt.latestStart == minute(31) && attempt.endsAt == minute(121))
        var late = attempt
        #expect(
            code { try late.apply(.started(workstation: 3), at: minute(31, second: 1)) }
                == "delivery.too-late")
        try attempt.apply(.started(workstation: 3), at: minute(31))
        try attempt.apply(extension60, at: minute(32))
        #expect(attempt.latestStart == minute(31), "only what was given before counts for that")
        #expect(attempt.endsAt == minute(122))
    }

    @Test("an interrupted attempt takes saves and is closed by time with what it holds")
    func interrupted() throws {
        var attempt = try attempt(in: .interrupted)
        _ = try attempt.save([answer(1, "single", "A")], at: minute(9))
        #expect(attempt.phase == .interrupted)
        try attempt.apply(.closedByTime, at: minute(140))
        #expect(attempt.phase == .closedByTime)
        #expect(attempt.finishedAt == minute(120), "it ended when the time was over")
        #expect(attempt.sheet.responses.count == 1)
    }

    @Test("workstations and moments are kept")
    func workstation() throws {
        var attempt = try attempt(in: .resumed)
        #expect(attempt.workstation == 8)
        #expect(attempt.startedAt == minute(1))
        #expect(attempt.finishedAt == nil)
        try attempt.apply(.handedIn, at: minute(77))
        #expect(attempt.finishedAt == minute(77))
    }

    @Test("a void attempt keeps its answers for the record")
    func voided() throws {
        var attempt = try attempt(in: .answering)
        try attempt.apply(.voided(reason: "替考"), at: minute(9))
        #expect(attempt.sheet.responses.count == 1)
    }
}
