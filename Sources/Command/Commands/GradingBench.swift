import ArgumentParser
import Grading
import Vocabulary

/// `zhikao grading`, which `--help` does not show: scoring by the hundred thousand.
struct GradingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grading", abstract: "Scoring by the hundred thousand, for measuring.",
        shouldDisplay: false, subcommands: [GradingBench.self])
}

/// `zhikao grading bench`: one subcommand for each part of `scripts/bench grading`.
struct GradingBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Scoring by the hundred thousand, for measuring.",
        subcommands: [BenchScore.self, BenchWhatIf.self, BenchAnalysis.self])
}

/// `zhikao grading bench score`: prints `{"papers", "answers", "seconds", "plain", "prepare",
/// "sum"}`; `plain` is what `Grader.grade` takes for as many papers, measured on a sample, and
/// `prepare` what it takes to make the items ready.
struct BenchScore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "score")

    @Option(help: "How many papers.")
    var papers = 176_000

    @Option(help: "How many items the bank has.")
    var bank = 3_000

    @Option(help: "How many papers the plain grader scores, for comparison.")
    var sample = 1_000

    @Option(help: "How many scorers work at once.")
    var workers = 2

    /// Sheets are made by the thousand, so that all of them need not be held at once.
    private static let chunk = 8_000

    func validate() throws {
        guard (1...1_000_000).contains(papers), (100...100_000).contains(bank),
            (1...papers).contains(sample), (1...64).contains(workers)
        else { throw ValidationError("--papers, --bank, --sample or --workers out of range") }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let exam = BenchExam(items: bank)
        var grader = BulkGrader(rules: exam.rules)
        let prepare = clock.measure {
            for entry in exam.entries { _ = grader.place(of: entry, choices: exam.choices(entry)) }
        }
        var crew = (0..<workers).map { _ in grader.worker() }
        var seconds = Duration.zero
        var plain = Duration.zero
        var sum = 0
        for first in stride(from: 0, to: papers, by: Self.chunk) {
            let sheets = (first..<min(first + Self.chunk, papers)).map(exam.sheet)
            let start = clock.now
            let done = await score(sheets, crew, grader)
            seconds += start.duration(to: clock.now)
            crew = done.map(\.worker)
            let totals = done.flatMap(\.totals)
            sum += totals.reduce(0) { $0 + $1.hundredths }
            guard first < sample else { continue }
            let some = Array(sheets.prefix(sample - first))
            let begin = clock.now
            let plainTotals = some.map { exam.plain($0).total }
            plain += begin.duration(to: clock.now)
            guard plainTotals == Array(totals.prefix(some.count)) else {
                throw Refusal("grading.bench", "两种评分结果不一致。", "the two ways of scoring differ")
            }
        }
        Console.say([
            "papers": .int(papers), "answers": .int(papers * BenchExam.perPaper),
            "seconds": .text(seconds.text), "prepare": .text(prepare.text),
            "plain": .text((plain * papers / sample).text), "sum": .int(sum),
        ])
    }

    private typealias Done = (worker: BulkWorker, totals: [Marks])

    /// Each worker scores a part of the sheets; the parts come back in their order.
    private func score(
        _ sheets: [BenchExam.Sheet], _ crew: [BulkWorker], _ grader: BulkGrader
    ) async -> [Done] {
        await withTaskGroup(of: (Int, Done).self) { group in
            let part = (sheets.count + crew.count - 1) / crew.count
            for (number, worker) in crew.enumerated() {
                let own = sheets.dropFirst(number * part).prefix(part)
                group.addTask {
                    var worker = worker
                    let totals = own.map { sheet in
                        worker.grade(sheet.answers, items: grader.places(of: sheet.items)).total
                    }
                    return (number, (worker, totals))
                }
            }
            var done: [(Int, Done)] = []
            for await one in group { done.append(one) }
            return done.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

extension Duration {
    /// Seconds with three decimals.
    var text: String {
        let thousandths =
            components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
        return Fraction(Int(thousandths), 1_000).decimalText
    }
}
