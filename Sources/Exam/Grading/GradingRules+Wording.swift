package import Papers
import Vocabulary

extension GradingRules {
    /// How a section is scored, as it is printed above it.
    package func wording(for section: Blueprint.Section) -> String {
        section.type.itemType.map { policy(for: $0).wording } ?? "各小题按其题型的评分规则计分。"
    }
}
