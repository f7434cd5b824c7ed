import Vocabulary

extension RowCoverage {
    /// Answers, deals and marks that are not as the acts left them.
    func markingProblems(_ books: any Books) throws -> [Finding] {
        let tasks = try books.markingTasks(in: exam)
        let deals = Dictionary(grouping: try books.markingDeals(in: exam), by: \.version)
            .sorted { $0.key < $1.key }.map { RowDigest.of($0.value) }
        let marks = Dictionary(grouping: try books.marks(in: exam), by: \.code.text)
            .mapValues { $0.map(RowDigest.of) }
        let repeats = Dictionary(
            grouping: try books.markingRepeats(in: exam, of: .all), by: \.version
        )
        .sorted { $0.key < $1.key }.map { RowDigest.of($0.value) }
        let again = Dictionary(grouping: try books.marksAgain(in: exam, of: .all), by: \.code.text)
            .mapValues { $0.map(RowDigest.of) }
        return compare(
            "answers", tasks.isEmpty ? [:] : [exam.text: [RowDigest.of(tasks)]], "待评答案",
            "the answers to be marked")
            + compare("deals", deals.isEmpty ? [:] : [exam.text: deals], "评卷分配", "who marks what")
            + compare("mark", marks, "评卷记录", "the marks of an answer")
            + compare(
                "repeats", repeats.isEmpty ? [:] : [exam.text: repeats], "抽查分配",
                "what is marked again")
            + compare("mark-again", again, "抽查评卷记录", "the marks of an answer marked again")
    }
}
