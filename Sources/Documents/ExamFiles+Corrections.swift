import Office
import Vocabulary

extension ExamFiles {
    /// What was corrected, by whom, and whose results changed; no file where nothing was.
    func corrections() throws -> [File] {
        let all = try office.corrections()
        guard !all.isEmpty else { return [] }
        let entries = try all.map { record -> JSON in
            let changes = record.decision == nil ? [] : try office.changes(by: record.number)
            return ["correction": record.json, "changes": .array(changes.map(\.json))]
        }
        return [
            File(
                name: "corrections.json",
                text: JSON.array(entries).canonicalText + "\n")
        ]
    }
}
