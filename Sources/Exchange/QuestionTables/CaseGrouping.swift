import Bank
import Vocabulary

/// Questions that follow one another and share a case become a case set.
struct CaseGrouping {
    let file: String
    let log: ImportLog

    /// The set of a question whose case is known by its text alone, until it is grouped.
    static func open(_ text: String) -> CaseSet { CaseSet(id: openID, text: text, position: 1) }

    private static let openID = "?"

    /// A case with a single question goes before its stem. Sets that have an id stay as they are.
    func grouped(_ entries: [QuestionImport.Entry]) -> [QuestionImport.Entry] {
        var result: [QuestionImport.Entry] = []
        var index = 0
        var number = 0
        let base = QuestionImport.base(of: file)
        while index < entries.count {
            guard let set = entries[index].draft.caseSet, set.id == CaseGrouping.openID else {
                result.append(entries[index])
                index += 1
                continue
            }
            let run = entries[index...].prefix { $0.draft.caseSet == set }
            number += 1
            for (position, entry) in run.enumerated() {
                var draft = entry.draft
                draft.caseSet =
                    run.count > 1
                    ? CaseSet(id: "\(base)-案例\(number)", text: set.text, position: position + 1)
                    : nil
                if run.count == 1 { draft.stem = set.text + "\n" + draft.stem }
                result.append(QuestionImport.Entry(draft: draft, place: entry.place))
            }
            index += run.count
        }
        return result
    }
}
