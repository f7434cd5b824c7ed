import Admissions
import Exchange
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

    /// The table of all units with its sum (各单位报名情况).
    static func sheet(of registrations: [Registration], subheading: String) -> WorkbookSheet {
        let counts = StateGroup.counts(of: registrations)
        return WorkbookSheet(
            name: "各单位报名情况", subheading: subheading,
            columns: [
                .init("单位代码", width: 100), .init("单位", width: 240), .init("区县", width: 90),
                .figure("报名", width: 70),
            ] + counts.map { .figure($0.group.chinese, width: 90) },
            rows: all(registrations).map { tally in
                [tally.unit.text, tally.name, tally.district, String(tally.total)]
                    + tally.counts.map(String.init)
            } + [
                ["", "合计", "", String(registrations.count)] + counts.map { String($0.count) }
            ])
    }
}
