import Delivery
import Office
import Testing
import Vocabulary

/// Answers, scores and transcripts that somebody changes in the store are found and named.
struct AuditInspectionTests {
    /// What is done to the tables, and what the inspection says.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let sentence: String
        let rule: String
        let changes: WrappedRecords.Changes

        var testDescription: String { sentence }
    }

    @Test("An exam as it was held has nothing to be found, at every stage")
    func sound() throws {
        for stage in [Bench.Stage.opened, .locked, .drawn, .sitting, .over, .graded] {
            let report = try AuditInspection.report(on: try Bench(stage).office.records)
            #expect(report.problems.isEmpty, "\(stage)")
        }
    }

    @Test("The report has each chain with its length and its head")
    func chains() throws {
        let bench = try Bench(.graded)
        let report = try AuditInspection.report(on: bench.office.records)
        let contents = try bench.contents()
        #expect(report.chains.map(\.exam) == [SampleExam.exam])
        #expect(report.chains.map(\.lines) == [contents.lines.count])
        #expect(report.chains.map(\.head) == [contents.head?.digest])
    }

    @Test("A change behind the office's back is found", arguments: tamperings)
    func tampered(_ tampering: Tampering) throws {
        let bench = try Bench(.graded)
        let records = WrappedRecords(bench.office.records, changes: tampering.changes)
        let problems = try AuditInspection.report(on: records).problems
        #expect(problems.first?.rule == tampering.rule, "\(problems)")
        #expect(problems.first?.place.file == SampleExam.exam.text)
    }

    @Test("Answers of two desks that are open at once are covered, each by its own commit")
    func twoDesks() throws {
        let bench = try Bench(.drawn)
        let desks = [try bench.desk("01"), try bench.desk("02")]
        for (desk, start) in zip(desks, [Times.first, Times.second]) {
            try bench.start(desk, desk.sheets)
            let sheet = try #require(desk.sheets.first)
            try desk.save(
                [(sheet, bench.right(sheet, at: desk, 1...2))],
                Act(by: People.system, at: start.adding(minutes: 1)))
        }
        #expect(Set(try bench.contents().responses.map(\.batch)) == [1, 2])
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test("An exam to which nobody came can be graded, and its chain is sound")
    func nobodyCame() throws {
        let bench = try Bench(.drawn)
        try bench.office.grade(Act(by: People.system, at: Times.grading))
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }
}

extension AuditInspectionTests {
    static let tamperings: [Tampering] = answers + scores + transcripts + lines

    private static let answers: [Tampering] = [
        answer("an answer is another one") { row in
            [
                row.with(
                    ResponseEvent(
                        sequence: row.event.sequence, item: row.event.item,
                        response: .choices(["false"]),
                        elapsed: row.event.elapsed))
            ]
        },
        answer("an answer is to another item") { row in
            [
                row.with(
                    ResponseEvent(
                        sequence: row.event.sequence, item: "单-31", response: row.event.response,
                        elapsed: row.event.elapsed))
            ]
        },
        answer("an answer has another time") { row in
            [
                row.with(
                    ResponseEvent(
                        sequence: row.event.sequence, item: row.event.item,
                        response: row.event.response,
                        elapsed: row.event.elapsed + 1))
            ]
        },
        answer("an answer was taken at another time") {
            [$0.with($0.event, at: $0.at.adding(seconds: 1))]
        },
        answer("an answer is late") { [$0.with($0.event, isLate: true)] },
        answer("an answer is gone") { _ in [] },
        answer("an answer is there twice") { [$0, $0] },
        Tampering(
            sentence: "an answer was added in a commit of its own", rule: "audit.responses",
            changes: .init(responses: { $0 + $0.prefix(1).map { $0.with($0.event, batch: 99) } })),
    ]

    /// The row in the middle is replaced.
    private static func answer(
        _ sentence: String, _ change: @escaping @Sendable (ResponseRecord) -> [ResponseRecord]
    ) -> Tampering {
        Tampering(
            sentence: sentence, rule: "audit.responses",
            changes: .init(responses: { rows in
                let index = rows.count / 2
                return rows.prefix(index) + change(rows[index]) + rows.dropFirst(index + 1)
            }))
    }

    private static let scores: [Tampering] = [
        score("a total is higher") {
            $0.map {
                ScoreRecord(sheet: $0.sheet, total: Marks(100), breakdown: $0.breakdown)
            }
        },
        score("a breakdown is another one") {
            $0.map { ScoreRecord(sheet: $0.sheet, total: $0.total, breakdown: "\($0.breakdown) ") }
        },
        score("a score is gone") { _ in [] },
        score("a score was added") {
            $0 + [ScoreRecord(sheet: "S999999", total: Marks(100), breakdown: "{}")]
        },
        Tampering(
            sentence: "all scores are gone", rule: "audit.scores",
            changes: .init(scores: { _ in [] })),
    ]

    /// The first score is replaced.
    private static func score(
        _ sentence: String, _ change: @escaping @Sendable ([ScoreRecord]) -> [ScoreRecord]
    ) -> Tampering {
        Tampering(
            sentence: sentence, rule: "audit.scores",
            changes: .init(scores: { change(Array($0.prefix(1))) + $0.dropFirst() }))
    }

    private static let transcripts: [Tampering] = [
        draws("a transcript is another one") { draw in [draw.with(transcript: "{}")] },
        draws("a transcript is gone") { draw in [draw.with(transcript: nil)] },
        draws("a draw is gone") { _ in [] },
        draws("a draw was added") { [$0, $0.with(version: 2, transcript: "{}")] },
    ]

    private static func draws(
        _ sentence: String, _ change: @escaping @Sendable (DrawRecord) -> [DrawRecord]
    ) -> Tampering {
        Tampering(
            sentence: sentence, rule: "audit.transcript",
            changes: .init(draws: { $0.flatMap { $0.kind == .seats ? change($0) : [$0] } }))
    }

    private static let lines: [Tampering] = [
        Tampering(
            sentence: "a line has another account", rule: "audit.changed",
            changes: .init(lines: { [$0[0].changing(.account)] + $0.dropFirst() })),
        Tampering(
            sentence: "the first line is gone", rule: "audit.missing",
            changes: .init(lines: { Array($0.dropFirst()) })),
    ]
}

extension ResponseRecord {
    fileprivate func with(
        _ event: ResponseEvent, at moment: Moment? = nil, isLate: Bool? = nil, batch: Int? = nil
    ) -> ResponseRecord {
        ResponseRecord(
            sheet: sheet, event: event, at: moment ?? at, batch: batch ?? self.batch,
            isLate: isLate ?? self.isLate)
    }
}

extension DrawRecord {
    fileprivate func with(version: Int? = nil, transcript: String?) -> DrawRecord {
        DrawRecord(
            exam: exam, kind: kind, version: version ?? self.version, reason: reason,
            announcement: announcement, announcedAt: announcedAt, transcript: transcript)
    }
}
