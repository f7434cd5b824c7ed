import ArgumentParser
import Exchange
import Foundation
import Grading
import Office
import Pages
import Planning
import Records
import Vocabulary
import Web

/// `zhikao analyse`.
struct Analyse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Analyse the items and scores of an exam, and look for identical wrong answers.",
        discussion: """
            Reads the store and changes nothing. Prints the figures of the whole exam; with \
            --output it writes every table as CSV, all of them as a workbook, and the reports \
            as pages. similarity.* and the page of the same name hold people's names; options.csv \
            holds keys. docs/analysis.md says what each figure means.
            """)

    @Argument(help: "The id of the exam.")
    var exam: String

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Option(help: "A folder to write tables and pages into; it is made where it is missing.")
    var output: String?

    @Flag(help: "Print all tables as JSON, without names.")
    var json = false

    func run() throws {
        try Console.run {
            let office = try office()
            let analysis = try office.analysis()
            let results = try office.results()
            let report = OfficeReport(analysis, results, office.programme)
            if let output { try write(report, analysis, results, to: output) }
            if json {
                let tables = report.tables + [analysis.optionTable, analysis.similarityTable]
                Console.say(
                    .object(
                        Dictionary(
                            tables.map { ($0.name, $0.json) }, uniquingKeysWith: { $1 })))
                return
            }
            for row in analysis.testTable.rows { Console.say("\(row[0])\t\(row[1])\t\(row[2])") }
            summary(analysis).forEach(Console.say)
        }
    }

    private func summary(_ analysis: ExamAnalysis) -> [String] {
        var lines = [
            "有提示的试题 items to look at: \(analysis.figures.items.count { !$0.flags.isEmpty })"
        ]
        if let drift = analysis.drift {
            lines.append(
                "变易的试题 items easier than before: \(drift.rows.count(where: \.isLeakSuspect))")
        }
        let similarity = analysis.similarity
        let notable = similarity.pairs.count(where: \.isNotable)
        lines.append(
            "雷同超出偶然的考生对 pairs beyond chance (no verdict): \(notable) / \(similarity.tests)")
        if !similarity.isWhole { lines.append("只比较了相邻座位 neighbours alone were compared") }
        return lines
    }

    private func office() throws -> ExamOffice {
        guard FileManager.default.fileExists(atPath: "\(data)/\(SQLiteRecords.fileName)") else {
            throw Refusal(
                "store.missing", "目录 \(data) 中没有数据库。", "there is no store in \(data)")
        }
        let records = try SQLiteRecords(readingOnly: data)
        guard let kept = try records.read({ try $0.exams() }).first(where: { $0.exam.text == exam })
        else {
            throw Refusal("exam.unknown", "没有考试“\(exam)”。", "there is no exam \(exam)")
        }
        return try ExamOffice(
            records: records,
            programme: try ExamConfigReader.programme(kept.config.utf8, file: exam),
            library: BankLibrary(folder: try LoadedBank(bank).bank), planning: CbcPlanner(),
            secrets: nil)
    }

    private func write(
        _ report: OfficeReport, _ analysis: ExamAnalysis, _ results: ExamResults,
        to folder: String
    ) throws {
        let similarity = SimilarityReport(analysis, results, path: "")
        let tables = report.tables + [analysis.optionTable, analysis.similarityTable]
        var files = tables.map { ("\($0.name).csv", AnalysisFiles.csv($0)) }
        files.append(("analysis.xlsx", try AnalysisFiles.workbook(tables)))
        let pages = try renderer()
        files.append(("analysis.html", Array(pages.html(report.document).utf8)))
        files.append(("similarity.html", Array(pages.html(similarity.page).utf8)))
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            for (name, bytes) in files {
                try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
            }
        } catch {
            throw Fault("writing the analysis into \(folder)", cause: "\(error)")
        }
    }

    private func renderer() throws -> PageRenderer {
        do {
            return try PageRenderer()
        } catch {
            throw Fault("parsing the template \(error.template)", cause: error.reason)
        }
    }
}

extension AnalysisTable {
    /// The columns by name, a member for each row.
    fileprivate var json: JSON {
        .array(
            rows.map { row in
                .object(
                    Dictionary(
                        zip(columns, row).map { ($0, JSON.text($1)) }, uniquingKeysWith: { $1 }))
            })
    }
}
