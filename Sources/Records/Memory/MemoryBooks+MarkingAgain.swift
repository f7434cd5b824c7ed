import Office
import Vocabulary

/// Answers that are marked again.
extension MemoryBooks {
    func insert(_ repeats: [MarkingRepeatRecord], in exam: ExamID) throws {
        try change(
            "dealing answers of \(exam) again", in: exam,
            unless: { books in
                if repeats.contains(where: { books.markingTasks[$0.answer] == nil }) {
                    return "there is no such answer"
                }
                if repeats.contains(where: { books.markingTasks[$0.code] != nil }) {
                    return "the code is an answer's"
                }
                if repeats.contains(where: { $0.version < 1 || $0.version == 1 && $0.marker == nil }
                ) {
                    return "versions count from 1, and the first one has a marker"
                }
                let keys = (books.markingRepeats + repeats).map { [$0.code.text, "\($0.version)"] }
                return keys.isDistinct ? nil : "the code has that version"
            },
            { $0.markingRepeats += repeats },
            undo: { $0.markingRepeats.removeLast(repeats.count) })
    }

    func markingRepeats(
        in exam: ExamID, of scope: MarkingScope
    ) throws -> [MarkingRepeatRecord] {
        let codes = repeatCodes(scope, in: exam)
        return books(of: exam).markingRepeats.filter { codes?.contains($0.code) ?? true }
            .sorted { ($0.code, $0.version) < ($1.code, $1.version) }
    }

    func append(again mark: MarkRecord, in exam: ExamID) throws {
        try change(
            "appending a mark of the repeat \(mark.code) of \(exam)", in: exam,
            unless: { books in
                guard books.markingRepeats.contains(where: { $0.code == mark.code }) else {
                    return "there is no such repeat"
                }
                guard mark.revision >= 1, mark.mark ?? .zero >= .zero,
                    (mark.mark == nil) != mark.problem.isEmpty
                else { return "it is neither a mark nor a problem" }
                let isThere = books.marksAgain.contains {
                    $0.code == mark.code && $0.revision == mark.revision
                }
                return isThere ? "it has that revision" : nil
            },
            { $0.marksAgain.append(mark) }, undo: { $0.marksAgain.removeLast() })
    }

    func marksAgain(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord] {
        let codes = repeatCodes(scope, in: exam)
        return books(of: exam).marksAgain.filter { codes?.contains($0.code) ?? true }
            .sorted { ($0.code, $0.revision) < ($1.code, $1.revision) }
    }

    /// The repeats of a scope; nil for all.
    private func repeatCodes(_ scope: MarkingScope, in exam: ExamID) -> Set<MarkingCode>? {
        let books = books(of: exam)
        let isIn: (MarkingRepeatRecord) -> Bool
        switch scope {
        case .all: return nil
        case .code(let code): isIn = { $0.code == code || $0.answer == code }
        case .marker(let marker): isIn = { $0.marker == marker }
        case .sheet(let sheet): isIn = { books.markingTasks[$0.answer]?.sheet == sheet }
        }
        return Set(books.markingRepeats.filter(isIn).map(\.code))
    }
}
