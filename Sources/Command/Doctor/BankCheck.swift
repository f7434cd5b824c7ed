import Bank
import Vocabulary

/// The question bank that the service will be started with.
struct BankCheck: DoctorCheck {
    let name = "bank"
    let title = Wording("题库", "question bank")

    func look(_ patient: Patient) throws -> Examination {
        let bank = try LoadedBank(patient.bank)
        return Examination(note: "\(bank.bank.items.count) items")
    }
}
