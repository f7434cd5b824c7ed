import Foundation
import Records
import Vocabulary

/// The file of the store: there, and a database.
struct StoreFileCheck: DoctorCheck {
    let name = "store"
    let title = Wording("数据库文件", "store")

    func look(_ patient: Patient) throws -> Examination {
        let path = "\(patient.data)/\(SQLiteRecords.fileName)"
        let place = Finding.Place(file: path)
        guard FileManager.default.fileExists(atPath: path) else {
            return Examination(
                note: "–",
                findings: [
                    Finding(
                        "doctor.store-missing", at: place,
                        "数据目录里没有数据库。核对 --data；文件丢失时用 zhikao restore 从备用副本或备份恢复。",
                        "there is no store; check --data, or restore the standby copy or a backup")
                ])
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            return Examination(
                note: "–",
                findings: [
                    Finding(
                        "doctor.store-unreadable", at: place,
                        "运行服务的账号不能读数据库。改正所有者和权限（600）。",
                        "this account cannot read the store; correct its owner and mode (600)")
                ])
        }
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 16) ?? Data()
        guard head.isEmpty || head.starts(with: Data("SQLite format 3".utf8)) else {
            return Examination(
                note: "–",
                findings: [
                    Finding(
                        "doctor.store-foreign", at: place,
                        "这个文件不是数据库，或文件头已损坏。保留原文件，用 zhikao restore 恢复到新目录。",
                        "the file is no database, or its head is damaged; keep it, and restore to "
                            + "a new folder")
                ])
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return Examination(note: "\(((attributes[.size] as? Int) ?? 0) >> 10) KiB")
    }
}
