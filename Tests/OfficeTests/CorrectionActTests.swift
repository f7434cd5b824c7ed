import Bank
import Grading
import Office
import Publication
import Records
import Support
import Testing
import Vocabulary

@Suite("Corrections by two people") struct CorrectionActTests {
    private static let void = CorrectionMeasure.count(.voidForAll)

    @Test func `approved, everybody is scored again, and both versions stay`() throws {
        let exam = try CorrectedExam()
        let before = try exam.scores()
        let item = try exam.item()
        let preview = try exam.whatIf(.item(item, Self.void))
        let report = try #require(preview.report)
        #expect(!report.changes.isEmpty && report.lowered == 0)
        let number = try exam.correct(.item(item, Self.void))
        let after = try exam.scores()
        for (old, new) in zip(before, after) {
            let change = report.changes.first { $0.sheet == old.sheet }
            #expect(new.total == change?.after ?? old.total)
            #expect((new.revision == 1) == (new.breakdown != old.breakdown))
        }
        #expect(try exam.bench.read { try $0.firstScores(in: exam.office.exam) } == before)
        let changes = try exam.office.changes(by: number)
        #expect(changes.count == report.changes.count)
        #expect(changes.allSatisfy { $0.scoreBefore ?? .zero < $0.scoreAfter ?? .zero })
        #expect(try AuditInspection.report(on: exam.office.records).problems.isEmpty)
    }

    @Test func `what is kept is what scoring one paper after the other gives`() throws {
        let exam = try CorrectedExam()
        let people = Set(try exam.bench.ids())
        let item = try exam.item()
        for measure in [Self.void, .count(.takenOut), .restore(.count)] {
            try exam.correct(.item(item, measure))
            // A check scores each paper by itself.
            let checks = try exam.office.checks(of: people)
            let scored = checks.values.filter { $0.stored != nil }
            #expect(scored.count == (try exam.scores().count))
            #expect(scored.allSatisfy { $0.isReproduced == true && $0.added == $0.stored })
        }
    }

    @Test func `void and restored, the scores are the first ones again`() throws {
        let exam = try CorrectedExam()
        let before = try exam.scores().map { [$0.total.description, $0.breakdown] }
        let item = try exam.item()
        for counting in CorrectionMeasure.Counting.allCases {
            try exam.correct(.item(item, .count(counting)))
            let after = try exam.scores().map { [$0.total.description, $0.breakdown] }
            // Whoever is not right may have left it blank: then an answer is worth nothing more.
            if counting != .fullMarksIfAnswered { #expect(after != before, "\(counting)") }
            try exam.correct(.item(item, .restore(.count)))
            #expect(try exam.scores().map { [$0.total.description, $0.breakdown] } == before)
        }
        let revisions = try exam.office.corrections().compactMap(\.decision?.revision)
        #expect(revisions == Array(1...8))
        #expect(try AuditInspection.report(on: exam.office.records).problems.isEmpty)
    }

    @Test func `the order of corrections of different items does not matter`() throws {
        let (one, two) = (try CorrectedExam(), try CorrectedExam())
        let item = try one.item()
        let other = try #require(
            try one.office.itemUses().keys.filter { $0.text.hasPrefix("单") }.min())
        let decisions: [Correction] = [
            .item(item, .count(.takenOut)), .item(other, .key(.choices(["B"]))),
        ]
        for decision in decisions { try one.correct(decision) }
        for decision in decisions.reversed() { try two.correct(decision) }
        #expect(try one.totals() == (try two.totals()))
        #expect(try one.scores().map(\.breakdown) == (try two.scores().map(\.breakdown)))
    }

    @Test func `turned down, nothing changes`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let before = try exam.scores()
        let number = try #require(try exam.propose(.item(try exam.item(), Self.void)))
        #expect(try exam.decide(number, approves: false) == nil)
        #expect(try exam.scores() == before)
        #expect(try exam.office.changes(by: number).isEmpty)
        #expect(try exam.office.results().replaced.isEmpty)
        #expect(try exam.office.correction(number).decision?.signatures == [])
    }

    @Test func `asked for again under its key, after a crash, nothing happens twice`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let number = try #require(try exam.propose(.item(try exam.item(), Self.void)))
        let failing = WrappedRecords(exam.office.records, refusesLines: true)
        let broken = CorrectedExam(exam.bench.on(failing))
        let before = try exam.bench.contents()
        #expect(throws: Fault.self) { try broken.decide(number, key: "d1") }
        #expect(try exam.bench.contents() == before, "killed between: nothing has happened")
        #expect(try exam.decide(number, key: "d1") == 1)
        let done = try exam.bench.contents()
        #expect(try exam.decide(number, key: "d1") == nil)
        #expect(try exam.bench.contents() == done)
    }

    @Test func `after the publication notices are replaced, and the old ones say by what`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let seal = NoticeSeal(key: [1])
        let before = try exam.office.results()
        let number = try exam.correct(.item(try exam.item(), Self.void))
        let after = try exam.office.results()
        let changes = try exam.office.changes(by: number)
        #expect(!after.replaced.isEmpty && after.replaced.count == changes.count)
        for (old, new) in zip(before.notices, after.notices) {
            let replaced = after.replaced.filter {
                $0.notice.candidate.number == old.candidate.number
            }
            #expect((new.standing == old.standing) == replaced.isEmpty)
            guard let replaced = replaced.first else {
                #expect(seal.code(of: new) == seal.code(of: old))
                continue
            }
            #expect(seal.code(of: replaced.notice) == seal.code(of: old))
            #expect(seal.code(of: new) != seal.code(of: old))
            #expect(new.issue.reissue == ScoreNotice.Reissue(number: 1, reason: "一道试题作废"))
            #expect(replaced.correction == number && replaced.because == "一道试题作废")
        }
        let passed = after.lines.count { $0.outcome.code == "passed" }
        #expect(after.register.entries.count == passed)
        #expect(after.bulletin.figures.total.tally.passed == passed)
        #expect(passed >= before.register.entries.count)
    }

    @Test func `taken back, a third notice says what the first one said`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let item = try exam.item()
        let before = try exam.office.results()
        try exam.correct(.item(item, Self.void))
        try exam.correct(.item(item, .restore(.count)))
        let after = try exam.office.results()
        #expect(after.notices.map(\.standing) == before.notices.map(\.standing))
        let numbers = Set(after.notices.compactMap(\.issue.reissue?.number))
        #expect(numbers == [2])
        #expect(after.replaced.count == 2 * after.notices.count { $0.issue.reissue != nil })
    }

    @Test func `before the publication no notice was given out, so none is replaced`() throws {
        let exam = try CorrectedExam()
        try exam.correct(.item(try exam.item(), Self.void))
        try exam.office.publishResults(Act(by: People.clerk, at: Times.results))
        let results = try exam.office.results()
        #expect(results.replaced.isEmpty)
        #expect(results.notices.allSatisfy { $0.issue.reissue == nil })
    }

    @Test func `both stores come to the same`() throws {
        let folder = try TemporaryFolder()
        let memory = try CorrectedExam(isPublished: true)
        let file = try CorrectedExam(
            isPublished: true, on: try SQLiteRecords(directory: folder.path))
        for exam in [memory, file] {
            let item = try exam.item()
            try exam.correct(.item(item, .drop("C")))
            try exam.correct(.item(item, .count(.takenOut)))
        }
        #expect(try memory.scores() == (try file.scores()))
        #expect(try memory.bench.contents() == (try file.bench.contents()))
        #expect(try AuditInspection.report(on: file.office.records).problems.isEmpty)
    }
}
