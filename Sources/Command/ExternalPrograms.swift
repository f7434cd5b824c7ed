import Foundation

/// Programs of the machine that read what this one does not: converters, readers of codes.
struct ExternalPrograms {
    /// Where they are looked for.
    let folders: [String]

    /// Those on the path of this process.
    init(path: String? = ProcessInfo.processInfo.environment["PATH"]) {
        folders = (path ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    }

    /// The path of a program; nil when it is not installed.
    func program(_ name: String) -> String? {
        folders.map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What a program wrote; nil when it failed or took too long.
    ///
    /// - Parameter patience: seconds that it may take.
    func run(_ program: String, _ arguments: [String], patience: Int = 120) -> Data? {
        let process = Process()
        // coreutils ends a program that hangs.
        let watch = self.program("timeout")
        process.executableURL = URL(fileURLWithPath: watch ?? program)
        process.arguments = (watch == nil ? [] : ["\(patience)", program]) + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? output : nil
    }
}
