import Foundation
import Records
import Vocabulary

/// Room on the disk of the data folder.
struct DiskSpaceCheck: DoctorCheck {
    let name = "disk-space"
    let title = Wording("磁盘空间", "disk space")

    /// Less than this stops an exam day soon.
    private static let least = 200 << 20
    /// What a day with a city's candidates may write, and room to breathe.
    private static let comfortable = 2 << 30

    func look(_ patient: Patient) throws -> Examination {
        var volume = statvfs()
        guard statvfs(patient.data, &volume) == 0 else { return .skipped("–") }
        let free = Int(volume.f_bavail) * Int(volume.f_frsize)
        let path = "\(patient.data)/\(SQLiteRecords.fileName)"
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let store = (attributes?[.size] as? Int) ?? 0
        let note = "\(free >> 20) MiB free, store \(store >> 20) MiB"
        let place = Finding.Place(file: patient.data)
        if free < DiskSpaceCheck.least || (volume.f_files > 0 && volume.f_favail == 0) {
            return Examination(
                note: note,
                findings: [
                    Finding(
                        "doctor.disk-full", at: place,
                        "磁盘快满了，服务会拒绝保存。马上腾出空间（旧备份、日志），不要删数据目录里的任何文件。",
                        "the disk is nearly full and saves will be refused; make room (old "
                            + "backups, logs), delete nothing in the data folder")
                ])
        }
        if free < max(DiskSpaceCheck.comfortable, 2 * store) {
            return Examination(
                note: note,
                findings: [
                    Finding(
                        "doctor.disk-low", severity: .warning, at: place,
                        "空间不多：考前应有 2 GiB 以上，并且不少于数据库的两倍。腾出空间或换大盘。",
                        "little room: before an exam there should be 2 GiB and twice the store")
                ])
        }
        return Examination(note: note)
    }
}
