import ArgumentParser
import Exchange
import Foundation
import Vocabulary

/// `zhikao bank import`.
struct BankImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read questions of any format; keep them as drafts of the bank.",
        discussion: """
            Every question of a file is an item or has a finding with its place. Nothing is kept \
            while there is an error, unless faulty questions are to be skipped. Each file \
            becomes a \
            folder of its own with an item file and its pictures.
            """)

    @Argument(help: "Files: xlsx, docx, txt, csv, json, jsonl, GIFT, Aiken, Moodle XML, QTI, …")
    var files: [String]

    @Option(help: "The format, when it should not be found out: \(BankImportCommand.formats).")
    var format = "auto"

    @Flag(help: "Only say what would be kept.")
    var dryRun = false

    @Flag(help: "Print everything as JSON.")
    var json = false

    @Flag(help: "Keep what can be read of a file that has faulty questions.")
    var skipFaulty = false

    @Flag(help: "List every warning, not the first few of each kind.")
    var all = false

    @Option(help: "The folder of the bank below which the new folders are made.")
    var into = "question-bank"

    private static let formats = QuestionFormat.allCases.map(\.rawValue).joined(separator: ", ")

    func run() throws {
        try Console.run {
            let wanted = try BankImportCommand.format(format)
            let imports = try files.map { try BankImportCommand.read($0, wanted) }
            let findings = imports.flatMap(\.findings)
            let hasErrors = findings.contains { $0.severity == .error }
            show(imports)
            guard !dryRun else { return try Console.end(with: findings) }
            guard !hasErrors || skipFaulty else {
                throw Refusal(
                    "bank.import-findings", "有错误，什么都没有写入。改正文件，或用 --skip-faulty 跳过有错的题。",
                    "there are errors and nothing was written; mend the files, or pass "
                        + "--skip-faulty"
                )
            }
            let folder = BankFolder(imports)
            guard folder.findings.isEmpty else {
                throw Refusal(
                    "bank.import-findings", "试题编号重复，什么都没有写入。",
                    "ids occur twice and nothing was written", findings: folder.findings)
            }
            try BankImportWriter(root: into).write(folder)
            if !json {
                Console.say(
                    "OK → \(folder.folders.map { "\(into)/\($0)" }.joined(separator: ", "))")
            }
            try Console.end(with: findings)
        }
    }

    /// Nil for `auto`.
    static func format(_ name: String) throws -> QuestionFormat? {
        guard name != "auto" else { return nil }
        guard let format = QuestionFormat(rawValue: name) else {
            throw Refusal(
                "bank.unknown-format", "没有格式“\(name)”；可用：auto, \(formats)。",
                "there is no format \(name); there are auto, \(formats)")
        }
        return format
    }

    /// Pictures are looked for beside the file.
    static func read(_ path: String, _ format: QuestionFormat?) throws -> QuestionImport {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let reader = QuestionFiles { try? Files.bytes("\(folder)/\($0)") }
        let bytes = try Files.bytes(path)
        if format == nil || format == .doc, LegacyWord.isOld(bytes),
            (try? QuestionFormatDetector().format(of: bytes, file: path)) == .doc
        {
            return LegacyWord().questions(in: bytes, file: path).named
        }
        return reader.read(bytes, file: path, format: format).named
    }

    private func show(_ imports: [QuestionImport]) {
        if json {
            Console.say(["files": .array(imports.map(\.json))])
            return
        }
        for read in imports {
            FindingDigest(findings: read.findings, isWhole: all).lines.forEach { Console.say($0) }
            let encoding = read.encoding.map { ", \($0)" } ?? ""
            let errors = read.findings.count { $0.severity == .error }
            Console.say(
                "\(read.file): \(read.format.rawValue)\(encoding), \(read.entries.count) 题 items, "
                    + "\(errors) 处错误 errors, \(read.media.count) 图 pictures")
        }
    }
}
