import Admissions
import Vocabulary

/// What the reviewers will say of whom: a given number is rejected, half by the unit and half by
/// the office; one in a hundred is returned for correction by each.
struct Verdicts {
    private let registrations: [RegistrationID: Registration]
    private let byUnit: [UnitCode: [RegistrationID]]
    private var rejectedByUnit: Set<RegistrationID> = []
    private var rejectedByOffice: Set<RegistrationID> = []
    private var returnedByUnit: Set<RegistrationID> = []
    private var returnedByOffice: Set<RegistrationID> = []

    init(_ registrations: [Registration], rejections: Int, _ chance: Chance) {
        self.registrations = Dictionary(uniqueKeysWithValues: registrations.map { ($0.id, $0) })
        byUnit = Dictionary(grouping: registrations, by: \.applicant.unit)
            .mapValues { $0.map(\.id).sorted() }
        var lot = chance.shuffled(registrations.map(\.id).sorted())[...]
        func next(_ count: Int) -> Set<RegistrationID> {
            defer { lot = lot.dropFirst(count) }
            return Set(lot.prefix(count))
        }
        rejectedByUnit = next((rejections + 1) / 2)
        rejectedByOffice = next(rejections / 2)
        returnedByUnit = next((registrations.count + 99) / 100)
        returnedByOffice = next(registrations.count / 200)
    }

    func people(of unit: UnitCode) -> [RegistrationID] { byUnit[unit] ?? [] }

    func applicant(_ id: RegistrationID) -> Applicant? { registrations[id]?.applicant }

    func isRejectedByUnit(_ id: RegistrationID) -> Bool { rejectedByUnit.contains(id) }
    func isReturnedByUnit(_ id: RegistrationID) -> Bool { returnedByUnit.contains(id) }
    func isReturnedByOffice(_ id: RegistrationID) -> Bool { returnedByOffice.contains(id) }

    func unitEvent(_ id: RegistrationID) -> ReviewEvent {
        if rejectedByUnit.contains(id) { return .unitReject([.r05], note: "内勤人员") }
        if returnedByUnit.contains(id) { return .unitReturn([.b05]) }
        return .unitPass
    }

    func officeEvent(_ id: RegistrationID) -> ReviewEvent {
        if rejectedByOffice.contains(id) { return .officeReject([.r07]) }
        if returnedByOffice.contains(id) { return .officeReturn([.b07]) }
        return .officePass
    }
}
