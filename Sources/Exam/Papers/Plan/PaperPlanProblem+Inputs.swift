package import Vocabulary

extension PaperPlanProblem {
    /// From the frozen inputs of a draw, whatever plan they have or have not.
    ///
    /// - Throws: `papers.malformed-input`.
    package init(inputs: [String: JSON]) throws(Refusal) {
        var inputs = inputs
        inputs["plan"] = PaperPlan.none.json
        self.init(try PaperInput(inputs: inputs))
    }
}
