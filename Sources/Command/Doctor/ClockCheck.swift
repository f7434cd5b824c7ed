import Records
import Vocabulary

/// This machine's clock against the last event that the store has.
struct ClockCheck: DoctorCheck {
    let name = "clock"
    let title = Wording("时钟", "clock")

    func look(_ patient: Patient) throws -> Examination {
        guard let last = try StoreCondition.lastMoment(in: patient.data) else {
            return Examination(note: "\(patient.now)")
        }
        let note = "\(patient.now), last event \(last)"
        guard last.seconds(since: patient.now) > 2 else { return Examination(note: note) }
        return Examination(
            note: note,
            findings: [
                Finding(
                    "doctor.clock-back",
                    "服务器的时钟比库里最后一次记录还早：时钟被拨回，或以前拨快过。核对时间（chronyc tracking），校准后再开考；演练库不必理会。",
                    "the clock stands before the last recorded event: set it right before any "
                        + "exam (a drill's store may be passed over)")
            ])
    }
}
