import ArgumentParser
import Grading
import Papers
import Vocabulary

/// `zhikao grading bench whatif`: prints `{"papers", "withItem", "changed", "seconds", "gather"}`;
/// `seconds` is what the figures of a what-if take over all papers, `gather` what it takes to make
/// them ready from the scores that stand.
struct BenchWhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "whatif")

    @Option(help: "How many papers.")
    var papers = 176_000

    @Option(help: "How many items the bank has.")
    var bank = 3_000

    func validate() throws {
        guard (1...1_000_000).contains(papers), (100...100_000).contains(bank) else {
            throw ValidationError("--papers or --bank out of range")
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let exam = BenchExam(items: bank)
        var grader = BulkGrader(rules: exam.rules)
        for entry in exam.entries { _ = grader.place(of: entry, choices: exam.choices(entry)) }
        var worker = grader.worker()
        let entry = exam.entries[2]
        var standing: [WhatIf.Paper] = []
        standing.reserveCapacity(papers)
        var gather = Duration.zero
        for number in 0..<papers {
            let sheet = exam.sheet(number)
            let score = worker.grade(sheet.answers, items: grader.places(of: sheet.items))
            gather += clock.measure {
                standing.append(
                    WhatIf.Paper(
                        score, entry: sheet.items.contains(entry.item) ? entry : nil,
                        response: sheet.answers.responses[entry.item],
                        choices: exam.choices(entry)))
            }
        }
        let void = CorrectionMeasure.count(.voidForAll)
        let whatIf = WhatIf(
            rules: exam.rules, before: .none, after: Corrections([(entry.item, void)]))
        var report: WhatIfReport?
        let seconds = clock.measure { report = whatIf.report(on: standing) }
        guard let report else { return }
        Console.say([
            "papers": .int(report.papers), "withItem": .int(report.withItem),
            "changed": .int(report.changes.count), "seconds": .text(seconds.text),
            "gather": .text(gather.text),
        ])
    }
}
