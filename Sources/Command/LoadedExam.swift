import Exchange
import Load
import Office
import Records
import Vocabulary

/// The exam of a load test, opened from its store.
struct LoadedExam {
    let office: ExamOffice

    /// - Throws: `load.not-prepared`.
    init(_ records: SQLiteRecords, bank: String) throws {
        let exams = try records.read { try $0.exams() }
        guard let exam = exams.first(where: { $0.exam == LoadExam.id }) else {
            throw Refusal(
                "load.not-prepared", "此数据目录没有备好的考试，请先运行 load prepare。",
                "this store has no exam that is drawn; run `load prepare` first")
        }
        office = ExamOffice(
            records: records,
            programme: try ExamConfigReader.programme(exam.config.utf8, file: "load"),
            bank: try LoadedBank(bank).bank)
    }
}
