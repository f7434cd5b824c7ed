import Admissions
import Bank
import Grading
import Office
import Papers
import Programme
import Publication
import Records
import Support
import Testing
import Vocabulary

/// A re-sit after the sample exam: of fourteen people six fail (three in each session) and one is
/// absent.
struct ReSitTests {
    @Test("Whoever failed or was absent registers, sits other items, passes, and that counts")
    func story() throws {
        for records in [MemoryRecords() as any Records, try SQLiteRecords(directory: folder.path)] {
            let first = try Bench(.graded, on: records)
            try first.office.publishResults(Act(by: People.clerk, at: Times.results))
            let bench = try ReSitBench(after: first)
            try check(bench)
            #expect(try AuditInspection.report(on: records).problems.isEmpty)
        }
    }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func check(_ bench: ReSitBench) throws {
        try bench.open()
        let list = try bench.office.reSitList(at: bench.later(Times.registration))
        #expect(list.firstPeople == 14)
        #expect(list.lines.count == 7)
        #expect(list.lines.filter { $0.reason == .failed }.count == 6)
        #expect(list.lines.filter { $0.reason == .absent }.count == 1)
        #expect(list.waiting.count == 7)
        try bench.office.registerEntitled(bench.clerkRegistering)
        let registered = try bench.registrations()
        #expect(registered.count == 7)
        #expect(registered.allSatisfy { $0.state == .submitted })
        #expect(registered.allSatisfy { $0.applicant.applicationType == .reSit })
        try bench.approveAndLock()
        try bench.draw()
        try checkPapers(bench)
        try bench.sit(wrong: 6)
        try checkResults(bench)
    }

    /// Whoever began the first paper gets none of its items, on a paper drawn alone; the absent
    /// one has met none.
    private func checkPapers(_ bench: ReSitBench) throws {
        let (papers, before) = try bench.office.records.read { books in
            (
                try books.papers(in: bench.office.exam),
                try books.itemsSeen(before: bench.office.exam)
            )
        }
        #expect(papers.count == 7)
        #expect(before.count == 6)
        for paper in papers {
            let items = Set(paper.paper.entries.map(\.item))
            #expect(items.count == 10)
            #expect(items.isDisjoint(with: before[paper.registration] ?? []))
        }
        let transcript = try bench.office.records.read {
            try $0.draws(of: .papers, in: bench.office.exam).last?.transcript
        }
        let json = try JSON(parsing: Array(try #require(transcript).utf8))
        #expect(json["result"]?["alone"]?.array?.count == 6)
        let repeats = try bench.office.reSitRepeats()
        #expect(repeats.papers == 7 && repeats.repeated == 0)
    }

    /// The first sheet answers four right and fails, the last does not come, five pass.
    private func checkResults(_ bench: ReSitBench) throws {
        let list = try bench.office.reSitList(at: bench.later(Times.results))
        let codes = list.lines.compactMap { $0.outcome?.code }.sorted()
        #expect(codes == ["absent", "failed"] + Array(repeating: "passed", count: 5))
        for line in list.lines {
            let own = try #require(line.outcome)
            let before = try #require(line.earlier.last?.outcome)
            let counts = own == .absent && before != .absent ? "原考试" : "补考"
            #expect(list.counting(line).hasPrefix(counts), "\(own) after \(before)")
            let standing = try bench.office.records.read {
                try bench.office.reSitStanding(of: line.applicant.idNumber, $0)
            }
            #expect(standing?.outcome == (counts == "补考" ? own : before))
            let fromFirst = try bench.office.records.read { books in
                try bench.office.beside(bench.first.office.programme)
                    .reSitStanding(of: line.applicant.idNumber, books)
            }
            #expect(fromFirst?.outcome == standing?.outcome)
        }
        let sum = try bench.office.reSitFigures()
        #expect(sum.people == 14)
        #expect(sum.stages.map(\.passed) == [7, 5])
        #expect(sum.stages.map(\.seated) == [14, 7])
        #expect(sum.stages.map(\.attended) == [13, 6])
        #expect(sum.passed == 12)
        let results = try bench.office.results()
        #expect(results.register.entries.count == 5)
        #expect(results.bulletin.cumulative == sum)
        let section = results.bulletin.sections.first { $0.heading.contains("补考后累计") }
        #expect(section?.paragraphs.count == 3)
        #expect(section?.paragraphs.last?.contains("累计合格率85.71%") == true)
        #expect(try bench.first.office.results().bulletin.cumulative == nil)
    }

    @Test("Without the exclusion the same items may come again")
    func repeats() throws {
        let bench = try ReSitBench(ReSitBench.rules(excludesSeen: false))
        try bench.open()
        try bench.office.registerEntitled(bench.clerkRegistering)
        try bench.approveAndLock()
        try bench.draw()
        #expect(try bench.office.reSitRepeats().repeated > 0)
    }
}

/// Who is not let in.
struct ReSitRefusalTests {
    private func findings(
        _ people: [Int], _ bench: ReSitBench, at moment: Moment = Times.registration
    ) throws -> [String] {
        let refused = refusal {
            _ = try bench.office.registerRoster(
                people.enumerated().map { try People.entry($1, row: $0 + 1) },
                bench.act(People.clerk, moment))
        }
        return refused.map { $0.findings.isEmpty ? [$0.code] : $0.findings.map(\.rule) } ?? []
    }

    /// The number of the roster of somebody with this result in the sample exam.
    private func person(_ code: String, _ bench: ReSitBench) throws -> Int {
        let lines = try bench.first.office.results().lines
        let line = try #require(lines.first { $0.outcome.code == code })
        return try #require(Int(line.registration.id.text.dropFirst()))
    }

    @Test("Somebody who passed, and a stranger, are told so by row; then nobody is registered")
    func passedAndStranger() throws {
        let bench = try ReSitBench()
        try bench.open()
        let failed = try person("failed", bench)
        let people = [failed, try person("passed", bench), 20]
        let refused = refusal {
            _ = try bench.office.registerRoster(
                people.enumerated().map { try People.entry($1, row: $0 + 1) },
                bench.clerkRegistering)
        }
        #expect(refused?.code == "roster.findings")
        #expect(refused?.findings.map(\.rule) == ["resit.passed", "resit.not-sat"])
        #expect(refused?.findings.map(\.place.row) == [3, 4])
        #expect(try bench.registrations().isEmpty)
        #expect(try findings([failed], bench) == [])
        #expect(try bench.registrations().count == 1)
    }

    @Test("Absence is a ground only where the rules say so")
    func absence() throws {
        let strict = try ReSitBench(ReSitBench.rules([.failed]))
        try strict.open()
        #expect(
            try findings([person("absent", strict)], strict) == ["resit.not-entitled"])
        let excused = try ReSitBench(ReSitBench.rules([.failed, .absentExcused]))
        try excused.open()
        #expect(try findings([person("absent", excused)], excused) == [])
    }

    @Test("A second re-sit is refused where one is the limit, and let in where it is two")
    func second() throws {
        for (most, expected) in [(1, ["resit.too-many"]), (2, [])] {
            let one = try ReSitBench(ReSitBench.rules(most: most))
            try one.open()
            try one.office.registerEntitled(one.clerkRegistering)
            try one.approveAndLock()
            try one.draw()
            try one.sit(wrong: 6)
            let list = try one.office.reSitList(at: one.later(Times.results))
            let again = try #require(list.lines.first { $0.outcome?.code == "failed" })
            let two = try ReSitBench(
                ReSitBench.rules(most: most), name: "sample-2017-1-makeup-2", days: 150,
                after: one.first, beside: [one.office.programme])
            try two.open()
            let refused = refusal {
                _ = try two.office.registerRoster(
                    [RosterEntry(again.applicant, at: .init(file: "r", row: 2))],
                    two.clerkRegistering)
            }
            #expect((refused?.findings.map(\.rule) ?? []) == expected)
        }
    }

    @Test("Outside the window of the right to a re-sit nobody registers")
    func window() throws {
        let late = try ReSitBench(ReSitBench.rules(within: .days(5)))
        let failed = try person("failed", late)
        // The exam itself is not opened: its config says that nobody could register.
        #expect(refusal { try late.open() }?.code == "resit.unfit")
        let open = try ReSitBench(ReSitBench.rules(within: .days(12)))
        try open.open()
        #expect(
            try findings([failed], open, at: Times.registration.adding(minutes: 2 * 1440))
                == ["resit.closed"])
        #expect(try findings([failed], open) == [])
    }

    @Test("Nobody registers before the results are published")
    func unpublished() throws {
        let first = try Bench(.graded)
        let bench = try ReSitBench(after: first)
        try bench.open()
        #expect(try findings([1], bench) == ["resit.no-result-yet"])
    }

    @Test("A re-sit of an unknown exam, or before its results, is not opened")
    func unfit() throws {
        let first = try Bench(.graded)
        let unknown = try ReSitBench(
            ReSitProgramme(rules: ReSitRules(of: ["nowhere"], who: [.failed])), after: first)
        let refused = refusal { try unknown.open() }
        #expect(refused?.code == "resit.unfit")
        #expect(refused?.findings.map(\.rule) == ["resit.unknown-exam"])
        let early = try ReSitBench(days: 30, after: first)
        #expect(refusal { try early.open() }?.findings.map(\.rule) == ["resit.before-results"])
    }

    @Test("Only the office registers everybody at once, and only for a re-sit")
    func acts() throws {
        let bench = try ReSitBench()
        try bench.open()
        let reviewer = refusal {
            _ = try bench.office.registerEntitled(
                bench.act(People.reviewer(of: "u1"), Times.registration))
        }
        #expect(reviewer?.code == "office.not-permitted")
        #expect(
            refusal { _ = try bench.first.office.reSitList(at: Times.results) }?.code
                == "resit.none")
        let act = bench.act(People.clerk, Times.registration, key: "all")
        #expect(try bench.office.registerEntitled(act).count == 7)
        #expect(try bench.office.registerEntitled(act).isEmpty)
        #expect(try bench.registrations().count == 7)
    }

    @Test("A bank too small without the items met before is told before anything is announced")
    func small() throws {
        let first = try Bench(.graded)
        try first.office.publishResults(Act(by: People.clerk, at: Times.results))
        let bench = try ReSitBench(after: first)
        try bench.open()
        try bench.office.registerEntitled(bench.clerkRegistering)
        try bench.approveAndLock()
        try bench.draw([.seats])
        let kept = try trueFalse(ofOne: bench)
        let office = ExamOffice(
            records: bench.office.records, programme: bench.office.programme,
            bank: try ItemBank(
                items: first.office.bank.items.filter {
                    $0.type != .trueFalse || kept.contains($0.id)
                }), planning: Bench.planner, secrets: FixedSecrets(),
            others: bench.office.others)
        let refused = refusal { try bench.draw([.papers], by: office) }
        #expect(refused?.code == "draw.seen-leaves-too-few")
        #expect(refused?.findings.isEmpty == false)
        let draws = try office.records.read { try $0.draws(of: .papers, in: office.exam) }
        #expect(draws.isEmpty)
    }

    /// The two items of this type that one person has met, and one more.
    private func trueFalse(ofOne bench: ReSitBench) throws -> Set<ItemID> {
        let seen = try bench.office.records.read {
            try $0.itemsSeen(before: bench.office.exam)
        }
        let met = try #require(seen.min { $0.key < $1.key }?.value)
        let all = bench.office.bank.items.filter { $0.type == .trueFalse }.map(\.id)
        let own = all.filter(met.contains)
        #expect(own.count == 2)
        return Set(own + all.filter { !met.contains($0) }.prefix(1))
    }
}
