import Foundation
import Vocabulary

/// Keeps drills and real exams apart: a store that was begun as a drill stays one, and the store
/// of a real exam is never opened by a drill.
struct DrillMark {
    let isDrill: Bool

    /// What stands across documents that are made from this folder's store; nil for a real one.
    static func stamp(on data: String) -> String? {
        let folder = URL(fileURLWithPath: data, isDirectory: true)
        return [("DRILL", "演练 DRILL"), ("rehearsal.json", "演练 REHEARSAL")].first {
            FileManager.default.fileExists(atPath: folder.appending(path: $0.0).path)
        }?.1
    }

    /// - Throws: `serve.drill-store`, `serve.real-store`.
    func claim(_ data: String) throws {
        let mark = URL(fileURLWithPath: data, isDirectory: true).appending(path: "DRILL")
        let real = URL(fileURLWithPath: data, isDirectory: true).appending(path: "REAL")
        let rehearsal = URL(fileURLWithPath: data, isDirectory: true)
            .appending(path: "rehearsal.json")
        let files = FileManager.default
        if isDrill, files.fileExists(atPath: real.path) {
            throw Refusal(
                "serve.real-store", "此数据目录用于正式考试，不能用于演练。",
                "this data folder serves real exams; name another one for a drill")
        }
        if !isDrill, [mark, rehearsal].contains(where: { files.fileExists(atPath: $0.path) }) {
            throw Refusal(
                "serve.drill-store", "此数据目录用于演练，不能用于正式考试；演练请加 --drill。",
                "this data folder is a drill's; serve it with --drill, or name another one")
        }
        let own = isDrill ? mark : real
        guard !files.fileExists(atPath: own.path) else { return }
        try Data("zhikao\n".utf8).write(to: own)
    }
}
