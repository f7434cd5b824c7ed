/// No notes to oneself: what is open stands in an issue.
struct UnfinishedWork: HouseRule {
    let name = "no notes of unfinished work"

    func violations(in file: SourceFile) -> [Violation] {
        file.comments.flatMap { comment in
            ["TODO", "FIXME", "XXX", "HACK"].filter(comment.text.contains).map {
                file.violation(comment.line, "\($0) is banned: finish it, or write an issue")
            }
        }
    }
}
