import Grading
import Office
import Records
import Support
import Testing
import Vocabulary

@Suite("Marking short answers") struct MarkingActTests {
    @Test func `every answer is dealt to different markers, evenly, and blanks to nobody`() throws {
        let bench = try MarkingBench()
        let ledger = try bench.ledger()
        // Ten seats in the first session less the one who never began, four in the second.
        #expect(ledger.entries.count == 26)
        #expect(ledger.entries.count(where: \.task.isBlank) == 4)
        for entry in ledger.entries {
            #expect(entry.markers.count == (entry.task.isBlank ? 0 : 3))
            #expect(Set(entry.markers.values).count == entry.markers.count)
        }
        let loads = MarkingBench.markers.map { marker in
            ledger.entries.count { $0.isWaiting(for: marker) }
        }
        #expect(loads.reduce(0, +) == 44 && (loads.max() ?? 0) - (loads.min() ?? 0) <= 2)
        #expect(Set(ledger.entries.map(\.task.code)).count == 26)
        for entry in ledger.entries {
            #expect(!entry.task.code.text.contains(entry.task.sheet.text))
        }
    }

    @Test func `the same exam is dealt in the same way`() throws {
        let (one, two) = (try MarkingBench().ledger(), try MarkingBench().ledger())
        #expect(one.entries.map(\.markers) == two.entries.map(\.markers))
        #expect(one.entries.map(\.task) == two.entries.map(\.task))
    }

    @Test func `opening is refused too early, twice, with few markers and with others`() throws {
        let bench = try MarkingBench(isOpen: false)
        func code(_ markers: [AccountID], _ act: Act) -> String? {
            refusal { try bench.office.openMarking(markers, act) }?.code
        }
        let act = Act(by: People.clerk, at: MarkingBench.opening)
        let early = Act(by: People.clerk, at: Times.first.adding(minutes: 10))
        #expect(code(MarkingBench.markers, early) == "grading.open-attempts")
        #expect(code(["marker-1", "marker-2"], act) == "marking.few-markers")
        #expect(code(["marker-1", "marker-1", "marker-2"], act) == "marking.few-markers")
        #expect(code(["marker-1", "marker-2", "nobody"], act) == "marking.not-a-marker")
        for actor in [People.system, People.auditor, People.invigilator] {
            let act = Act(by: actor, at: MarkingBench.opening)
            #expect(code(MarkingBench.markers, act) == "office.not-permitted")
        }
        #expect(try !bench.ledger().isOpen)
        try bench.open("form/1")
        let lines = try bench.bench.contents().lines
        try bench.open("form/1")
        #expect(try bench.bench.contents().lines == lines)
        #expect(code(MarkingBench.markers, act) == "marking.opened")
    }

    @Test func `an exam without rules has nothing to mark, and is scored as before`() throws {
        let bench = try Bench(.over)
        let act = Act(by: People.clerk, at: Times.grading)
        #expect(
            refusal { try bench.office.openMarking(MarkingBench.markers, act) }?.code
                == "marking.rules-missing")
        try bench.office.grade(act)
        #expect(try bench.office.facts(at: Times.grading).marking == nil)
    }

    @Test func `a marker reads only what is dealt to him and waits, and no other mark`() throws {
        let bench = try MarkingBench()
        let entry = try #require(try bench.ledger().entries.first { !$0.task.isBlank })
        for (place, marker) in entry.markers {
            let act = Act(by: MarkingBench.actor(marker), at: MarkingBench.at(0))
            let code = refusal { _ = try bench.office.markedAnswer(entry.task.code, act) }?.code
            #expect(code == (place == .third ? "marking.not-yours" : nil), "\(place)")
        }
        try bench.give(5, to: entry, at: .first)
        let second = try #require(entry.markers[.second])
        let act = Act(by: MarkingBench.actor(second), at: MarkingBench.at(1))
        let answer = try bench.office.markedAnswer(entry.task.code, act)
        #expect(answer.own == nil && !answer.isSettled)
        #expect(answer.reference.contains("分）"))
        let desk = try #require(try bench.office.markingDesk(of: second))
        #expect(desk.own.isEmpty && desk.left > 0)
        #expect(try bench.office.markingDesk(of: "marker-9") == nil)
        let reviewer = Act(by: People.reviewer(of: "u1"), at: MarkingBench.at(1))
        #expect(
            refusal { _ = try bench.office.markedAnswer(entry.task.code, reviewer) }?.code
                == "office.not-permitted")
    }

    @Test func `a mark is refused from others, out of range, off the step, once settled`() throws {
        let bench = try MarkingBench()
        let entry = try #require(try bench.ledger().entries.first { !$0.task.isBlank })
        let code = entry.task.code
        func give(
            _ verdict: GivenMark.Verdict, _ actor: Actor, remark: String = "",
            to code: MarkingCode = code
        ) -> String? {
            refusal {
                try bench.office.giveMark(
                    verdict, to: code, remark: remark, Act(by: actor, at: MarkingBench.at(3)))
            }?.code
        }
        let first = MarkingBench.actor(try #require(entry.markers[.first]))
        let second = MarkingBench.actor(try #require(entry.markers[.second]))
        let third = MarkingBench.actor(try #require(entry.markers[.third]))
        #expect(give(.mark(Marks(21)), first) == "marking.value")
        #expect(give(.mark(Marks(hundredths: 1250)), first) == "marking.value")
        #expect(give(.problem(.other), first, remark: " ") == "marking.problem-words")
        let long = String(repeating: "长", count: ExamOffice.longestRemark + 1)
        #expect(give(.mark(Marks(3)), first, remark: long) == "marking.remark-too-long")
        #expect(give(.mark(Marks(3)), first, to: "0000-0000-0000") == "marking.unknown")
        #expect(give(.mark(Marks(3)), third) == "marking.not-yours")
        #expect(give(.mark(Marks(3)), People.clerk) == "office.not-permitted")
        #expect(try bench.bench.read { try $0.marks(in: bench.office.exam) }.isEmpty)
        #expect(give(.mark(Marks(3)), first) == nil)
        #expect(give(.mark(Marks(8)), first) == nil)
        #expect(give(.mark(Marks(10)), second) == nil)
        #expect(give(.mark(Marks(9)), first) == "marking.settled")
        #expect(give(.mark(Marks(9)), second) == "marking.settled")
        #expect(give(.mark(Marks(9)), third) == "marking.not-yours")
        let settled = try #require(try bench.ledger()[code])
        #expect(settled.state.settlement?.score == Fraction(9))
        #expect(settled.records.map(\.revision) == [1, 2, 1])
    }

    @Test func `a third marks exactly on a gap, and the office decides what stays apart`() throws {
        let bench = try MarkingBench()
        let entry = try #require(try bench.ledger().entries.first { !$0.task.isBlank })
        let code = entry.task.code
        func decide(_ reason: String) -> String? {
            refusal {
                try bench.office.decideMark(
                    Marks(11), of: code, reason: reason,
                    Act(by: People.clerk, at: MarkingBench.at(9)))
            }?.code
        }
        try bench.give(2, to: entry, at: .first)
        #expect(decide("看过") == "marking.no-arbitration")
        try bench.give(20, to: entry, at: .second)
        #expect(try bench.ledger()[code]?.state == .waiting([.third]))
        try bench.give(11, to: entry, at: .third)
        #expect(try bench.ledger()[code]?.state == .arbitration(.stillApart))
        #expect(try bench.ledger().arbitrations.map(\.task.code) == [code])
        #expect(decide(" ") == "marking.reason")
        #expect(decide("第三点只答出一半") == nil)
        #expect(decide("再看") == "marking.no-arbitration")
        #expect(try bench.ledger()[code]?.state.settlement?.score == Fraction(11))
    }

    @Test func `a flag goes to the office; the marker may still take it back`() throws {
        let bench = try MarkingBench()
        let entry = try #require(try bench.ledger().entries.first { !$0.task.isBlank })
        let first = MarkingBench.actor(try #require(entry.markers[.first]))
        try bench.office.giveMark(
            .problem(.identity), to: entry.task.code, remark: "写了单位",
            Act(by: first, at: MarkingBench.at(0)))
        #expect(try bench.ledger()[entry.task.code]?.state == .arbitration(.problem(.identity)))
        // The second marker is no longer asked.
        let second = try #require(entry.markers[.second])
        #expect(try bench.ledger()[entry.task.code]?.isWaiting(for: second) == false)
        try bench.give(7, to: entry, at: .first)
        #expect(try bench.ledger()[entry.task.code]?.state == .waiting([.second]))
    }

    @Test func `the same mark under the same key is given once`() throws {
        let bench = try MarkingBench()
        let entry = try #require(try bench.ledger().entries.first { !$0.task.isBlank })
        for _ in 0..<2 { try bench.give(7, to: entry, at: .first, key: "form/7") }
        #expect(try bench.ledger()[entry.task.code]?.records.count == 1)
    }

    @Test func `what a marker leaves is dealt to others, who had no part in it`() throws {
        let bench = try MarkingBench()
        let gone: AccountID = "marker-1"
        let before = try bench.ledger()
        let marked = try #require(
            before.entries.first { $0.markers[.first] == gone && !$0.task.isBlank })
        try bench.give(9, to: marked, at: .first)
        func replace(_ marker: AccountID, _ others: [AccountID]) -> String? {
            refusal {
                try bench.office.replaceMarker(
                    marker, by: others, Act(by: People.clerk, at: MarkingBench.at(2)))
            }?.code
        }
        #expect(replace(gone, ["marker-2"]) == "marking.few-markers")
        #expect(replace(gone, [gone]) == "marking.few-markers")
        #expect(replace(gone, ["nobody"]) == "marking.not-a-marker")
        #expect(replace("nobody", ["marker-2"]) == "marking.nothing-to-deal")
        #expect(replace(gone, ["marker-2", "marker-3", "marker-4"]) == nil)
        let after = try bench.ledger()
        for entry in after.entries where !entry.task.isBlank {
            #expect(Set(entry.markers.values).count == 3)
            #expect(!entry.isWaiting(for: gone))
        }
        #expect(after[marked.task.code]?.markers[.first] == gone)
        #expect(replace(gone, ["marker-2", "marker-3", "marker-4"]) == "marking.nothing-to-deal")
        try bench.markAll()
        #expect(try bench.ledger().settled == 26)
    }
}
