import Delivery
import Office
import Papers
import Rehearsal
import Vocabulary

extension LoadStore {
    /// Papers of one transaction.
    private static let papersAtOnce = 500

    /// Everybody has answered and been closed by time: rows written directly, as for a store on
    /// which scoring and what comes after it are measured. The audit chain does not cover them.
    package func answerAll(seed: String = "load") throws {
        let simulated = SimulatedAnswers(bank: bank, seed: seed)
        let sheets = try records.read { try $0.sheets(in: LoadExam.id) }.values.sorted()
        for (batch, first) in stride(from: 0, to: sheets.count, by: LoadStore.papersAtOnce)
            .enumerated()
        {
            progress("answer", first, sheets.count)
            try records.write { books in
                for sheet in sheets[first..<min(first + LoadStore.papersAtOnce, sheets.count)] {
                    guard let paper = try books.paper(of: sheet, in: LoadExam.id)?.paper else {
                        continue
                    }
                    try answer(simulated.answers(to: paper), sheet, batch: batch + 1, books)
                }
            }
        }
        progress("answer", sheets.count, sheets.count)
    }

    private func answer(
        _ answers: [(item: ItemID, response: Response)], _ sheet: SheetCode, batch: Int,
        _ books: any Books
    ) throws {
        // Some have minutes granted beforehand; closed later, an attempt ends at its end.
        let closed = exam.start.adding(minutes: 3 * exam.minutes)
        let pause = exam.minutes * 60_000 / (answers.count + 2)
        try books.append(
            [
                AttemptEventRecord(
                    sheet: sheet, number: 1, at: exam.start, event: .started(workstation: 1)),
                AttemptEventRecord(sheet: sheet, number: 2, at: closed, event: .closedByTime),
            ], in: LoadExam.id)
        try books.append(
            answers.enumerated().map { place, answer in
                ResponseRecord(
                    sheet: sheet,
                    event: ResponseEvent(
                        sequence: place + 1, item: answer.item, response: answer.response,
                        elapsed: (place + 1) * pause),
                    at: exam.start.adding(seconds: (place + 1) * pause / 1000), batch: batch,
                    isLate: false)
            }, in: LoadExam.id)
    }
}
