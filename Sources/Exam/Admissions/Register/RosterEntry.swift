package import Vocabulary

/// An applicant from a unit's list, with the place it stands at.
package struct RosterEntry: Hashable, Sendable {
    /// The person.
    package let applicant: Applicant
    /// File, sheet and row.
    package let place: Finding.Place

    /// The person and the place at which the list has it.
    package init(_ applicant: Applicant, at place: Finding.Place) {
        self.applicant = applicant
        self.place = place
    }

    /// The finding at this entry's place, in the column that the rule named.
    func placed(_ finding: Finding) -> Finding {
        var place = place
        place.column = finding.place.column ?? place.column
        return finding.at(place)
    }
}
