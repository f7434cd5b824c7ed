package import Papers
package import Vocabulary

/// A drawn paper and whose it is.
package struct PaperRecord: Hashable, Sendable {
    package let registration: RegistrationID
    package let paper: Paper

    package init(registration: RegistrationID, paper: Paper) {
        self.registration = registration
        self.paper = paper
    }
}

/// The papers as drawn, by version of the draw; the highest version counts. Papers of make-up draws
/// join the version they were drawn for; of one person's papers the latest counts.
package protocol PaperBook {
    /// - Throws: `Fault` when a person or a sheet occurs twice in one version.
    func insert(_ papers: [PaperRecord], version: Int, in exam: ExamID) throws
    /// Adds the papers of the make-up draw `version` to those of the draw `base`.
    ///
    /// - Throws: `Fault` when a sheet of that name is in `base`, or a person occurs twice in one
    ///   make-up draw.
    func insert(
        makeUp papers: [PaperRecord], version: Int, base: Int, in exam: ExamID) throws
    /// Those that count, ascending by sheet code.
    func papers(in exam: ExamID) throws -> [PaperRecord]
    /// The same, one after the other: however many there are, one is in memory.
    func eachPaper(in exam: ExamID, _ body: (PaperRecord) throws -> Void) throws
    /// The paper of one sheet, of those that count; nil when there is none.
    func paper(of sheet: SheetCode, in exam: ExamID) throws -> PaperRecord?
    /// Whose sheet is which, of those that count; no paper is read for it.
    func sheets(in exam: ExamID) throws -> [RegistrationID: SheetCode]
    /// One person's sheet, of those that count; nil for somebody without a paper.
    func sheet(of registration: RegistrationID, in exam: ExamID) throws -> SheetCode?
    /// What the people of this exam's locked list were shown in other exams of the store: the items
    /// of every paper that counted and was begun. People who were shown none are left out.
    func itemsSeen(before exam: ExamID) throws -> [RegistrationID: Set<ItemID>]
}

extension PaperBook {
    /// For stores that have every paper at hand.
    package func eachPaper(in exam: ExamID, _ body: (PaperRecord) throws -> Void) throws {
        try papers(in: exam).forEach(body)
    }

    /// For stores that have every paper at hand.
    package func paper(of sheet: SheetCode, in exam: ExamID) throws -> PaperRecord? {
        try papers(in: exam).first { $0.paper.sheet == sheet }
    }

    /// For stores that have every paper at hand.
    package func sheets(in exam: ExamID) throws -> [RegistrationID: SheetCode] {
        Dictionary(
            try papers(in: exam).map { ($0.registration, $0.paper.sheet) },
            uniquingKeysWith: { $1 })
    }

    /// For stores that have every paper at hand.
    package func sheet(of registration: RegistrationID, in exam: ExamID) throws -> SheetCode? {
        try sheets(in: exam)[registration]
    }
}
