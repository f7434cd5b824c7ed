import Access
import Admissions
import Vocabulary

/// Compares what the books say now with the digests that the audit lines carry.
struct RowCoverage {
    let exam: ExamID
    /// For each act and subject the digests of its lines, in order.
    private var told: [String: [String: [String]]] = [:]

    /// - Parameter lines: the chain of one exam.
    init(of exam: ExamID, lines: [AuditLine]) {
        self.exam = exam
        for line in lines {
            guard let detail = try? JSON(parsing: Array(line.detail.utf8)) else { continue }
            for (member, digest) in detail.object ?? [:] {
                guard let digest = digest.text, let book = RowCoverage.book(member, line) else {
                    continue
                }
                told[book, default: [:]][line.subject, default: []].append(digest)
            }
        }
    }

    /// Which book a digest in a line is about; nil for other members.
    private static func book(_ member: String, _ line: AuditLine) -> String? {
        switch (member, line.act.split(separator: ".").first) {
        case ("row", "exam"): "exam"
        case ("row", "registration"), ("row", "review"): "registration"
        case ("decision", _): "decision"
        case ("row", "draw"): "draw"
        case ("kept", _): "kept"
        case ("void", "draw"): "void"
        case ("freeze", "draw"): "freeze"
        case ("row", "attempt"): "attempt"
        case ("row", "standing"): "standing"
        case ("row", "account"): "account"
        case ("row", "room"): "room"
        case ("row", "correction"):
            line.act == "correction.propose" ? "correction" : "correction-decision"
        case ("scores", "correction"): "revision"
        case ("row", "challenge"): "challenge"
        case ("row", "case"): "case"
        case ("tasks", "marking"): "answers"
        case ("deals", "marking"): "deals"
        case ("row", "seal"): "seal"
        case ("again", "marking"): "repeats"
        case ("row", "marking"): line.act == "marking.again" ? "mark-again" : "mark"
        default: nil
        }
    }

    /// Everything in the books that is not as the acts left it.
    func problems(_ books: any Books) throws -> [Finding] {
        let opened = try books.exam(exam).map { [exam.text: [RowDigest.of($0)]] } ?? [:]
        var problems = compare("exam", opened, "考试配置", "the exam's config")
        problems += try registrationProblems(books)
        problems += try drawProblems(books)
        problems += try roomProblems(books)
        problems += try correctionProblems(books)
        problems += try markingProblems(books)
        return problems
    }

    /// Every account that is not as the acts left it.
    func problems(of accounts: [Account]) -> [Finding] {
        let rows = Dictionary(
            accounts.map { ($0.id.text, [RowDigest.of($0)]) }, uniquingKeysWith: { $1 })
        return compare("account", rows, "账号", "the account", lastOnly: true)
    }

    /// Every event of the keys that is not as the acts left it.
    func problems(of events: [SealEventRecord]) -> [Finding] {
        let rows = Dictionary(
            events.map { ("\($0.number)", [RowDigest.of($0)]) }, uniquingKeysWith: +)
        return compare("seal", rows, "密钥记录", "the event of the keys")
    }

    private func registrationProblems(_ books: any Books) throws -> [Finding] {
        var forms: [String: [String]] = [:]
        var decisions: [String: [String]] = [:]
        for registration in try books.registrations(in: exam, of: nil, states: nil) {
            forms[registration.id.text] = [try RowDigest.of(registration)]
            decisions[registration.id.text] = try books.decisions(on: registration.id, in: exam)
                .map(RowDigest.of)
        }
        return compare("registration", forms, "报名", "a registration", lastOnly: true)
            + compare("decision", decisions, "审查记录", "the decisions on a registration")
    }

    private func drawProblems(_ books: any Books) throws -> [Finding] {
        var draws: [String: [String]] = [:]
        var voids: [String: [String]] = [:]
        for kind in DrawKind.allCases {
            let records = try books.draws(of: kind, in: exam)
            draws[kind.rawValue] = records.map(RowDigest.of)
            voids[kind.rawValue] = records.compactMap { record in
                record.void.map { RowDigest.of($0, version: record.version) }
            }
        }
        let seats = try books.seats(in: exam)
        let papers = try books.papers(in: exam)
        let kept = [
            DrawKind.seats.rawValue: seats.isEmpty ? [] : [RowDigest.of(seats)],
            DrawKind.papers.rawValue: papers.isEmpty ? [] : [RowDigest.of(papers)],
        ]
        let freezes = try books.bankFreezes(of: exam).map(RowDigest.of)
        return compare("draw", draws, "抽取公告", "the announcement of a draw")
            + compare(
                "freeze", freezes.isEmpty ? [:] : [DrawKind.papers.rawValue: freezes], "所用题库",
                "the bank that a draw uses")
            + compare("void", voids, "抽取作废", "a draw that is void")
            + compare("kept", kept, "座位或试卷", "the seats or papers", lastOnly: true)
    }

    private func roomProblems(_ books: any Books) throws -> [Finding] {
        let events = try Dictionary(
            grouping: try books.attemptEvents(in: exam, of: nil), by: \.sheet.text
        ).mapValues { try $0.map(RowDigest.of) }
        let standings = Dictionary(
            grouping: try books.standings(in: exam), by: \.registration.text
        ).mapValues { $0.map(RowDigest.of) }
        let rooms = Dictionary(
            grouping: try books.roomEvents(in: exam, of: nil), by: { "\($0.session)/\($0.room)" }
        ).mapValues { $0.map(RowDigest.of) }
        return compare("attempt", events, "考场记录", "what happened")
            + compare("room", rooms, "考场日志", "the log of the room")
            + compare("standing", standings, "缺考、违纪登记", "the standing")
    }

    /// - Parameter lastOnly: the last line about a subject counts, as for a row that is replaced.
    func compare(
        _ book: String, _ found: [String: [String]], _ chinese: String, _ english: String,
        lastOnly: Bool = false
    ) -> [Finding] {
        let told = told[book] ?? [:]
        let subjects = Set(told.keys).union(found.keys)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return subjects.compactMap { subject in
            let all = told[subject] ?? []
            let expected = (lastOnly ? Array(all.suffix(1)) : all).sorted()
            guard expected != (found[subject] ?? []).sorted() else { return nil }
            return Finding(
                "audit.\(book)", at: Finding.Place(file: exam.text),
                "\(chinese)（\(subject)）与审计链不符：被改动、增加或删除。",
                "\(english) (\(subject)) is not what the chain covers")
        }
    }
}
