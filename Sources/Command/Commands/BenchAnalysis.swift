import ArgumentParser
import Grading
import Papers
import Vocabulary

/// `zhikao grading bench analysis`: prints `{"papers", "items", "seconds", "matrix"}`; `seconds` is
/// what all figures of items and test take, `matrix` what it takes to put the answers in order.
struct BenchAnalysis: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "analysis")

    @Option(help: "How many papers.")
    var papers = 2_103

    @Option(help: "How many items the bank has.")
    var bank = 3_000

    func validate() throws {
        guard (1...100_000).contains(papers), (100...100_000).contains(bank) else {
            throw ValidationError("--papers or --bank out of range")
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let exam = BenchExam(items: bank)
        let columns = exam.entries.map { entry in
            ResponseMatrix.Column(
                item: entry.item, type: entry.type, marks: entry.marks,
                choices: exam.choices(entry), key: code(exam.key(of: entry), of: entry, exam))
        }
        let places = Dictionary(
            uniqueKeysWithValues: exam.entries.enumerated().map { ($1.item, $0) })
        let rows = (0..<papers).map { number -> ResponseMatrix.Row in
            let sheet = exam.sheet(number)
            let score = exam.plain(sheet)
            return ResponseMatrix.Row(
                sheet: sheet.answers.sheet, total: score.total,
                cells: score.sections.flatMap(\.items).compactMap { item in
                    guard let place = places[item.item] else { return nil }
                    let chosen = exam.chosen(item.item, on: sheet)
                    return ResponseMatrix.Cell(
                        column: place,
                        credit: Double(item.credit.numerator) / Double(item.credit.denominator),
                        answer: code(chosen, of: exam.entries[place], exam))
                })
        }
        var matrix: ResponseMatrix?
        let gather = clock.measure { matrix = ResponseMatrix(columns: columns, rows: rows) }
        guard let matrix else { return }
        var figures: ItemAnalysis?
        let seconds = clock.measure {
            figures = ItemAnalysis(
                matrix, passMark: exam.rules.passMark, fullMarks: exam.rules.fullMarks)
        }
        Console.say([
            "papers": .int(papers), "items": .int(figures?.items.count ?? 0),
            "seconds": .text(seconds.text), "matrix": .text(gather.text),
        ])
    }

    /// A bit for each choice.
    private func code(
        _ chosen: [ChoiceID], of entry: AnswerKey.Entry, _ exam: BenchExam
    ) -> UInt64 {
        let all = exam.choices(entry)
        return chosen.reduce(0) { code, choice in
            code | (all.firstIndex(of: choice).map { UInt64(1) << UInt64($0) } ?? 0)
        }
    }
}
