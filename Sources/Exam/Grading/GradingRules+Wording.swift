package import Papers
import Vocabulary

extension GradingRules {
    /// How a section is scored, as it is printed above it.
    package func wording(for section: Blueprint.Section) -> String {
        guard let type = section.type.itemType else { return "各小题按其题型的评分规则计分。" }
        guard !type.isScoredByMachine, let marking else { return policy(for: type).wording }
        return marking.wording
    }
}
