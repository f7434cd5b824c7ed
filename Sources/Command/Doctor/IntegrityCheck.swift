import Records
import Vocabulary

/// Pages, constraints, references and schema of the store's file.
struct IntegrityCheck: DoctorCheck {
    let name = "integrity"
    let title = Wording("数据完整性", "integrity")

    func look(_ patient: Patient) throws -> Examination {
        guard !patient.isQuick else { return .skipped("--quick") }
        guard try StoreCondition.schema(of: patient.data)?.state == .current else {
            return .skipped("–")
        }
        let findings = try SQLiteRecords(readingOnly: patient.data).integrityFindings()
        guard !findings.isEmpty else { return Examination(note: "ok") }
        return Examination(
            note: "\(findings.count)",
            findings: findings + [
                Finding(
                    "doctor.restore", at: Finding.Place(file: SQLiteRecords.fileName),
                    "停下服务，保留原目录，用 zhikao restore 从备用副本恢复到新目录，再启动。",
                    "stop the service, keep the folder, restore the standby copy to a new one and "
                        + "start on that")
            ])
    }
}
