/// Where the numbers of answers count from in a list of questions: 0, as programs count, or 1.
struct JSONIndexBase {
    let first: Int
    /// Neither 0 nor the number of choices ever occurs.
    let isGuessed: Bool

    init(_ objects: [JSONQuestionObject]) {
        let answers = objects.prefix(20_000).compactMap(\.numericAnswer)
        guard !answers.isEmpty else {
            (first, isGuessed) = (1, false)
            return
        }
        if answers.contains(where: { $0.numbers.contains(0) }) {
            (first, isGuessed) = (0, false)
        } else if answers.contains(where: { answer in
            answer.numbers.contains { $0 >= answer.choices }
        }) {
            (first, isGuessed) = (1, false)
        } else {
            (first, isGuessed) = (answers.contains(where: \.isWritten) ? 1 : 0, true)
        }
    }
}
