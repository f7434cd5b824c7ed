import Office
import Records
import Vocabulary

/// The audit chains, and everything that they cover.
struct AuditCheck: DoctorCheck {
    let name = "audit"
    let title = Wording("审计链", "audit chains")

    func look(_ patient: Patient) throws -> Examination {
        guard !patient.isQuick else { return .skipped("--quick") }
        guard try StoreCondition.schema(of: patient.data)?.state == .current else {
            return .skipped("–")
        }
        let report = try AuditInspection.report(on: SQLiteRecords(readingOnly: patient.data))
        // A new store has no chain yet.
        let problems = report.problems.filter { $0.rule != "audit.empty" }
        let lines = report.chains.reduce(0) { $0 + $1.lines }
        let note = "\(report.chains.count) chains, \(lines) lines"
        guard !problems.isEmpty else { return Examination(note: note) }
        return Examination(
            note: note,
            findings: problems + [
                Finding(
                    "doctor.audit-broken",
                    "有人绕过系统改了数据，或磁盘出错。不要继续办理，保留现场，报告负责人，再用 zhikao verify backup 找出完好的备份。",
                    "data was changed behind the service's back, or the disk fails: stop, keep "
                        + "everything, report, and find a sound copy by `zhikao verify backup`")
            ])
    }
}
