/// Marks, credits and draws are exact: the rules of the exam know no floating point.
struct FloatingPoint: HouseRule {
    /// The folders of `Sources/Exam` that may after all, each with the reason.
    static let exceptions: [String: String] = [
        "Sources/Exam/Grading/Analysis/":
            "statistics are estimates; no mark, draw or outcome is computed from them"
    ]

    let name = "no floating point in the rules of the exam"

    func violations(in file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/Exam/"),
            !Self.exceptions.keys.contains(where: file.path.hasPrefix)
        else { return [] }
        return ["Double", "Float", "CGFloat", "Float64"].flatMap { word in
            file.occurrences(of: [word]).map {
                file.violation(
                    file.tokens[$0].line, "\(word) is banned: use Marks, Fraction or a whole number"
                )
            }
        }
    }
}
