import Foundation

/// The process of the service on this machine, as Linux tells about it in `/proc`.
package struct ServiceProcess: Sendable {
    private let folder: String

    package init(id: Int) { folder = "/proc/\(id)" }

    /// Bytes in memory now; nil when there is no such process.
    package var residentBytes: Int? {
        guard let text = try? String(contentsOfFile: "\(folder)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
        else { return nil }
        return Int(kilobytes).map { $0 * 1024 }
    }

    /// Processor time since its begin, of all its threads.
    package var processorMilliseconds: Int? {
        guard let text = try? String(contentsOfFile: "\(folder)/stat", encoding: .utf8),
            let rest = text.split(separator: ")").last
        else { return nil }
        let fields = rest.split(separator: " ")
        guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
            return nil
        }
        return (user + system) * 1000 / sysconf(Int32(_SC_CLK_TCK))
    }
}
