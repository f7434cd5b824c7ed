import ArgumentParser
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

    /// The same for a command that waits.
    static func run(_ body: () async throws -> Void) async throws {
        do {
            try await body()
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
