import Foundation
import Office
import Vocabulary

/// The folder into which a trial draw writes.
struct TrialOutput {
    private let folder: URL

    /// - Throws: `Fault` when the folder cannot be made.
    init(_ path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
        } catch {
            throw Fault("making the folder \(path)", cause: "\(error.localizedDescription)")
        }
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        do {
            try Data(bytes).write(to: folder.appending(path: name), options: .atomic)
        } catch {
            throw Fault("writing \(name)", cause: "\(error.localizedDescription)")
        }
    }

    /// A table row by row, so that a long one is never in memory as a whole.
    func write(
        _ header: [String], _ rows: some Sequence<[String]>, to name: String
    ) throws {
        let url = folder.appending(path: name)
        do {
            try Data().write(to: url)
            let file = try FileHandle(forWritingTo: url)
            defer { try? file.close() }
            var chunk = Data(TrialOutput.line(header).utf8)
            for row in rows {
                chunk += Data(TrialOutput.line(row).utf8)
                guard chunk.count > 1 << 20 else { continue }
                try file.write(contentsOf: chunk)
                chunk.removeAll(keepingCapacity: true)
            }
            try file.write(contentsOf: chunk)
        } catch {
            throw Fault("writing \(name)", cause: "\(error.localizedDescription)")
        }
    }

    /// Figures with the seconds that things took, which are no integers.
    func write(_ figures: JSON, _ seconds: [(name: String, seconds: Double)], to name: String)
        throws
    {
        let times = seconds.map { String(format: "\"%@\":%.6f", $0.name, $0.seconds) }
        let text =
            figures.canonicalText.dropLast() + ",\"seconds\":{\(times.joined(separator: ","))}}\n"
        try write(Array(text.utf8), to: name)
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { cell in
            cell.contains { "\",\n\r".contains($0) }
                ? "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\"" : cell
        }.joined(separator: ",") + "\n"
    }
}

/// Seconds that something takes.
struct Stopwatch {
    private(set) var seconds: [(name: String, seconds: Double)] = []

    mutating func time<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            let took = (clock.now - start).components
            seconds.append((name, Double(took.seconds) + Double(took.attoseconds) / 1e18))
        }
        return try body()
    }
}
