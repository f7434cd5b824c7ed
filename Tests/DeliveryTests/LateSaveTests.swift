import Delivery
import Testing
import Vocabulary

/// What comes after the end: kept apart, decided, or in time after all when time is given back.
@Suite("Late saves of an attempt") struct LateSaveTests {
    private func closed() throws -> Attempt {
        var attempt = newAttempt()
        try attempt.apply(.started(workstation: 7), at: minute(1))
        _ = try attempt.save([answer(1, "single", "A"), answer(2, "judge", "true")], at: minute(9))
        try attempt.apply(.closedByTime, at: minute(121))
        return attempt
    }

    private func decided(_ last: Int, isTaken: Bool) -> AttemptEvent {
        .lateDecided(through: last, isTaken: isTaken, reason: "断网", authorisedBy: "主考")
    }

    @Test func `late answers are kept apart once, and acknowledged each time`() throws {
        var attempt = try closed()
        let late = [answer(3, "single", "B"), answer(4, "several", "A", "B")]
        let first = try attempt.save(late, at: minute(130))
        #expect(first.late == late && first.lateCount == 2 && first.acknowledged == 4)
        let again = try attempt.save(late, at: minute(131))
        #expect(again.late.isEmpty && again.lateCount == 2 && again.acknowledged == 4)
        #expect(attempt.late.map(\.event) == late)
        #expect(attempt.hasUndecidedLate)
        #expect(attempt.sheet.responses["single"] == Response(choices: ["A"]))
        #expect(attempt.lastSequence == 2)
    }

    @Test func `of two machines that number on from the same event nothing is dropped`() throws {
        var attempt = try closed()
        _ = try attempt.save([answer(3, "single", "B")], at: minute(130))
        let other = ResponseEvent(
            sequence: 3, item: "judge", response: Response(choices: ["false"]), elapsed: 77)
        let save = try attempt.save([other], at: minute(131))
        #expect(save.late.map(\.sequence) == [4])
        #expect(attempt.late.map(\.event.item) == ["single", "judge"])
    }

    @Test func `what is taken counts like any answer, what is left apart does not`() throws {
        let before = try closed()
        for isTaken in [true, false] {
            var attempt = before
            _ = try attempt.save(
                [answer(3, "single", "B"), answer(4, "judge", .choices([]))], at: minute(130))
            try attempt.apply(decided(4, isTaken: isTaken), at: minute(140))
            let single = Response(choices: [isTaken ? "B" : "A"])
            #expect(attempt.sheet.responses["single"] == single)
            #expect((attempt.sheet.responses["judge"] == nil) == isTaken)
            #expect(!attempt.hasUndecidedLate)
            #expect(attempt.late.map(\.fate) == [isTaken ? .taken : .leftApart].twice)
            #expect(attempt.phase == .closedByTime && attempt.finishedAt == minute(120))
        }
    }

    @Test func `a decision covers what was seen, and no more`() throws {
        var attempt = try closed()
        _ = try attempt.save([answer(3, "single", "B")], at: minute(130))
        _ = try attempt.save([answer(4, "single", "C")], at: minute(131))
        try attempt.apply(decided(3, isTaken: true), at: minute(132))
        #expect(attempt.late.map(\.fate) == [.taken, .undecided])
        #expect(attempt.sheet.responses["single"] == Response(choices: ["B"]))
        try attempt.apply(decided(4, isTaken: false), at: minute(133))
        #expect(attempt.late.map(\.fate) == [.taken, .leftApart])
        let twice = code { try attempt.apply(decided(4, isTaken: true), at: minute(134)) }
        #expect(twice == "delivery.no-late-saves")
    }

    @Test func `a decision needs late answers, a reason and a name, and a paper that is over`()
        throws
    {
        var attempt = try closed()
        #expect(
            code { try attempt.apply(decided(9, isTaken: true), at: minute(140)) }
                == "delivery.no-late-saves")
        _ = try attempt.save([answer(3, "single", "B")], at: minute(130))
        for (reason, name) in [("", "主考"), ("断网", "")] {
            let event = AttemptEvent.lateDecided(
                through: 3, isTaken: true, reason: reason, authorisedBy: name)
            #expect(
                code { try attempt.apply(event, at: minute(140)) } == "delivery.reason-required")
        }
        #expect(attempt.hasUndecidedLate)
        try attempt.apply(.voided(reason: "替考"), at: minute(141))
        #expect(
            code { try attempt.apply(decided(3, isTaken: true), at: minute(142)) }
                == "delivery.wrong-phase")
        try attempt.apply(decided(3, isTaken: false), at: minute(143))
        #expect(!attempt.hasUndecidedLate)
    }

    @Test func `time given back after the clock ran out opens the paper, from now on`() throws {
        var attempt = try closed()
        try attempt.apply(
            .extended(seconds: 300, reason: "断电", authorisedBy: "主考"), at: minute(135))
        #expect(attempt.phase == .extended && attempt.finishedAt == nil)
        #expect(attempt.endsAt == minute(140))
        let save = try attempt.save([answer(3, "single", "C")], at: minute(140))
        #expect(save.appended.count == 1)
        #expect(attempt.sheet.responses["single"] == Response(choices: ["C"]))
        try attempt.apply(.closedByTime, at: minute(141))
        #expect(attempt.finishedAt == minute(140))
    }

    @Test func `late answers that are sent again after that are in the sheet and need no decision`()
        throws
    {
        var attempt = try closed()
        let late = [answer(3, "single", "B"), answer(4, "judge", "false")]
        _ = try attempt.save(late, at: minute(130))
        try attempt.apply(
            .extended(seconds: 300, reason: "断网", authorisedBy: "主考"), at: minute(131))
        let save = try attempt.save(late + [answer(5, "single", "C")], at: minute(132))
        #expect(save.appended.count == 3 && save.acknowledged == 5)
        #expect(attempt.late.map(\.fate) == [.sentAgain, .sentAgain])
        #expect(!attempt.hasUndecidedLate)
        #expect(attempt.sheet.responses["single"] == Response(choices: ["C"]))
    }

    @Test("A paper that was handed in or voided stays shut", arguments: [true, false])
    func shut(isHandedIn: Bool) throws {
        var attempt = try attempt(in: isHandedIn ? .handedIn : .voided)
        let event = AttemptEvent.extended(seconds: 60, reason: "断电", authorisedBy: "主考")
        #expect(code { try attempt.apply(event, at: minute(50)) } == "delivery.wrong-phase")
    }
}

extension Array {
    fileprivate var twice: Self { self + self }
}
