/// Why a question cannot be taken.
struct QuestionProblem: Error {
    let rule: String
    /// The number of the line; nil for that on which the question begins.
    var line: Int?
    let chinese: String
    let english: String

    init(_ rule: String, line: Int? = nil, _ chinese: String, _ english: String) {
        self.rule = rule
        self.line = line
        self.chinese = chinese
        self.english = english
    }
}
