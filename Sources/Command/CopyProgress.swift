import Foundation
import Records

/// Tells on standard error how a copy goes on: a bar on a terminal, one line for each chapter in a
/// log, nothing for machines.
final class CopyProgress {
    private let isQuiet: Bool
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var chapter = ""
    private var percent = -1

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    func report(_ chapter: String, _ done: Int, _ total: Int) {
        guard !isQuiet else { return }
        let now = total == 0 ? 100 : 100 * done / total
        let title = CopyProgress.titles[chapter] ?? chapter
        defer { (self.chapter, percent) = (chapter, now) }
        guard isTerminal else {
            if chapter != self.chapter { put("\(title)…\n") }
            return
        }
        guard chapter != self.chapter || now != percent else { return }
        let filled = 24 * now / 100
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        put("\r\u{1B}[K\(title)  \(bar) \(now)%" + (done >= total ? "\n" : ""))
    }

    private func put(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    private static let titles = [
        "store": "复制数据库 copying the store", "files": "复制文件 copying files",
        "digests": "计算摘要 digests", "journal": "重放后续提交 replaying what followed",
        "check": "核对 checking",
    ]
}
