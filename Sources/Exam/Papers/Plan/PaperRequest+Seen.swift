package import Vocabulary

extension PaperRequest {
    /// For whom the items that they have not met before are too few, by counting alone: one
    /// finding for each person and each section or margin that falls short.
    ///
    /// - Parameter place: what the findings name as their file.
    /// - Throws: `papers.malformed-input` for items or people that no draw could read.
    package func seenFindings(in place: String) throws(Refusal) -> [Finding] {
        guard candidates.contains(where: { !$0.seen.isEmpty }) else { return [] }
        let input = try PaperInput(inputs: with(.none).inputs)
        let pool = PaperPool(input)
        let problem = PaperPlanProblem(input)
        return input.candidates.filter { !$0.seen.isEmpty }.flatMap { candidate in
            var left = problem.cells.map(\.units)
            for unit in Set(candidate.seen.map { pool.unitOfItem[$0] }) {
                left[pool.cell(unit)] -= 1
            }
            return BlueprintShortage(problem.with(left, forOneOf: candidate.field)).findings.map {
                Finding(
                    "draw.seen-leaves-too-few", at: Finding.Place(file: place),
                    "序号\(candidate.registration)：\($0.chinese)",
                    "\(candidate.registration): \($0.english)")
            }
        }
    }
}

extension PaperPlanProblem {
    /// The same for one person of a field, with so many units left in each cell.
    fileprivate func with(_ left: [Int], forOneOf field: String) -> PaperPlanProblem {
        PaperPlanProblem(
            sections: sections, margins: margins, names: names,
            cells: zip(cells, left).map { cell, units in
                Cell(
                    section: cell.section, units: units, field: cell.field, counts: cell.counts,
                    scores: cell.scores)
            }, groups: [Group(session: "", field: field, papers: 1)],
            toleranceMilli: toleranceMilli)
    }
}
