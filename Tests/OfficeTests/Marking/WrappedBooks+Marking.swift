import Office
import Vocabulary

extension WrappedBooks {
    func insert(_ tasks: [MarkingTaskRecord], in exam: ExamID) throws {
        try books.insert(tasks, in: exam)
    }
    func markingTasks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingTaskRecord] {
        changes.markingTasks(try books.markingTasks(in: exam, of: scope))
    }
    func insert(_ deals: [MarkingDealRecord], in exam: ExamID) throws {
        try books.insert(deals, in: exam)
    }
    func markingDeals(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingDealRecord] {
        changes.markingDeals(try books.markingDeals(in: exam, of: scope))
    }
    func append(_ mark: MarkRecord, in exam: ExamID) throws { try books.append(mark, in: exam) }
    func marks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord] {
        changes.marks(try books.marks(in: exam, of: scope))
    }
    func insert(_ repeats: [MarkingRepeatRecord], in exam: ExamID) throws {
        try books.insert(repeats, in: exam)
    }
    func markingRepeats(
        in exam: ExamID, of scope: MarkingScope
    ) throws -> [MarkingRepeatRecord] {
        changes.markingRepeats(try books.markingRepeats(in: exam, of: scope))
    }
    func append(again mark: MarkRecord, in exam: ExamID) throws {
        try books.append(again: mark, in: exam)
    }
    func marksAgain(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord] {
        changes.marksAgain(try books.marksAgain(in: exam, of: scope))
    }
}
