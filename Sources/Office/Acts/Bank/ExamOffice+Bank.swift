package import Papers
package import Programme
package import Seals
import Vocabulary

extension ExamOffice {
    /// The office of an exam with the bank that counts for it: from the announcement of its papers
    /// on the one of that moment, whatever editors do later; before it the one of today.
    ///
    /// - Throws: `Fault` when the bank cannot be read.
    package init(
        records: any Records, programme: ExamProgramme, library: BankLibrary,
        planning: any PaperPlanning, secrets: (any SecretSource)?,
        others: [ExamProgramme] = []
    ) throws {
        let shelf = try records.read { books in
            if let frozen = try books.frozenBank(of: programme.exam) {
                return try library.shelf(asOf: frozen, books)
            }
            return try library.shelf(books)
        }
        self.init(
            records: records, programme: programme, shelf: shelf, library: library,
            planning: planning, secrets: secrets, others: others)
    }

    /// The same office with the bank of today, where a draw of papers is to be announced; a draw
    /// that replaces another does not take its bank over.
    func renewed(for kind: DrawKind) throws -> ExamOffice {
        guard kind == .papers, let library else { return self }
        let shelf = try records.read { try library.shelf($0) }
        guard shelf.number != bankNumber else { return self }
        return ExamOffice(
            records: records, programme: programme, shelf: shelf, library: library,
            planning: planning, secrets: secrets, others: others)
    }
}
