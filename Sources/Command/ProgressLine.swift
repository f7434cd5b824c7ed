import Foundation
import Synchronization
import Vocabulary

/// Tells how a rehearsal goes on: one line that changes on a terminal, one line for each chapter
/// in a log. Threads may report at the same time.
final class ProgressLine: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let current = Mutex("")

    func report(_ exam: ExamID, _ chapter: String, _ done: Int, _ total: Int) {
        let title = "\(exam)  \(ProgressLine.title(of: chapter))"
        current.withLock { current in
            report(title, done, total, after: current)
            current = title
        }
    }

    private func report(_ title: String, _ done: Int, _ total: Int, after current: String) {
        if isTerminal {
            let width = 24
            let filled = total == 0 ? width : min(width, width * done / total)
            let bar =
                String(repeating: "█", count: filled)
                + String(repeating: "░", count: width - filled)
            put("\r\u{1B}[K\(title)  \(bar) \(done)/\(total)" + (done >= total ? "\n" : ""))
        } else if title != current {
            put("\(title)…\n")
        }
    }

    private func put(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    private static let titles = [
        "register": "报名 registration", "review": "审查 review", "draw.seats": "编排抽取 seat draw",
        "draw.papers": "抽题组卷 paper draw", "tickets": "准考证 tickets", "marking": "评卷 marking",
        "grade": "评分 grading", "print": "打印 printing", "archive": "归档 archive",
        "output.tickets": "写准考证 writing tickets", "output.notices": "写成绩单 writing notices",
    ]

    private static func title(of chapter: String) -> String {
        titles[chapter] ?? chapter.replacingOccurrences(of: "session", with: "考试场次 session")
    }
}
