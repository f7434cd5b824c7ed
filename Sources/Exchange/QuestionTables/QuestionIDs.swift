import Bank
import Vocabulary

/// The ids of a file: each once, or none.
struct QuestionIDs {
    let log: ImportLog

    /// Numbers that start again on every sheet name nothing in the file, and go; another id that
    /// comes again goes with a warning.
    func unique(_ entries: [QuestionImport.Entry]) -> [QuestionImport.Entry] {
        let ids = entries.compactMap(\.draft.id)
        guard Set(ids).count < ids.count else { return entries }
        let areNumbers = ids.allSatisfy { $0.text.allSatisfy(\.isNumber) }
        var seen: [ItemID: Finding.Place] = [:]
        return entries.map { entry in
            guard let id = entry.draft.id else { return entry }
            if areNumbers { return entry.withoutID }
            if let first = seen[id] {
                log.warning(
                    "question.double-id", entry.place,
                    "编号 \(id) 已用于 \(first)，该题另行编号。",
                    "the id \(id) stands already at \(first); the question gets another")
                return entry.withoutID
            }
            seen[id] = entry.place
            return entry
        }
    }
}

extension QuestionImport.Entry {
    fileprivate var withoutID: QuestionImport.Entry {
        var draft = draft
        draft.id = nil
        return QuestionImport.Entry(draft: draft, place: place)
    }
}
