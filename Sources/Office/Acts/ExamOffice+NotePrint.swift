import Vocabulary

extension ExamOffice {
    /// Notes in the audit chain that documents with people's data were printed in one go.
    ///
    /// - Parameters:
    ///   - kind: such as `ticket`.
    ///   - scope: which sessions and rooms, such as `all` or `01/04`.
    ///   - documents: how many.
    package func notePrint(_ kind: String, scope: String, documents: Int, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { _, trail in
            trail.note(
                "documents.print", exam,
                [
                    "kind": .text(kind), "scope": .text(scope), "documents": .int(documents),
                ])
        }
    }
}
