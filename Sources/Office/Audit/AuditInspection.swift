import Seals
package import Vocabulary

/// Checks the whole store against its audit chains.
package enum AuditInspection {
    /// What was checked, for people.
    package struct Report: Hashable, Sendable {
        package let chains: [Chain]
        package let problems: [Finding]
    }

    /// How many lines the chain of an exam has, and the digest it ends with.
    package struct Chain: Hashable, Sendable {
        package let exam: ExamID
        package let lines: Int
        package let head: String
    }

    /// Every line, link and head, and what the lines cover: config, registrations, decisions,
    /// draws, seats, papers, events of the rooms and of the bank, answers, scores. A store without
    /// an exam has nothing to trust, and says so.
    package static func report(on records: any Records) throws -> Report {
        try records.read { books in
            var chains: [Chain] = []
            var problems: [Finding] = []
            for exam in try books.exams().map(\.exam) {
                let lines = try books.auditLines(in: exam)
                let head = try books.auditHead(of: exam)
                problems += AuditVerifier.problems(of: exam, lines: lines, head: head)
                problems += ResponseBatch.problems(
                    of: exam, responses: try books.responses(in: exam, of: nil), lines: lines)
                problems += ScoreBatch.problems(
                    of: exam, scores: try books.firstScores(in: exam), lines: lines)
                problems += try transcriptProblems(of: exam, lines: lines, books)
                problems += try RowCoverage(of: exam, lines: lines).problems(books)
                chains.append(
                    Chain(exam: exam, lines: lines.count, head: lines.last?.digest ?? ""))
            }
            problems += try accountProblems(books, &chains)
            problems += try bankProblems(books, &chains)
            problems += try sealProblems(books, &chains)
            if chains.isEmpty {
                problems.append(
                    Finding("audit.empty", "库中没有考试，也没有审计链。", "the store has no exam and no chain"))
            }
            return Report(chains: chains, problems: problems)
        }
    }

    /// The chain of the accounts, where there is one, and every account as it was left.
    private static func accountProblems(
        _ books: any Books, _ chains: inout [Chain]
    ) throws -> [Finding] {
        let chain = ExamOffice.accountsChain
        let lines = try books.auditLines(in: chain)
        let accounts = try books.accounts()
        guard !lines.isEmpty || !accounts.isEmpty else { return [] }
        chains.append(Chain(exam: chain, lines: lines.count, head: lines.last?.digest ?? ""))
        return AuditVerifier.problems(
            of: chain, lines: lines, head: try books.auditHead(of: chain))
            + RowCoverage(of: chain, lines: lines).problems(of: accounts)
    }

    /// The chain of the bank, where there is one, and every event that it covers.
    private static func bankProblems(
        _ books: any Books, _ chains: inout [Chain]
    ) throws -> [Finding] {
        let chain = BankOffice.chain
        let lines = try books.auditLines(in: chain)
        let events = try books.bankEvents(after: 0)
        guard !lines.isEmpty || !events.isEmpty else { return [] }
        chains.append(Chain(exam: chain, lines: lines.count, head: lines.last?.digest ?? ""))
        return AuditVerifier.problems(
            of: chain, lines: lines, head: try books.auditHead(of: chain))
            + BankCoverage.problems(lines: lines, events: events)
    }

    /// The chain of the keys, where there is one, and every event that it covers.
    private static func sealProblems(
        _ books: any Books, _ chains: inout [Chain]
    ) throws -> [Finding] {
        let chain = SealOffice.chain
        let lines = try books.auditLines(in: chain)
        let events = try books.sealEvents()
        guard !lines.isEmpty || !events.isEmpty else { return [] }
        chains.append(Chain(exam: chain, lines: lines.count, head: lines.last?.digest ?? ""))
        return AuditVerifier.problems(
            of: chain, lines: lines, head: try books.auditHead(of: chain))
            + RowCoverage(of: chain, lines: lines).problems(of: events)
    }

    private static func transcriptProblems(
        of exam: ExamID, lines: [AuditLine], _ books: any Books
    ) throws -> [Finding] {
        var covered: [String: [Int: String]] = [:]
        for line in lines where line.act == "draw.perform" {
            guard let detail = try? JSON(parsing: Array(line.detail.utf8)) else { continue }
            let version = detail["version"]?.int ?? 0
            covered[line.subject, default: [:]][version] = detail["transcript"]?.text
        }
        var problems: [Finding] = []
        for kind in DrawKind.allCases {
            let draws = try books.draws(of: kind, in: exam)
            let covered = covered[kind.rawValue] ?? [:]
            let kept = Dictionary(
                draws.map { ($0.version, $0.transcript) }, uniquingKeysWith: { $1 })
            for version in Set(covered.keys).union(kept.keys).sorted() {
                let digest = kept[version]?.map {
                    HashAlgorithm.sm3.hexadecimalDigest(Array($0.utf8))
                }
                guard digest != covered[version] else { continue }
                problems.append(
                    Finding(
                        "audit.transcript", at: Finding.Place(file: exam.text),
                        "\(kind.chinese)第\(version)次抽取的记录与审计链不符。",
                        "the transcript of \(kind.rawValue), version \(version), is not the "
                            + "one that the chain covers"))
            }
        }
        return problems
    }
}
