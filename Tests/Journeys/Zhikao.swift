import Foundation

/// The command as a person runs it: the executable that was built beside the tests.
struct Zhikao {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The project's folder: configs and bank are found from there.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    fileprivate static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("zhikao")

    /// Runs to the end.
    static func run(_ arguments: [String]) throws -> Run {
        let process = try start(arguments)
        return finish(process)
    }

    /// Runs until `lines` lines have come on standard error, then kills the process (SIGKILL).
    ///
    /// - Returns: whether it was still running.
    static func kill(afterLines lines: Int, _ arguments: [String]) throws -> Bool {
        let running = try start(arguments)
        var seen = 0
        while seen < lines {
            let chunk = running.errors.fileHandleForReading.availableData
            if chunk.isEmpty { break }
            seen += chunk.count { $0 == 0x0A }
        }
        let wasRunning = running.process.isRunning && seen >= lines
        Foundation.kill(running.process.processIdentifier, SIGKILL)
        running.process.waitUntilExit()
        try? FileManager.default.removeItem(at: running.output)
        return wasRunning
    }

    private struct Running {
        let process: Process
        let output: URL
        let errors: Pipe
    }

    private static func start(_ arguments: [String]) throws -> Running {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = root
        let output = FileManager.default.temporaryDirectory
            .appendingPathComponent("zhikao-output-\(Temporary.next())")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        return Running(process: process, output: output, errors: errors)
    }

    private static func finish(_ running: Running) -> Run {
        let errors = running.errors.fileHandleForReading.readDataToEndOfFile()
        running.process.waitUntilExit()
        let output = (try? Data(contentsOf: running.output)) ?? Data()
        try? FileManager.default.removeItem(at: running.output)
        return Run(
            status: running.process.terminationStatus,
            output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }
}

extension Zhikao {
    /// `zhikao serve` on a free port, until it is told to end.
    final class Service {
        let address: String
        private let process: Process

        init(_ arguments: [String]) throws {
            process = Process()
            process.executableURL = Zhikao.executable
            process.arguments = ["serve", "--port", "0", "--log", "error"] + arguments
            process.currentDirectoryURL = Zhikao.root
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            var text = ""
            while !text.contains("\n") {
                let chunk = output.fileHandleForReading.availableData
                if chunk.isEmpty { break }
                text += String(decoding: chunk, as: UTF8.self)
            }
            let words = text.split(whereSeparator: \.isWhitespace)
            let place = words.last { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? ""
            address = String(place.hasSuffix("/") ? place.dropLast() : place)
        }

        func end() {
            guard process.isRunning else { return }
            process.terminate()
            process.waitUntilExit()
        }
    }
}
