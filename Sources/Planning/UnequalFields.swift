import Papers
import Vocabulary

/// Fields whose items are so much easier or harder that their papers cannot have the expected
/// scores of the others.
struct UnequalFields {
    let problem: PaperPlanProblem
    let fields: [PoolModel.Field]

    init(_ problem: PaperPlanProblem, fields: [PoolModel.Field]) {
        self.problem = problem
        self.fields = fields
    }

    /// With a finding for each field that says which mean scores its papers can have.
    var refusal: Refusal {
        Refusal(
            "papers.unequal-fields", "各执法领域的试卷难度不能拉平到允差以内，各自可达的期望分：",
            "papers of the fields cannot have the same expected score within the tolerance; each "
                + "can have:", findings: fields.compactMap(finding))
    }

    private func finding(_ field: PoolModel.Field) -> Finding? {
        guard let least = extreme(field, sign: 1), let most = extreme(field, sign: -1) else {
            return nil
        }
        let (chinese, english) = field.name.isEmpty ? ("无领域", "no field") : (field.name, field.name)
        let range = (UnequalFields.marks(least), UnequalFields.marks(most))
        return Finding(
            "blueprint.unequal-field", "\(chinese)：\(range.0)至\(range.1)分。",
            "\(english): \(range.0) to \(range.1) marks")
    }

    /// The lowest (or highest, with sign -1) mean expected score that the field's papers can have.
    private func extreme(_ field: PoolModel.Field, sign: Double) -> Double? {
        var model = PoolModel(problem, units: problem.cells.map(\.units), fields: [field])
        model.price(scores: sign)
        return model.program.solve().map { $0.objective * sign }
    }

    /// Hundredths of a mark, rounded.
    private static func marks(_ milli: Double) -> String {
        Marks(hundredths: Int((milli / 10).rounded())).description
    }
}
