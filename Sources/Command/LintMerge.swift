import Bank
import Vocabulary

/// Findings of readers and of rules as one list: what both found is told once.
enum LintMerge {
    /// File by file in the order in which the files were read, in each by line.
    static func merged(_ read: [Finding], _ found: [LintFinding]) -> [LintFinding] {
        struct Spot: Hashable {
            let rule: String
            let place: Finding.Place
        }
        var seen = Set(found.map { Spot(rule: $0.finding.rule, place: $0.finding.place) })
        let more = read.filter { seen.insert(Spot(rule: $0.rule, place: $0.place)).inserted }
        let all = more.map { LintFinding($0) } + found
        var files: [String: Int] = [:]
        for entry in all {
            let file = entry.finding.place.file ?? ""
            if files[file] == nil { files[file] = files.count }
        }
        func key(_ entry: (offset: Int, element: LintFinding)) -> (Int, Int, Int) {
            let place = entry.element.finding.place
            return (files[place.file ?? ""] ?? 0, place.line ?? place.row ?? 0, entry.offset)
        }
        return all.enumerated().sorted { key($0) < key($1) }.map(\.element)
    }
}
