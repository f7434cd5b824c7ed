import Foundation

/// Programs of others that a test asks for their view.
enum OtherPrograms {
    struct Run {
        let status: Int32
        /// What it said, errors among it.
        let output: String
    }

    /// Where a program of the system is; nil where it is lacking.
    static func path(_ name: String) -> String? {
        ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The Python that has this package; nil without one.
    static func python(with package: String) -> String? {
        let own = Zhikao.root.appending(path: ".build/venv/bin/python").path()
        return [own, "/usr/bin/python3"].first { path in
            FileManager.default.isExecutableFile(atPath: path)
                && (try? run(path, ["-c", "import \(package)"]))?.status == 0
        }
    }

    /// Runs to the end, from the project's folder.
    static func run(_ program: String, _ arguments: [String]) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = Zhikao.root
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
    }
}
