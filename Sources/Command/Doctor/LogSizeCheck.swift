import Foundation
import Records
import Vocabulary

/// The write-ahead log, which SQLite puts away as it goes on.
struct LogSizeCheck: DoctorCheck {
    let name = "log-size"
    let title = Wording("预写日志", "write-ahead log")

    private static let large = 64 << 20

    func look(_ patient: Patient) throws -> Examination {
        let path = "\(patient.data)/\(SQLiteRecords.fileName)-wal"
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes?[.size] as? Int) ?? 0
        let note = "\(size >> 10) KiB"
        guard size > LogSizeCheck.large else { return Examination(note: note) }
        return Examination(
            note: note,
            findings: [
                Finding(
                    "doctor.log-large", severity: .warning, at: Finding.Place(file: path),
                    "预写日志没有收回，多半有程序长时间读着数据库。重启备用副本的进程，关掉其他读数据库的程序；不要删这个文件。",
                    "the log is not put away: something reads the store for a long time; restart "
                        + "the standby, end other readers, never delete the file")
            ])
    }
}
