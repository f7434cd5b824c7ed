import Exchange
import Foundation
import Office
import Programme
import Records
import Vocabulary

/// The exams of a store, by the configs they were opened with.
struct StoredExams {
    let records: SQLiteRecords
    let programmes: [ExamProgramme]

    /// - Parameter data: the folder of the store.
    /// - Throws: `store.missing`; `Fault` for a store that cannot be read.
    init(_ data: String) throws {
        guard FileManager.default.fileExists(atPath: "\(data)/\(SQLiteRecords.fileName)") else {
            throw Refusal(
                "store.missing", "目录 \(data) 中没有数据库。", "there is no store in \(data)")
        }
        records = try SQLiteRecords(directory: data)
        programmes = try records.read { try $0.exams() }.map {
            try ExamConfigReader.programme($0.config.utf8, file: $0.exam.text)
        }
    }

    /// - Throws: `exam.unknown`.
    func programme(_ exam: String) throws(Refusal) -> ExamProgramme {
        guard let programme = programmes.first(where: { $0.exam.text == exam }) else {
            throw Refusal("exam.unknown", "没有考试“\(exam)”。", "there is no exam \(exam)")
        }
        return programme
    }
}
