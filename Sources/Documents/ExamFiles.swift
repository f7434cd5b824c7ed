import Admissions
package import Office
package import Pages
import Programme
import Publication
import Seals
import Vocabulary

/// The files that an exam leaves behind, each by its name: made from the store, so that they can be
/// made again.
package struct ExamFiles: Sendable {
    /// A file with its text.
    package struct File: Hashable, Sendable {
        package let name: String
        package let text: String
    }

    let office: ExamOffice
    private let results: ExamResults
    private let renderer: PageRenderer

    /// - Parameter results: those of the office, computed once.
    package init(_ office: ExamOffice, _ results: ExamResults, renderer: PageRenderer) {
        self.office = office
        self.results = results
        self.renderer = renderer
    }

    /// The seat list for people who work in spreadsheets: UTF-8 with a byte order mark. Numbers
    /// that a spreadsheet would round stand behind a tab.
    package var seats: File {
        var rows = ["准考证号,报名序号,姓名,单位,场次,考点,考场,座位"]
        rows += results.lines.map { line in
            [
                "\t\(line.seat.candidateNumber)", line.registration.id.text,
                line.registration.applicant.fullName, line.registration.applicant.unitName,
                line.seat.session.text, line.seat.site.text, line.seat.room.text,
                "\(line.seat.seat)",
            ].map(quoted).joined(separator: ",")
        }
        return File(
            name: "seats.csv", text: "\u{FEFF}" + rows.joined(separator: "\r\n") + "\r\n")
    }

    private func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\r\n".contains($0) }) else { return cell }
        return "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    /// The transcript of each draw that counts.
    ///
    /// - Throws: as `revealedTranscript`.
    package func transcripts() throws -> [File] {
        try DrawKind.main.map { kind in
            File(
                name: "\(kind.rawValue).draw.json",
                text: try office.revealedTranscript(of: kind) + "\n")
        }
            + lateDraws().map { record in
                File(
                    name: "\(record.kind.rawValue)-\(record.version).draw.json",
                    text: try office.revealedTranscript(of: record.kind, version: record.version)
                        + "\n")
            }
    }

    private func lateDraws() throws -> [DrawRecord] {
        try office.records.read { books in
            try DrawKind.allCases.filter(\.isLate).flatMap { kind in
                try books.draws(of: kind, in: office.exam).filter { $0.transcript != nil }
            }
        }
    }

    /// What became public of each paper draw when it was made.
    package func receipts() throws -> [File] {
        let main = try office.records.read {
            try $0.draws(of: .papers, in: office.exam).last { $0.transcript != nil }
        }
        return try ([main].compactMap { $0 } + lateDraws().filter { $0.kind.base == .papers })
            .map { record in
                let suffix = record.kind.isLate ? "-\(record.version)" : ""
                return File(
                    name: "\(record.kind.rawValue)\(suffix).receipt.json",
                    text: try office.receipt(of: record).canonicalText + "\n")
            }
    }

    /// The proof of each candidate's paper, by registration.
    package func proofs() throws -> [File] {
        var files: [File] = []
        try eachProof { files.append($0) }
        return files
    }

    /// The same one after the other.
    package func eachProof(_ body: (File) throws -> Void) throws {
        var made: [Int: DrawnPaperProofs] = [:]
        for id in results.lines.map(\.registration.id).sorted() {
            let record = try office.paperDraw(of: id)
            let number = record.kind.isLate ? record.version : 0
            let proofs = try made[number] ?? office.proofs(of: record)
            made[number] = proofs
            if let proof = proofs.proof(of: id) {
                try body(File(name: "proofs/\(id).proof.json", text: proof.canonicalText + "\n"))
            }
        }
    }

    /// The bulletin as a page and for programs, and the register of the qualified.
    package var publications: [File] {
        let isBrief = office.programme.bulletin.form == .brief
        let html =
            isBrief
            ? renderer.html(BriefBulletinPage(results.bulletin))
            : renderer.html(BulletinPage(results.bulletin))
        return [
            File(name: "bulletin.html", text: html),
            File(name: "bulletin.json", text: results.bulletin.json.canonicalText + "\n"),
            File(
                name: Bulletin.figuresFileName,
                text: String(decoding: results.bulletin.figuresFile, as: UTF8.self)),
            File(name: "register.json", text: results.register.json.canonicalText + "\n"),
        ]
    }

    /// Every score notice in one file.
    package var notices: File {
        File(
            name: "notices.json",
            text: JSON.array(results.notices.map(\.json)).canonicalText + "\n")
    }

    /// The audit chain, line by line.
    package func audit() throws -> File {
        let lines = try office.records.read { try $0.auditLines(in: office.exam) }
        return File(
            name: "audit.jsonl", text: lines.map { $0.json.canonicalText + "\n" }.joined())
    }

    /// What the exam came to, in figures.
    package func summary() throws -> File {
        File(
            name: "summary.json",
            text: try ExamSummary(office, results).json.canonicalText + "\n")
    }

    /// The config that the exam was opened with.
    ///
    /// - Throws: `exam.unknown` for an exam that is not in the store.
    package func config() throws -> File {
        guard let record = try office.records.read({ try $0.exam(office.exam) }) else {
            throw Refusal(
                "exam.unknown", "没有考试“\(office.exam)”。", "there is no exam \(office.exam)")
        }
        return File(name: "config.yaml", text: record.config)
    }
}
