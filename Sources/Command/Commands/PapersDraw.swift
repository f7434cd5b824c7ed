import ArgumentParser
import Draws
import Exchange
import Papers
import Planning
import Vocabulary

/// `zhikao papers draw`.
struct PapersDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw papers for trial, by the procedure of real draws; tell how good they are.",
        discussion: """
            From tables:  papers draw --bank BANK.csv --blueprint BLUEPRINT.json \
            (--papers N | --roster ROSTER.csv) --seed TEXT --output DIR
            From an exam: papers draw --exam CONFIG.yaml --bank FOLDER \
            (--papers N | --roster ROSTER.csv) --seed TEXT --output DIR

            BANK.csv: item, type, law, band, weight_milli, expected_milli, expected_milli_at_-1, \
            …_at_0, …_at_+1, enemy; if wanted scope, field, level, set, choices. BLUEPRINT.json: \
            types, laws, bands, levels, scopes, cells. ROSTER.csv: registration; if wanted \
            session, field, seen.

            DIR gets papers.draw.json (the transcript, for `verify draw`), papers.csv (sheet, \
            registration, items, orders) and papers.figures.json. The same seed gives the same \
            files. No real exam is drawn this way: nobody but you knows the seed.
            """)

    @OptionGroup var source: PaperSourceOptions

    @OptionGroup var trial: TrialOptions

    @Flag(help: "Write no transcript: it is large for many papers.")
    var noTranscript = false

    @Flag(help: "Print the figures and every paper as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            var watch = Stopwatch()
            let source = try source.load()
            let output = try TrialOutput(trial.output)
            var inputs = source.inputs
            let problem = try PaperPlanProblem(inputs: inputs)
            let plan = try watch.time("plan") {
                try CbcPlanner().plan(for: problem, exposureLimit: source.exposureLimit)
            }
            let warnings = plan.exposureFindings(for: problem, limit: source.exposureLimit)
            inputs["plan"] = plan.json
            let transcript = try watch.time("draw") {
                try TrialDraw(exam: source.exam, seed: trial.seed, hash: trial.hash)
                    .transcript(of: PaperDraw(), inputs: inputs, parameters: [:])
            }
            let report = try watch.time("figures") {
                try PaperReport(inputs: inputs, result: transcript.result)
            }
            try watch.time("table") {
                try output.write(PaperReport.columns, report.table, to: "papers.csv")
            }
            if !noTranscript {
                try output.write(transcript.json.canonical + [0x0A], to: "papers.draw.json")
            }
            try output.write(report.figures.json, watch.seconds, to: "papers.figures.json")
            if json {
                Console.say(report.json(warnings))
            } else {
                report.lines.forEach { Console.say($0) }
                warnings.forEach { Console.say("提醒 warning  \($0.chinese) / \($0.english)") }
            }
        }
    }
}
