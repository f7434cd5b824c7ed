/// Marks, credits and draws are exact: the rules of the exam know no floating point.
struct FloatingPoint: HouseRule {
    /// The files of `Sources/Exam` that may after all, each with the reason.
    static let exceptions: [String: String] = [:]

    let name = "no floating point in the rules of the exam"

    func violations(in file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/Exam/"), Self.exceptions[file.path] == nil else {
            return []
        }
        return ["Double", "Float", "CGFloat", "Float64"].flatMap { word in
            file.occurrences(of: [word]).map {
                file.violation(
                    file.tokens[$0].line, "\(word) is banned: use Marks, Fraction or a whole number"
                )
            }
        }
    }
}
