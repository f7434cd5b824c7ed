package import Vocabulary

extension SeatingRules {
    /// The sites of units: of rules that name a unit by its code or its name the first counts.
    ///
    /// - Parameter names: the units of the roster, with the names that they go by.
    package func sites(of names: [UnitCode: Set<String>]) -> [SeatRequest.UnitSites] {
        names.keys.sorted().compactMap { unit in
            guard let rule = sites.first(where: { $0.units.names(unit, names[unit] ?? []) })
            else { return nil }
            return SeatRequest.UnitSites(
                unit: unit, isStrict: rule.isStrict, sites: rule.sites)
        }
    }

    /// The fixed groups: the people of the named units; a unit belongs to the first that names it.
    ///
    /// - Parameters:
    ///   - people: each person's unit.
    ///   - names: the units, with the names that they go by.
    package func groups(
        of people: [RegistrationID: UnitCode], _ names: [UnitCode: Set<String>]
    ) -> [SeatRequest.Group] {
        var left = people
        return groups.compactMap { rule in
            let members = left.filter { rule.units.names($0.value, names[$0.value] ?? []) }
            for person in members.keys { left[person] = nil }
            guard !members.isEmpty else { return nil }
            return SeatRequest.Group(
                name: rule.name, together: rule.together, people: Array(members.keys))
        }
    }
}

extension [String] {
    /// Whether a unit is meant, by code or name.
    fileprivate func names(_ unit: UnitCode, _ names: Set<String>) -> Bool {
        contains { $0 == unit.text || names.contains($0) }
    }
}
