import Records
import Vocabulary

/// Whether program and store fit together.
struct SchemaCheck: DoctorCheck {
    let name = "schema"
    let title = Wording("数据结构版本", "schema")

    func look(_ patient: Patient) throws -> Examination {
        guard let found = try StoreCondition.schema(of: patient.data) else { return .skipped("–") }
        let place = Finding.Place(file: SQLiteRecords.fileName)
        let note = "\(found.applied), program \(found.known)"
        switch found.state {
        case .current: return Examination(note: note)
        case .older:
            return Examination(
                note: note,
                findings: [
                    Finding(
                        "doctor.schema-older", severity: .warning, at: place,
                        "数据库比程序旧。先备份，再启动服务，启动时自动升级；考试进行中不要升级。",
                        "the store is older than the program: back it up, then start the service, "
                            + "which brings it up to date; not while an exam runs")
                ])
        case .newer:
            return Examination(
                note: note,
                findings: [
                    Finding(
                        "doctor.schema-newer", at: place,
                        "数据库比程序新。换用新版本的程序，不要用旧程序打开。",
                        "the store is newer than the program; use the newer program")
                ])
        case .foreign:
            return Examination(
                note: note,
                findings: [
                    Finding(
                        "doctor.schema-foreign", at: place,
                        "数据库的结构不是本程序建立的。核对 --data 指向的是不是执考的数据目录。",
                        "its schema was made by something else; check --data")
                ])
        }
    }
}
