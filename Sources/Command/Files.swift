import Exchange
import Foundation
import Office
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

    /// - Throws: `Fault`.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Fault("writing \(path)", cause: "\(error)")
        }
    }

    /// - Throws: `Fault`.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Fault("making the folder \(path)", cause: "\(error)")
        }
    }

    /// The other files with the ending of this one in its folder, ascending.
    static func siblings(of path: String) -> [String] {
        let file = URL(fileURLWithPath: path)
        let folder = file.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".\(file.pathExtension)") }
            .filter { $0 != file.lastPathComponent }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }

    /// The text of a file in any encoding that offices use.
    static func text(_ path: String) throws -> String {
        try TextDecoding(try bytes(path), file: path).text
    }
}
