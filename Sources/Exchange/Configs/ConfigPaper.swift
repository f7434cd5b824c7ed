import Grading
import Papers
import Vocabulary

/// The paper as a config describes it: what is drawn, and how each type is scored.
struct ConfigPaper {
    let blueprint: Blueprint
    let policies: [ItemType: ScoringPolicy]
}
