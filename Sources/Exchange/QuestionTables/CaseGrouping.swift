import Bank
import Vocabulary

/// Questions that follow one another and share a case become a case set.
struct CaseGrouping {
    let file: String
    let log: ImportLog

    /// A case with a single question goes before its stem. Drafts come in with sets of no id.
    func grouped(_ entries: [QuestionImport.Entry]) -> [QuestionImport.Entry] {
        var result: [QuestionImport.Entry] = []
        var index = 0
        var number = 0
        while index < entries.count {
            guard let set = entries[index].draft.caseSet else {
                result.append(entries[index])
                index += 1
                continue
            }
            let run = entries[index...].prefix { $0.draft.caseSet?.text == set.text }
            number += 1
            for (position, entry) in run.enumerated() {
                var draft = entry.draft
                draft.caseSet =
                    run.count > 1
                    ? CaseSet(id: "案例\(number)", text: set.text, position: position + 1) : nil
                if run.count == 1 { draft.stem = set.text + "\n" + draft.stem }
                result.append(QuestionImport.Entry(draft: draft, place: entry.place))
            }
            index += run.count
        }
        return result
    }
}
