import Foundation

/// Files beside the package that tests read when they are at hand.
enum ReferenceData {
    static func text(_ name: String) -> String? {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: "../shared/data/references/\(name)").standardized
        return try? String(contentsOf: url, encoding: .utf8)
    }

    static let isThere = text("item_analysis_expected.json") != nil

    /// The rows of a comma-separated file without its header, if it has one.
    static func rows(_ name: String) -> [[String]] {
        (text(name) ?? "").split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",").map(String.init) }
            .filter { !$0[0].hasPrefix("i") }
    }
}
