import Admissions
import Delivery
import Papers
import Programme
import Publication
package import Vocabulary

/// What an exam came to, in figures that are all counted from the store.
package struct ExamSummary: Hashable, Sendable {
    package let exam: ExamID
    package let title: String
    package let json: JSON
    /// Chinese and figures, line by line, for the screen.
    package let lines: [String]

    /// Counts everything; `results` are those of the office.
    package init(_ office: ExamOffice, _ results: ExamResults) throws {
        exam = office.exam
        title = office.programme.title
        let tally = results.bulletin.figures.total.tally
        let books = try office.records.read { try StoreCounts($0, office) }
        let pass = tally.passRate(of: results.bulletin.figures.rules.passRateOf)
        json = [
            "exam": JSON(exam), "title": .text(title), "registered": .int(tally.registered),
            "approved": .int(tally.approved), "seated": .int(tally.seated),
            "attended": .int(tally.attended), "absent": .int(tally.absent),
            "misconduct": .int(tally.misconduct), "passed": .int(tally.passed),
            "failed": .int(tally.failed), "attendanceRate": tally.attendanceRate.json,
            "passRate": pass.json, "meanScore": tally.mean.json, "delivery": books.delivery,
            "draws": books.draws, "audit": books.audit,
        ]
        let highest = tally.highest?.description ?? "—"
        let lowest = tally.lowest?.description ?? "—"
        lines =
            [
                "报名\(tally.registered)人，审查通过\(tally.approved)人；应考\(tally.seated)人，"
                    + "实考\(tally.attended)人，缺考\(tally.absent)人，"
                    + "参考率\(tally.attendanceRate.text)",
                "合格\(tally.passed)人，不合格\(tally.failed)人，合格率\(pass.text)；"
                    + "平均分\(tally.mean.text)，最高\(highest)，最低\(lowest)；"
                    + "违纪\(tally.misconduct)人",
            ] + books.lines
    }
}

/// The figures of a summary that come from the logs.
private struct StoreCounts {
    let delivery: JSON
    let draws: JSON
    let audit: JSON
    let lines: [String]

    init(_ books: any Books, _ office: ExamOffice) throws {
        let exam = office.exam
        let responses = try books.responses(in: exam, of: nil)
        let late = responses.count { $0.isLate }
        let events = try books.attemptEvents(in: exam, of: nil)
        func count(_ isMeant: (AttemptEventRecord) -> Bool) -> Int { events.count(where: isMeant) }
        let crashes = count { if case .interrupted = $0.event { true } else { false } }
        let extensions = count { if case .extended = $0.event { true } else { false } }
        let handIns = count { $0.event == .handedIn }
        delivery = [
            "responses": .int(responses.count - late), "keptApart": .int(late),
            "commits": .int(try books.lastBatch(in: exam)), "interruptions": .int(crashes),
            "extensions": .int(extensions), "handedIn": .int(handIns),
            "closedByTime": .int(count { $0.event == .closedByTime }),
        ]
        let papers = try StoreCounts.papers(books, exam)
        let seats = try StoreCounts.seats(books, exam)
        draws = ["papers": papers, "seats": seats]
        let head = try books.auditHead(of: exam)
        audit = [
            "lines": .int(head?.number ?? 0), "head": .text(head?.digest ?? ""),
        ]
        let spread = (papers["highest"]?.int ?? 0) - (papers["lowest"]?.int ?? 0)
        lines = [
            "作答记录\(responses.count - late)条（迟到另存\(late)条），中断\(crashes)次，补时\(extensions)次，"
                + "主动交卷\(handIns)人",
            "试卷预期得分最高与最低相差\(spread.points)分；"
                + "同单位相邻\(seats["pairs"]?.int ?? 0)对",
            "审计链\(head?.number ?? 0)行，链尾 \(head?.digest.prefix(16) ?? "")…",
        ]
    }

    private static func transcript(
        _ kind: DrawKind, _ books: any Books, _ exam: ExamID
    ) throws -> JSON {
        let text = try books.draws(of: kind, in: exam).last?.transcript ?? "{}"
        do {
            return try JSON(parsing: Array(text.utf8))
        } catch {
            throw Fault("reading the transcript of \(kind.rawValue)", cause: "\(error)")
        }
    }

    private static func papers(_ books: any Books, _ exam: ExamID) throws -> JSON {
        let transcript = try transcript(.papers, books, exam)
        let expected = (transcript["result"]?["sheets"]?.array ?? [])
            .compactMap { $0.array?.dropFirst(2).first?.array?.first?.int }
        return [
            "lowest": .int(expected.min() ?? 0), "highest": .int(expected.max() ?? 0),
            "outsideTolerance": .int(transcript["result"]?["outside"]?.array?.count ?? 0),
            "resultDigest": transcript["result_digest"] ?? .null,
        ]
    }

    private static func seats(_ books: any Books, _ exam: ExamID) throws -> JSON {
        let transcript = try transcript(.seats, books, exam)
        return [
            "pairs": .int(SeatPairs.count(in: transcript["result"])),
            "resultDigest": transcript["result_digest"] ?? .null,
        ]
    }
}
