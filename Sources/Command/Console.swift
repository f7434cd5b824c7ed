import ArgumentParser
import Exchange
import Foundation
import Office
import Vocabulary

/// What the commands print, and how they end.
enum Console {
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func warn(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    static func say(_ json: JSON) {
        say(json.canonicalText)
    }

    /// Runs a command; a refusal is told in full and ends with 1, a fault with 70.
    static func run(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let refusal as Refusal {
            warn(refusal.description)
            throw ExitCode(1)
        } catch let fault as Fault {
            warn("故障 / fault: \(fault)")
            throw ExitCode(70)
        }
    }

    /// Ends with 1 when something was found.
    static func end(with findings: [Finding]) throws {
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}

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

    /// The text of a file in any encoding that offices use.
    static func text(_ path: String) throws -> String {
        try TextDecoding(try bytes(path), file: path).text
    }
}

extension Finding {
    /// As machines read it.
    var json: JSON {
        func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
        return [
            "rule": .text(rule), "severity": .text(severity.rawValue),
            "file": optional(place.file), "sheet": optional(place.sheet),
            "row": place.row.map(JSON.int) ?? .null, "line": place.line.map(JSON.int) ?? .null,
            "column": optional(place.column), "message": .text(chinese),
            "messageEnglish": .text(english),
        ]
    }
}
