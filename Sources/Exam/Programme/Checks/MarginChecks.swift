import Bank
import Papers
import Vocabulary

extension ExamProgramme {
    /// The margins of the blueprint can be met by some paper of that many items. What the bank has
    /// for them is known only at the opening and at the draw.
    func marginChecks() -> [ProgrammeFinding] {
        reversed() + leastFits() + mostSuffices() + fieldCheck() + toleranceCheck()
    }

    /// The dimensions by which margins are written one by one; items are of one value in each.
    private static let dimensions: [(name: String, path: String, chinese: String)] = [
        ("statute", "paper.statutes", "法律"), ("band", "paper.bands", "难度"),
        ("level", "paper.levels", "认知层次"), ("scope", "paper.scope", "公共与专业"),
    ]

    /// A lower limit above the upper one.
    private func reversed() -> [ProgrammeFinding] {
        var cells = 0
        return blueprint.margins.compactMap { margin in
            let path = ExamProgramme.path(of: margin, cells: &cells)
            guard let most = margin.quantity.most, most < margin.quantity.least else { return nil }
            let (name, least) = (margin.name, margin.quantity.least)
            return ProgrammeFinding(
                "paper.margin", about: [path],
                "“\(name.chinese)”最少\(least)题，最多却只有\(most)题。",
                "`\(name.english)`: at least \(least), but at most \(most)")
        }
    }

    /// Where a margin stands in a config; `cells` counts those of several conditions.
    private static func path(of margin: Blueprint.Margin, cells: inout Int) -> String {
        let conditions = margin.conditions
        if conditions.count == 1,
            let found = dimensions.first(where: { $0.name == conditions[0].dimension })
        {
            return "\(found.path).\(conditions[0].value)"
        }
        defer { cells += 1 }
        return "paper.cells[\(cells)]"
    }

    /// The quantities of the margins that are about one dimension alone.
    private func quantities(by dimension: String) -> [Blueprint.Quantity] {
        blueprint.margins.filter { $0.conditions.map(\.dimension) == [dimension] }.map(\.quantity)
    }

    private func leastFits() -> [ProgrammeFinding] {
        ExamProgramme.dimensions.compactMap { dimension in
            let least = quantities(by: dimension.name).reduce(0) { $0 + $1.least }
            guard least > blueprint.itemCount else { return nil }
            return ProgrammeFinding(
                "paper.margins-least", about: [dimension.path, "paper.sections"],
                "按\(dimension.chinese)的下限合计\(least)题，超过全卷\(blueprint.itemCount)题。",
                "`\(dimension.path)` asks for at least \(least) items, but a paper has "
                    + "\(blueprint.itemCount)")
        }
    }

    /// Every item has a band, a level and a scope, so the upper limits of all of them together must
    /// hold the paper. A statute that is not named may fill up, hence there is no such check for
    /// statutes.
    private func mostSuffices() -> [ProgrammeFinding] {
        let cases = [
            "band": DifficultyBand.allCases.count, "level": CognitiveLevel.allCases.count,
            "scope": Blueprint.Scope.allCases.count,
        ]
        return ExamProgramme.dimensions.compactMap { dimension in
            let most = quantities(by: dimension.name).compactMap(\.most)
            let sum = most.reduce(0, +)
            guard most.count == cases[dimension.name], sum < blueprint.itemCount else {
                return nil
            }
            return ProgrammeFinding(
                "paper.margins-most", about: [dimension.path, "paper.sections"],
                "按\(dimension.chinese)的上限合计\(sum)题，不足全卷\(blueprint.itemCount)题。",
                "`\(dimension.path)` allows at most \(sum) items, but a paper has "
                    + "\(blueprint.itemCount)")
        }
    }

    /// Items of a field are asked for, but no field has any.
    private func fieldCheck() -> [ProgrammeFinding] {
        let wanted = blueprint.margins.contains { $0.scope == .field && $0.quantity.least > 0 }
        guard wanted, blueprint.fieldParts.isEmpty else { return [] }
        return [
            ProgrammeFinding(
                "paper.no-field-parts", about: ["paper.fieldParts", "paper.scope"],
                "要求专业题，但没有写明各执法领域所用的题库分区（fieldParts）。",
                "items of a field are asked for, but `paper.fieldParts` names no field")
        ]
    }

    private func toleranceCheck() -> [ProgrammeFinding] {
        guard blueprint.toleranceMilli < 0 else { return [] }
        return [
            ProgrammeFinding(
                "paper.tolerance", about: ["paper.tolerance"], "试卷难度允差不能为负。",
                "the tolerance of expected scores cannot be negative")
        ]
    }
}
