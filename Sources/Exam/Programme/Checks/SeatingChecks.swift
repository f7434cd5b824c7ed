import Seating

extension ExamProgramme {
    /// What the seating asks of sites and groups can be asked of these sites.
    func seatingChecks() -> [ProgrammeFinding] {
        leastCheck() + unitSiteChecks() + groupChecks()
    }

    private func leastCheck() -> [ProgrammeFinding] {
        guard !(0...100).contains(seating.leastFilling) else { return [] }
        return [
            ProgrammeFinding(
                "seating.least", about: ["seating.leastFilling"],
                "最低上座率为\(seating.leastFilling)%，应为0至100。",
                "the least filling is \(seating.leastFilling) %, not 0 to 100")
        ]
    }

    private func unitSiteChecks() -> [ProgrammeFinding] {
        let known = Set(sites.map(\.id))
        return seating.sites.enumerated().flatMap { index, rule -> [ProgrammeFinding] in
            let path = "seating.unitSites[\(index)]"
            guard !rule.sites.isEmpty, !rule.units.isEmpty else {
                return [
                    ProgrammeFinding(
                        "seating.unit-sites", about: [path], "单位与考点的对应须至少各写一个。",
                        "`\(path)` must name at least one unit and one site")
                ]
            }
            return rule.sites.filter { !known.contains($0) }.map {
                ProgrammeFinding(
                    "seating.unknown-site", about: ["\(path).sites"], "没有编号为\($0)的考点。",
                    "`\(path).sites`: there is no site \($0)")
            }
        }
    }

    private func groupChecks() -> [ProgrammeFinding] {
        let names = seating.groups.map(\.name)
        return seating.groups.enumerated().compactMap { index, rule in
            let path = "seating.together[\(index)]"
            let isDouble = names[..<index].contains(rule.name)
            guard rule.units.isEmpty || isDouble else { return nil }
            return ProgrammeFinding(
                "seating.group", about: [path], "分组“\(rule.name)”没有单位或名称重复。",
                "the group \(rule.name) names no unit, or its name is there twice")
        }
    }
}
