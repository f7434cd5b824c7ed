import Papers
import Vocabulary

extension ExamProgramme {
    /// The margins of the blueprint can be met by some paper of that many items.
    func marginChecks() -> [ProgrammeFinding] {
        let statutes = blueprint.statutes.map { ($0.key.text, $0.value) }
        let bands = ExamProgramme.named(blueprint.bands)
        return reversed(statutes, in: "paper.statutes") + reversed(bands, in: "paper.bands")
            + leastFits(statutes, in: "paper.statutes", "法律")
            + leastFits(
                bands, in: "paper.bands", "难度") + mostSuffices() + toleranceCheck()
    }

    /// A lower limit above the upper one.
    private func reversed(
        _ margins: [(String, Blueprint.Quantity)], in path: String
    ) -> [ProgrammeFinding] {
        margins.sorted { $0.0 < $1.0 }.compactMap { name, quantity in
            guard let most = quantity.most, most < quantity.least else { return nil }
            return ProgrammeFinding(
                "paper.margin", about: ["\(path).\(name)"],
                "“\(name)”最少\(quantity.least)题，最多却只有\(most)题。",
                "`\(name)`: at least \(quantity.least), but at most \(most)")
        }
    }

    private func leastFits(
        _ margins: [(String, Blueprint.Quantity)], in path: String, _ chinese: String
    ) -> [ProgrammeFinding] {
        let least = margins.reduce(0) { $0 + $1.1.least }
        guard least > blueprint.itemCount else { return [] }
        return [
            ProgrammeFinding(
                "paper.margins-least", about: [path, "paper.sections"],
                "按\(chinese)的下限合计\(least)题，超过全卷\(blueprint.itemCount)题。",
                "`\(path)` asks for at least \(least) items, but a paper has "
                    + "\(blueprint.itemCount)")
        ]
    }

    /// Every item has a band, so the upper limits of all bands together must hold the paper.
    /// A statute that is not named may fill up, hence there is no such check for statutes.
    private func mostSuffices() -> [ProgrammeFinding] {
        guard let most = ExamProgramme.upperLimit(ofAll: blueprint.bands),
            most < blueprint.itemCount
        else { return [] }
        return [
            ProgrammeFinding(
                "paper.margins-most", about: ["paper.bands", "paper.sections"],
                "按难度的上限合计\(most)题，不足全卷\(blueprint.itemCount)题。",
                "`paper.bands` allows at most \(most) items, but a paper has "
                    + "\(blueprint.itemCount)")
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

    private static func named<Key: RawRepresentable<String>>(
        _ margins: [Key: Blueprint.Quantity]
    ) -> [(String, Blueprint.Quantity)] {
        margins.map { ($0.key.rawValue, $0.value) }
    }

    /// Nil unless every case is named and has an upper limit.
    private static func upperLimit<Key: CaseIterable>(
        ofAll margins: [Key: Blueprint.Quantity]
    ) -> Int? {
        var sum = 0
        for key in Key.allCases {
            guard let most = margins[key]?.most else { return nil }
            sum += most
        }
        return sum
    }
}
