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
        try TrialOutput.write(bytes, path: folder.appending(path: name).path)
    }

    /// Writes a file, wherever it is.
    ///
    /// - Throws: `Fault`.
    static func write(_ bytes: [UInt8], path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Fault("writing \(path)", cause: "\(error.localizedDescription)")
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
            var chunk: [UInt8] = []
            TrialOutput.add(header, to: &chunk)
            for row in rows {
                TrialOutput.add(row, to: &chunk)
                guard chunk.count > 1 << 20 else { continue }
                try file.write(contentsOf: Data(chunk))
                chunk.removeAll(keepingCapacity: true)
            }
            try file.write(contentsOf: Data(chunk))
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

    private static let quote = UInt8(ascii: "\"")

    /// One line of RFC 4180.
    private static func add(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if cell.utf8.contains(where: { [quote, 0x2C, 0x0A, 0x0D].contains($0) }) {
                let inside = cell.replacingOccurrences(of: "\"", with: "\"\"")
                bytes += [quote] + inside.utf8 + [quote]
            } else {
                bytes += cell.utf8
            }
        }
        bytes.append(0x0A)
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
