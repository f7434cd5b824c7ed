import ArgumentParser
import Bank
import Exchange
import Vocabulary

/// `zhikao bank lint`.
struct BankLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check items by the rules of good items; report everything by file and line.",
        discussion: """
            Ends with 0 when there are no errors; warnings ask a person to look. With --statutes \
            the quotations of explanations are checked against the texts, and where the law has \
            changed under items, old and new text stand side by side.
            """)

    @Argument(
        help: "Folders of a question bank, or files of questions in any format that import reads.")
    var paths = ["question-bank"]

    @Option(help: "A folder with texts of statutes, named 标题(版本).txt.")
    var statutes: String?

    @Option(help: "The catalogue of statutes; by default statutes.yaml beside the items.")
    var catalogue: String?

    @Option(
        name: .customLong("as-of"),
        help: "The day for which the law in force is asked, such as 2026-03-01.")
    var day: String?

    @Option(name: .customLong("rule"), help: "Run this rule only; may be given again.")
    var chosen: [String] = []

    @Flag(help: "Let warnings count as errors.")
    var strict = false

    @Flag(help: "List the rules and where the literature asks for them.")
    var rules = false

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        if rules {
            LintReport.rules.forEach { Console.say($0) }
            return
        }
        try Console.run {
            let sources = try LintSources(paths)
            let catalogue = try loadedCatalogue(sources)
            let folder = try statutes.flatMap { path in
                try catalogue.map { try StatuteFolder(path, catalogue: $0) }
            }
            let subject = sources.subject(
                catalogue: catalogue, texts: folder?.texts ?? [:], day: try asOf())
            let read = sources.findings + (folder?.findings ?? [])
            let report = LintReport(
                LintMerge.merged(read, subject.findings(by: try chosenRules())),
                items: subject.items.count)
            if json {
                Console.say(report.json)
            } else {
                report.lines.forEach { Console.say($0) }
                StatuteChangeReport(subject).lines.forEach { Console.say($0) }
            }
            if report.errors > 0 || (strict && report.warnings > 0) { throw ExitCode(1) }
        }
    }

    private func loadedCatalogue(_ sources: LintSources) throws -> StatuteCatalogue? {
        guard let path = catalogue ?? sources.cataloguePath else { return nil }
        return try StatuteCatalogueReader().catalogue(in: try Files.bytes(path), file: path)
    }

    private func asOf() throws -> CalendarDate? {
        guard let day else { return nil }
        guard let date = CalendarDate(iso: day) else {
            throw Refusal(
                "lint.day", "日期有误：\(day)，应如 2026-03-01。", "not a date such as 2026-03-01: \(day)")
        }
        return date
    }

    private func chosenRules() throws -> [any BankRule] {
        guard !chosen.isEmpty else { return BankRules.standard }
        return try chosen.map { name in
            guard let rule = BankRules.all.first(where: { $0.codes.contains(name) }) else {
                throw Refusal(
                    "lint.unknown-rule", "没有规则 \(name)，见 bank lint --rules。",
                    "no rule \(name); bank lint --rules lists them")
            }
            return rule
        }
    }
}
