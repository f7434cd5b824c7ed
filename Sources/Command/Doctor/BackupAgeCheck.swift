import Foundation
import Records
import Vocabulary

/// How old the newest backup is.
struct BackupAgeCheck: DoctorCheck {
    let name = "backups"
    let title = Wording("备份", "backups")

    private static let hours = 24

    func look(_ patient: Patient) throws -> Examination {
        guard let folder = patient.backups else { return .skipped("--backups") }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let moments = (names.map { "\(folder)/\($0)" } + [folder]).compactMap {
            BackupManifest.moment(of: $0)
        }
        guard let newest = moments.max() else {
            return Examination(
                note: "0",
                findings: [
                    Finding(
                        "doctor.backup-none", at: Finding.Place(file: folder),
                        "没有备份。运行 zhikao backup \(folder)/名称。",
                        "there is no backup; run `zhikao backup`")
                ])
        }
        let note = "\(moments.count), newest \(newest)"
        guard patient.now.seconds(since: newest) > BackupAgeCheck.hours * 3600 else {
            return Examination(note: note)
        }
        return Examination(
            note: note,
            findings: [
                Finding(
                    "doctor.backup-old", severity: .warning, at: Finding.Place(file: folder),
                    "最近的备份超过 24 小时。运行 zhikao backup。",
                    "the newest backup is older than 24 hours; run `zhikao backup`")
            ])
    }
}
