/// A file of at most 500 lines, 800 for tests: who needs more has two subjects.
struct FileLength: HouseRule {
    let name = "a file has at most 500 lines, a test file 800"

    func violations(in file: SourceFile) -> [Violation] {
        let limit = file.isTest ? 800 : 500
        let last = file.lines.last?.isEmpty == true ? file.lines.count - 1 : file.lines.count
        guard last > limit else { return [] }
        return [file.violation(last, "\(last) lines, \(limit) are allowed; part the subjects")]
    }
}
