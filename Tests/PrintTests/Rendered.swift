import Foundation
import Support
import Testing

/// A PDF as poppler shows it, page by page.
struct Rendered {
    let folder: TemporaryFolder
    private let file: String

    /// - Throws: `LackingTool`.
    init(_ pdf: [UInt8]) throws {
        folder = try TemporaryFolder()
        file = folder.path + "/document.pdf"
        try Data(pdf).write(to: URL(filePath: file))
    }

    /// The pages as grey PNG files, in order.
    func pages(dpi: Int) throws -> [String] {
        let stem = "\(folder.path)/\(dpi)"
        _ = try Tool.run("pdftoppm", ["-gray", "-png", "-r", "\(dpi)", file, stem])
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("\(dpi)-") }.sorted().map { "\(folder.path)/\($0)" }
    }

    /// The text of all pages.
    func text() throws -> String { try Tool.run("pdftotext", ["-layout", file, "-"]) }

    /// The text of all pages without spaces, in the order in which it was drawn: what goes on in
    /// the next line of a cell follows at once.
    func drawnText() throws -> String {
        try Tool.run("pdftotext", ["-raw", file, "-"]).filter { !$0.isWhitespace }
    }

    /// The fonts, a line each, as pdffonts lists them.
    func fonts() throws -> [String] {
        try Tool.run("pdffonts", [file]).split(separator: "\n").dropFirst(2).map(String.init)
    }

    /// What zbarimg reads in a page at 200 dpi.
    func codes(page: Int = 1) throws -> [String] {
        let pages = try pages(dpi: 200)
        guard pages.indices.contains(page - 1) else { return [] }
        return try Tool.run(
            "zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", pages[page - 1]],
            allowing: [0, 4]
        ).split(separator: "\n").map(String.init)
    }
}

/// A program that a test needs and this machine has not: the test fails, it is not left out.
struct LackingTool: Error, CustomStringConvertible {
    let name: String

    var description: String { "\(name) is not there: run scripts/setup" }
}

enum Tool {
    /// - Parameter allowing: exit codes that are no failure.
    /// - Returns: what it wrote to its standard output.
    static func run(
        _ name: String, _ arguments: [String], allowing: Set<Int32> = [0]
    ) throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
            .split(separator: ":")
        guard
            let path = folders.map({ "\($0)/\(name)" })
                .first(where: FileManager.default.isExecutableFile(atPath:))
        else { throw LackingTool(name: name) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(
            allowing.contains(process.terminationStatus),
            "\(name) ended with \(process.terminationStatus)")
        return String(decoding: bytes, as: UTF8.self)
    }
}
