import Delivery
import Grading
import Office
import Records
import Support
import Testing
import Vocabulary

@Suite("Scores of an exam with short answers") struct MarkingScoreTests {
    private func grade(_ bench: MarkingBench) -> Refusal? {
        refusal { try bench.office.grade(Act(by: People.system, at: MarkingBench.at(600))) }
    }

    @Test func `nothing is scored before every answer is settled`() throws {
        let bench = try MarkingBench(isOpen: false)
        #expect(grade(bench)?.code == "marking.not-opened")
        #expect(try bench.office.facts(at: MarkingBench.opening).marking?.answers == 0)
        try bench.open()
        let refusal = try #require(grade(bench))
        #expect(refusal.code == "marking.unfinished")
        #expect(refusal.message.chinese.contains("共26份答案，待评22份，待仲裁0份"))
        // One answer stays apart: the office has to decide.
        let apart = try #require(try bench.ledger().entries.first { !$0.task.isBlank }).task.code
        try bench.markAll { entry, place in
            entry.task.code == apart ? [0, 20, 10][place.rawValue - 1] : 12
        }
        #expect(grade(bench)?.message.chinese.contains("待评0份，待仲裁1份") == true)
        #expect(try bench.bench.contents().scores.isEmpty)
        let facts = try bench.office.facts(at: MarkingBench.opening)
        #expect(facts.marking?.settled == 25 && facts.marking?.arbitrations == 1)
        let line = ExamChecklist(facts).lines.first { $0.step == .marking }
        #expect(line?.missing == ["有1份答案待仲裁。"])
        try bench.office.decideMark(
            Marks(10), of: apart, reason: "按要点", Act(by: People.clerk, at: MarkingBench.at(500)))
        #expect(grade(bench) == nil)
        #expect(try bench.bench.contents().scores.count == 13)
    }

    @Test func `a total is the machine's part and what people gave, exactly`() throws {
        let bench = try MarkingBench()
        try bench.markAll { _, place in place == .first ? 12 : 15 }
        #expect(grade(bench) == nil)
        let blanks = Set(try bench.ledger().entries.filter(\.task.isBlank).map(\.task.sheet))
        for score in try bench.bench.contents().scores {
            // Six right choices of ten marks; 13.5 for each answer.
            let essays = blanks.contains(score.sheet) ? 1350 : 2700
            #expect(score.total == Marks(hundredths: 6000 + essays), "\(score.sheet)")
            #expect(score.breakdown.contains("\"marked\""))
            #expect(score.breakdown.contains("\"blank\"") == blanks.contains(score.sheet))
        }
        let checks = try bench.office.checks(of: Set(try bench.bench.ids()))
        #expect(checks.values.count { $0.isReproduced == true } == 13)
        let closed = try #require(try bench.ledger().entries.first { !$0.task.isBlank })
        #expect(refusal { try bench.give(3, to: closed, at: .first) }?.code == "marking.closed")
    }

    /// Random marks in a random order: the totals do not turn on who was faster.
    @Test(arguments: [UInt64(1), 2, 3]) func `the order of marks does not matter`(
        _ seed: UInt64
    ) throws {
        func totals(_ order: UInt64) throws -> [ScoreRecord] {
            let bench = try MarkingBench()
            var random = Seeded(seed: order)
            while true {
                let waiting = try bench.ledger().entries.flatMap {
                    entry -> [(MarkingLedger.Entry, MarkPlace)] in
                    guard case .waiting(let places) = entry.state else { return [] }
                    return places.map { (entry, $0) }
                }
                guard !waiting.isEmpty else { break }
                for (entry, place) in random.permuted(waiting).prefix(9) {
                    // A mark that is a function of answer and place, not of the time.
                    let word = entry.task.code.text.utf8.reduce(Int(seed)) { $0 &* 31 &+ Int($1) }
                    let mark = abs(word &* (place.rawValue * 7 + 1)) % 21
                    try bench.give(mark, to: entry, at: place)
                }
            }
            for entry in try bench.ledger().arbitrations {
                try bench.office.decideMark(
                    Marks(9), of: entry.task.code, reason: "按要点",
                    Act(by: People.clerk, at: MarkingBench.at(500)))
            }
            #expect(grade(bench) == nil)
            return try bench.bench.contents().scores
        }
        #expect(try totals(10 * seed) == totals(10 * seed + 1))
    }

    @Test func `the chain covers answers, deals and marks`() throws {
        let bench = try MarkingBench()
        try bench.office.replaceMarker(
            "marker-4", by: ["marker-1", "marker-2", "marker-3"] as [AccountID],
            Act(by: People.clerk, at: MarkingBench.at(0)))
        try bench.markAll()
        #expect(grade(bench) == nil)
        func rules(_ changes: WrappedRecords.Changes) throws -> Set<String> {
            let records = WrappedRecords(bench.office.records, changes: changes)
            // The bench puts its accounts into the books without an act.
            return Set(try AuditInspection.report(on: records).problems.map(\.rule))
                .subtracting(["audit.account"])
        }
        #expect(try rules(.init()).isEmpty)
        #expect(try rules(.init(markingTasks: { Array($0.dropFirst()) })) == ["audit.answers"])
        #expect(try rules(.init(markingDeals: { Array($0.dropLast()) })) == ["audit.deals"])
        #expect(try rules(.init(marks: { Array($0.dropFirst()) })) == ["audit.mark"])
        #expect(
            try rules(
                .init(marks: { marks in
                    marks.map {
                        MarkRecord(
                            code: $0.code, place: $0.place, revision: $0.revision,
                            marker: $0.marker, at: $0.at, mark: Marks(20))
                    }
                })) == ["audit.mark"])
    }

    @Test func `lines of the chain tell no answer, mark or person`() throws {
        let bench = try MarkingBench()
        try bench.markAll()
        let lines = try bench.bench.contents().lines.filter { $0.act.hasPrefix("marking.") }
        #expect(lines.count == 45)
        for line in lines {
            #expect(!line.detail.contains("答案") && !line.detail.contains("R0000"))
            #expect(!line.detail.contains("\"mark\":"))
        }
    }

    @Test func `a machine's part that was changed meanwhile is noticed`() throws {
        let bench = try MarkingBench()
        try bench.markAll()
        let records = WrappedRecords(
            bench.office.records,
            changes: .init(responses: { rows in
                rows.map { row in
                    guard case .choices = row.event.response else { return row }
                    return ResponseRecord(
                        sheet: row.sheet,
                        event: ResponseEvent(
                            sequence: row.event.sequence, item: row.event.item,
                            response: .choices(["B"]), elapsed: row.event.elapsed), at: row.at,
                        batch: row.batch, isLate: row.isLate)
                }
            }))
        let office = ExamOffice(
            records: records, programme: bench.office.programme, bank: bench.office.bank)
        let act = Act(by: People.system, at: MarkingBench.at(600))
        #expect(refusal { try office.grade(act) }?.code == "marking.machine-part")
    }

    @Test func `figures tell a lenient marker from a strict one`() throws {
        let bench = try MarkingBench()
        try bench.markAll { entry, place in entry.markers[place] == "marker-2" ? 16 : 13 }
        let overview = MarkingOverview(try bench.ledger())
        #expect(overview.items.map(\.settled).reduce(0, +) == 26)
        let lenient = try #require(overview.markers.first { $0.account == "marker-2" })
        #expect(lenient.figures.meanPercent == 80)
        #expect((lenient.figures.leniencyPercent ?? 0) > 0)
        for other in overview.markers where other.account != "marker-2" {
            #expect((other.figures.leniencyPercent ?? 0) < 0)
        }
    }

    @Test func `on a disk as in memory`() throws {
        let folder = try TemporaryFolder()
        let disk = try MarkingBench(on: try SQLiteRecords(directory: folder.path))
        let memory = try MarkingBench()
        for bench in [disk, memory] {
            try bench.markAll { entry, place in entry.task.full.hundredths / 100 - place.rawValue }
            #expect(grade(bench) == nil)
        }
        #expect(try disk.bench.contents().scores == memory.bench.contents().scores)
        let problems = try AuditInspection.report(on: disk.office.records).problems
        #expect(problems.allSatisfy { $0.rule == "audit.account" })
    }
}
