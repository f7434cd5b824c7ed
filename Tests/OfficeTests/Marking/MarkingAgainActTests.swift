import Grading
import Office
import Records
import Support
import Testing
import Vocabulary

@Suite("Answers that are marked again") struct MarkingAgainActTests {
    private static let both = MarkingAgain(percent: 50, who: .both, seed: "一致性")

    private func grade(_ bench: MarkingBench) -> Refusal? {
        refusal { try bench.office.grade(Act(by: People.system, at: MarkingBench.at(900))) }
    }

    /// Marks what each marker is asked for, one after the other as the page gives it; returns the
    /// codes in their order.
    @discardableResult
    private func work(
        _ bench: MarkingBench, _ markers: [AccountID] = MarkingBench.markers,
        by rule: (MarkingCode, AccountID) throws -> Int = { _, _ in 12 }
    ) throws -> [AccountID: [MarkingCode]] {
        var done: [AccountID: [MarkingCode]] = [:]
        var minute = 0
        var isBusy = true
        while isBusy {
            isBusy = false
            for marker in markers {
                guard let desk = try bench.office.markingDesk(of: marker), let next = desk.next
                else { continue }
                isBusy = true
                minute += 1
                try bench.office.giveMark(
                    .mark(Marks(try rule(next, marker))), to: next,
                    Act(by: MarkingBench.actor(marker), at: MarkingBench.at(minute)))
                done[marker, default: []].append(next)
                let left = try bench.office.markingDesk(of: marker)?.left
                #expect(left == desk.left - 1, "the count tells nothing of repeats")
            }
        }
        return done
    }

    @Test func `a share of each item is drawn when marking opens, under codes like others`() throws
    {
        let bench = try MarkingBench(again: Self.both)
        let ledger = try bench.ledger()
        let marked = Dictionary(
            grouping: ledger.entries.filter { !$0.task.isBlank }, by: \.task.item)
        let drawn = marked.values.reduce(0) { $0 + ($1.count + 1) / 2 }
        #expect(ledger.repeats.count == 2 * drawn && drawn > 8)
        let codes = ledger.repeats.map(\.record.code) + ledger.entries.map(\.task.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.text.count == 14 })
        for repeated in ledger.repeats {
            let entry = try #require(ledger[repeated.record.answer])
            let marker = try #require(repeated.record.marker)
            let pair = [entry.markers[.first], entry.markers[.second]]
            #expect(pair.contains(marker) == (repeated.record.purpose == .own))
            #expect(!entry.task.isBlank)
            // Four markers: one has no place at all.
            if repeated.record.purpose == .other { #expect(entry.markers[.third] != marker) }
        }
        let own = ledger.repeats.filter { $0.record.purpose == .own }
        let firsts = own.count { ledger[$0.record.answer]?.markers[.first] == $0.record.marker }
        #expect(abs(2 * firsts - own.count) <= 1, "first and second markers take turns")
        let same = try MarkingBench(again: Self.both).ledger()
        #expect(same.repeats.map(\.record) == ledger.repeats.map(\.record))
        let other = try MarkingBench(again: MarkingAgain(percent: 50, who: .both, seed: "二"))
        #expect(try other.ledger().repeats.map(\.record) != ledger.repeats.map(\.record))
        #expect(try MarkingBench().ledger().repeats.isEmpty)
    }

    @Test func `too few markers for somebody else to mark are refused`() throws {
        let bench = try MarkingBench(
            third: .leader, again: MarkingAgain(percent: 10, who: .other), isOpen: false)
        let act = Act(by: People.clerk, at: MarkingBench.opening)
        let two: [AccountID] = ["marker-1", "marker-2"]
        #expect(
            refusal { try bench.office.openMarking(two, act) }?.code == "marking.few-markers")
        try bench.office.openMarking(two + ["marker-3"], act)
        for repeated in try bench.ledger().repeats {
            let entry = try #require(try bench.ledger()[repeated.record.answer])
            let marker = try #require(repeated.record.marker)
            #expect(!entry.markers.values.contains(marker))
        }
        let three = try MarkingBench(again: MarkingAgain(percent: 100, who: .other), isOpen: false)
        try three.office.openMarking(MarkingBench.markers.prefix(3), act)
        for repeated in try three.ledger().repeats {
            let entry = try #require(try three.ledger()[repeated.record.answer])
            #expect(entry.markers[.third] == repeated.record.marker)
        }
    }

    @Test func `no score turns on them, and none exists before they are marked`() throws {
        let plain = try MarkingBench()
        let again = try MarkingBench(again: Self.both)
        let rule: (MarkingCode, AccountID) -> Int = { code, marker in
            (code.text.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF) % 3
                + (marker == "marker-1" ? 9 : 11)
        }
        try work(plain, by: rule)
        let codes = Set(try again.ledger().repeats.map(\.record.code))
        // Everything but the repeats first, place by place.
        try again.markAll { entry, place in
            rule(entry.task.code, entry.markers[place] ?? "nobody")
        }
        let refused = try #require(grade(again))
        #expect(refused.code == "marking.again-open")
        #expect(refused.message.chinese.contains("还有\(codes.count)份"))
        let facts = try again.office.facts(at: MarkingBench.opening)
        #expect(facts.marking?.again == codes.count && facts.marking?.isDone == false)
        try work(again) { code, _ in
            #expect(codes.contains(code))
            return 0
        }
        #expect(grade(again) == nil && grade(plain) == nil)
        #expect(try again.bench.contents().scores == plain.bench.contents().scores)
    }

    @Test func `whoever marks an answer again meets it late, and cannot tell`() throws {
        let bench = try MarkingBench(again: Self.both)
        let before = try bench.ledger()
        let codes = Dictionary(
            uniqueKeysWithValues: before.repeats.map { ($0.record.code, $0.record) })
        let done = try work(bench)
        #expect(done.values.map(\.count).reduce(0, +) == 44 + codes.count)
        for (marker, order) in done {
            for (place, code) in order.enumerated() {
                guard let record = codes[code], record.purpose == .own else { continue }
                let first = try #require(order.firstIndex(of: record.answer))
                #expect(first < place)
                let between = order[first..<place].count - 1
                let others = order[place...].filter {
                    codes[$0]?.purpose != .own && $0 != record.answer
                }
                #expect(
                    between >= MarkingAgain.distance || others.isEmpty,
                    "\(marker): \(between) between, \(others.count) others were left")
            }
            let desk = try #require(try bench.office.markingDesk(of: marker))
            #expect(desk.own.count == order.count && desk.own.allSatisfy(\.isSettled))
        }
    }

    @Test func `a repeat is read and marked by its marker alone, and corrected as an answer`()
        throws
    {
        let bench = try MarkingBench(again: MarkingAgain(percent: 100, who: .other))
        let repeated = try #require(try bench.ledger().repeats.first?.record)
        let marker = try #require(repeated.marker)
        func read(_ who: AccountID, _ code: MarkingCode) throws -> MarkedAnswer {
            try bench.office.markedAnswer(
                code, Act(by: MarkingBench.actor(who), at: MarkingBench.at(0)))
        }
        func give(_ mark: Int, _ who: AccountID, _ minute: Int) -> String? {
            refusal {
                try bench.office.giveMark(
                    .mark(Marks(mark)), to: repeated.code,
                    Act(by: MarkingBench.actor(who), at: MarkingBench.at(minute)))
            }?.code
        }
        let answer = try read(marker, repeated.code)
        let task = try #require(try bench.ledger()[repeated.answer]?.task)
        #expect(answer.code == repeated.code && answer.answer == task.answer)
        #expect(!answer.isSettled && answer.own == nil)
        #expect(refusal { _ = try read(marker, repeated.answer) }?.code == "marking.not-yours")
        for other in MarkingBench.markers where other != marker {
            #expect(refusal { _ = try read(other, repeated.code) }?.code == "marking.not-yours")
            #expect(give(3, other, 1) == "marking.not-yours")
        }
        #expect(give(21, marker, 1) == "marking.value")
        #expect(give(3, marker, 1) == nil && give(5, marker, 2) == nil)
        let entry = try #require(try bench.ledger()[repeated.answer])
        #expect(entry.records.isEmpty, "nothing of it is a mark of the answer")
        try bench.give(10, to: entry, at: .first, minute: 3)
        try bench.give(10, to: entry, at: .second, minute: 4)
        #expect(give(6, marker, 5) == "marking.settled")
        let case1 = try #require(MarkingConsistency(try bench.ledger()).cases.first)
        #expect(case1.again == Marks(5) && case1.mark == Marks(10))
        #expect(try read(marker, repeated.code).isSettled)
    }

    @Test func `the report tells who is steady, who is lenient, and names what is far apart`()
        throws
    {
        let bench = try MarkingBench(again: MarkingAgain(percent: 100, who: .both))
        let ledger = try bench.ledger()
        let own = Set(ledger.repeats.filter { $0.record.purpose == .own }.map(\.record.code))
        // Everybody gives 10; marker 2 gives 13 always, marker 3 gives 6 more the second time.
        try work(bench) { code, marker in
            if marker == "marker-3", own.contains(code) { return 16 }
            return marker == "marker-2" ? 13 : 10
        }
        let report = MarkingConsistency(try bench.ledger())
        #expect(report.repeats == 44 && report.all.open == 0 && report.all.flagged == 0)
        #expect(report.all.own.count == 22 && report.all.other.count == 44)
        #expect(report.all.partners.count == 22)
        func line(_ marker: AccountID) throws -> MarkingConsistency.Line {
            try #require(report.markers.first { $0.account == marker })
        }
        #expect(try line("marker-2").own.meanDifference == 0)
        #expect(try line("marker-3").own.meanDifference == 6)
        #expect(try line("marker-3").own.withinGap == 0)
        let first = try line("marker-1").own
        #expect(first.exact == first.count)
        #expect(try line("marker-2").other.meanDifference ?? 0 > 0)
        #expect(try line("marker-1").other.meanDifference ?? 0 <= 0)
        #expect(try line("marker-2").partners.meanDifference == 3)
        #expect(report.cases.allSatisfy { $0.marker == "marker-3" && $0.purpose == .own })
        #expect(try report.cases.count == line("marker-3").own.count)
        #expect(grade(bench) == nil)
    }

    @Test func `when a marker leaves, others take over what is not the own`() throws {
        let bench = try MarkingBench(again: MarkingAgain(percent: 100, who: .both))
        let gone: AccountID = "marker-4"
        let before = try bench.ledger().repeats.map(\.record).filter { $0.marker == gone }
        #expect(Set(before.map(\.purpose)) == [.own, .other])
        let others = Array(MarkingBench.markers.prefix(3))
        try bench.office.replaceMarker(
            gone, by: others, Act(by: People.clerk, at: MarkingBench.at(0)))
        let after = try bench.ledger()
        for record in before {
            let now = try #require(after.repeats.first { $0.record.code == record.code }?.record)
            let entry = try #require(after[record.answer])
            #expect(now.marker != gone)
            // Three are left: somebody without the first two places there always is.
            if record.purpose == .other {
                let marker = try #require(now.marker)
                #expect(![entry.markers[.first], entry.markers[.second]].contains(marker))
            }
        }
        try work(bench, others)
        #expect(try bench.office.markingDesk(of: gone)?.next == nil)
        #expect(grade(bench) == nil)
        let problems = try AuditInspection.report(on: bench.office.records).problems
        #expect(problems.allSatisfy { $0.rule == "audit.account" })
    }

    @Test func `the chain covers what is marked again, on a disk as in memory`() throws {
        let folder = try TemporaryFolder()
        let disk = try MarkingBench(
            on: try SQLiteRecords(directory: folder.path), again: Self.both)
        let memory = try MarkingBench(again: Self.both)
        for bench in [disk, memory] {
            try work(bench)
            #expect(grade(bench) == nil)
        }
        #expect(try disk.bench.contents().lines == memory.bench.contents().lines)
        func rules(_ changes: WrappedRecords.Changes) throws -> Set<String> {
            let records = WrappedRecords(disk.office.records, changes: changes)
            return Set(try AuditInspection.report(on: records).problems.map(\.rule))
                .subtracting(["audit.account"])
        }
        #expect(try rules(.init()).isEmpty)
        #expect(
            try rules(.init(markingRepeats: { Array($0.dropFirst()) })) == ["audit.repeats"])
        #expect(try rules(.init(marksAgain: { Array($0.dropFirst()) })) == ["audit.mark-again"])
    }
}
