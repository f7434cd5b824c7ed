import Admissions
import Vocabulary

/// The registrations of a unit, counted by group: rows that add up, in both directions.
struct UnitTally: Hashable, Sendable {
    let unit: UnitCode
    let name: String
    let district: String
    /// By group, in the order of the groups.
    let counts: [Int]

    var total: Int { counts.reduce(0, +) }

    /// One per unit, by district and code.
    static func all(_ registrations: [Registration]) -> [UnitTally] {
        Dictionary(grouping: registrations, by: \.applicant.unit).map { unit, people in
            UnitTally(
                unit: unit, name: people.first?.applicant.unitName ?? unit.text,
                district: people.first?.applicant.district ?? "",
                counts: StateGroup.counts(of: people).map(\.count))
        }.sorted { ($0.district, $0.unit.text) < ($1.district, $1.unit.text) }
    }
}
