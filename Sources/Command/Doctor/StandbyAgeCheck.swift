import Records
import Vocabulary

/// How far the standby copy is behind.
struct StandbyAgeCheck: DoctorCheck {
    let name = "standby"
    let title = Wording("备用副本", "standby copy")

    /// Its process speaks every second.
    private static let seconds = 10

    func look(_ patient: Patient) throws -> Examination {
        guard let folder = patient.standby else { return .skipped("--standby") }
        let place = Finding.Place(file: folder)
        guard let word = StandbyFolder(folder).word, word.base > 0 else {
            return Examination(
                note: "–",
                findings: [
                    Finding(
                        "doctor.standby-none", at: place,
                        "没有备用副本。运行 zhikao standby --to \(folder)。",
                        "there is no standby copy; run `zhikao standby`")
                ])
        }
        let behind = patient.now.seconds(since: word.moment)
        let note = "\(behind) s behind, base \(word.base), journal \(word.bytes >> 10) KiB"
        guard behind > StandbyAgeCheck.seconds else { return Examination(note: note) }
        return Examination(
            note: note,
            findings: [
                Finding(
                    "doctor.standby-behind", at: place,
                    "备用副本停在 \(word.moment)，进程可能已退出。重新运行 zhikao standby。",
                    "the standby copy stands at \(word.moment); start `zhikao standby` again")
            ])
    }
}
