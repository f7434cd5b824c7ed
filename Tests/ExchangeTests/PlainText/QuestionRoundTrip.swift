import Bank
import Vocabulary

/// What writing and reading back must leave alone: all but identity, record and the name of a case.
enum QuestionRoundTrip {
    static func core(_ draft: ItemDraft) -> ItemDraft {
        var core = draft
        core.record = ItemRecord(state: .draft)
        core.caseSet = draft.caseSet.map {
            CaseSet(id: "case", text: $0.text, position: $0.position)
        }
        return core
    }
}
