import Records
import Vocabulary

/// Whether another program keeps the store from being written.
struct LockCheck: DoctorCheck {
    let name = "lock"
    let title = Wording("数据库锁", "store lock")

    func look(_ patient: Patient) throws -> Examination {
        guard let isHeld = try StoreCondition.isHeld(patient.data) else { return .skipped("–") }
        guard isHeld else { return Examination(note: "free") }
        return Examination(
            note: "held",
            findings: [
                Finding(
                    "doctor.store-locked", at: Finding.Place(file: SQLiteRecords.fileName),
                    "另一个程序占用数据库超过 3 秒。用 fuser 查是谁：不要用别的工具打开考试数据库，关掉它。",
                    "another program holds the store for more than 3 s; find it with fuser and "
                        + "end it: no other tool opens the store of a running exam")
            ])
    }
}
