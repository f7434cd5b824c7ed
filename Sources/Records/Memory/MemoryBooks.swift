import Office
import Vocabulary

/// The books as one transaction of the memory sees them.
///
/// A change is checked as a whole before any of it is made, by the constraints that the schema of
/// the other stores has; what was made is undone when the transaction fails.
final class MemoryBooks: Books {
    private(set) var state: MemoryState
    private let mayWrite: Bool
    private var undo: [(inout MemoryState) -> Void] = []
    /// The first change that failed; nothing can be committed after it.
    private(set) var failure: Fault?

    init(_ state: MemoryState, mayWrite: Bool) {
        self.state = state
        self.mayWrite = mayWrite
    }

    /// Takes every change back, the last one first.
    func rollBack() {
        while let step = undo.popLast() { step(&state) }
    }

    /// What an exam has; empty books for an exam that is not there.
    func books(of exam: ExamID) -> ExamBooks { state.books[exam] ?? ExamBooks() }

    /// Changes the books of one exam.
    ///
    /// - Parameters:
    ///   - problem: what forbids it, or nil.
    ///   - apply: makes the change; cannot fail.
    ///   - undo: takes exactly that change back.
    /// - Throws: `Fault` when there is no such exam or something forbids it.
    func change(
        _ doing: String, in exam: ExamID, unless problem: (ExamBooks) -> String?,
        _ apply: (inout ExamBooks) -> Void, undo: @escaping (inout ExamBooks) -> Void
    ) throws {
        try check(doing) {
            guard let books = state.books[exam] else { return "there is no exam \(exam)" }
            return problem(books)
        }
        apply(&state.books[exam, default: ExamBooks()])
        self.undo.append { undo(&$0.books[exam, default: ExamBooks()]) }
    }

    /// Changes what belongs to no exam.
    func change(
        _ doing: String, unless problem: (MemoryState) -> String?,
        _ apply: (inout MemoryState) -> Void, undo: @escaping (inout MemoryState) -> Void
    ) throws {
        try check(doing) { problem(state) }
        apply(&state)
        self.undo.append(undo)
    }

    /// Notes what forbids a change, and throws it.
    func check(_ doing: String, unless problem: () -> String?) throws {
        let cause = mayWrite ? problem() : "this is a view for reading"
        guard let cause else { return }
        let fault = Fault(doing, cause: cause)
        failure = failure ?? fault
        throw fault
    }
}

extension MemoryBooks {
    func insert(_ exam: ExamRecord) throws {
        try check("inserting exam \(exam.exam)") {
            if state.exams[exam.exam] != nil { return "it exists" }
            return exam.configDigest.isDigest ? nil : "the digest has not 64 digits"
        }
        state.exams[exam.exam] = exam
        state.books[exam.exam] = ExamBooks()
        undo.append { state in
            state.exams[exam.exam] = nil
            state.books[exam.exam] = nil
        }
    }

    func exam(_ id: ExamID) throws -> ExamRecord? { state.exams[id] }

    func exams() throws -> [ExamRecord] { state.exams.values.sorted { $0.exam < $1.exam } }
}

extension String {
    /// Whether it is as long as a digest in hexadecimal.
    var isDigest: Bool { unicodeScalars.count == 64 }
}

extension Sequence where Element: Hashable {
    /// Whether nothing occurs twice.
    var isDistinct: Bool {
        var seen: Set<Element> = []
        return allSatisfy { seen.insert($0).inserted }
    }
}
