package import Admissions
package import Vocabulary

/// One person's form, typed field by field, read by the same rules as a row of a roster.
package struct RosterForm: Hashable, Sendable {
    /// What was typed, by field; a field that is not there counts as empty.
    package var fields: [RosterColumn: String]

    /// The form as typed.
    package init(fields: [RosterColumn: String]) {
        self.fields = fields
    }

    /// The form of a person who is known.
    package init(_ applicant: Applicant) {
        fields = Dictionary(
            uniqueKeysWithValues: RosterColumn.allCases.map { ($0, $0.text(of: applicant)) })
    }

    /// The person, and all that is wrong, each finding with the field's title as its column; no
    /// person when there is an error.
    package func read() -> (applicant: Applicant?, findings: [Finding]) {
        let columns = RosterColumn.allCases
        let sheet = Sheet(
            name: nil,
            rows: [
                Sheet.Row(number: 1, cells: columns.map { Sheet.Cell($0.title) }),
                Sheet.Row(number: 2, cells: columns.map { Sheet.Cell(fields[$0] ?? "") }),
            ])
        let table = Table(
            in: [sheet], isWanted: { RosterColumn(header: $0) != nil }, isComplete: { _ in true })
        guard let table, let row = table.rows.first else { return (nil, []) }
        let log = FindingLog()
        let person = RosterPerson(
            row: RosterRow(row: row, header: RosterHeader(table, file: ""), log: log),
            defaults: .none)
        let applicant = person.applicant()
        return (
            applicant, log.findings.map { $0.at(Finding.Place(column: $0.place.column)) }
        )
    }
}
