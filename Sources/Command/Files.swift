import Exchange
import Foundation
import Vocabulary

/// Reading what the command line names.
enum Files {
    /// - Throws: `Refusal` `file.unreadable`.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Refusal(
                "file.unreadable", "读不了文件 \(path)。", "the file \(path) cannot be read")
        }
    }

    /// The day by this machine's clock, Beijing time.
    static var today: CalendarDate {
        Moment(millisecondsSince1970: Int(Date().timeIntervalSince1970 * 1000)).date
    }

    /// The text of a file in any encoding that offices use.
    static func text(_ path: String) throws -> String {
        try TextDecoding(try bytes(path), file: path).text
    }
}
