import Programme
import Vocabulary

/// What is found while one config is read, the line of each field, and which fields have no value
/// that a check could rely on.
final class ConfigLog {
    private let file: String
    private var findings: [Finding] = []
    private var lines: [String: Int] = [:]
    /// Fields whose place is taken by a stand-in, so that the rest can still be read and checked.
    private var standIns: [String] = []
    /// Such fields that are plain words: no sum or order over them goes wrong.
    private var wordStandIns: [String] = []

    init(file: String) {
        self.file = file
    }

    func note(_ path: String, on line: Int) {
        lines[path] = line
    }

    func add(_ rule: String, at path: String, line: Int, _ chinese: String, _ english: String) {
        let place = Finding.Place(file: file, line: line, column: path.isEmpty ? nil : path)
        findings.append(Finding(rule, at: place, chinese, english))
    }

    /// From here on no check speaks about this field or about a whole that it is part of.
    func setAside(_ path: String, isWord: Bool = false) {
        if isWord { wordStandIns.append(path) } else { standIns.append(path) }
    }

    /// Whether something in or below the field is a stand-in.
    func hasStandIn(in path: String) -> Bool {
        (standIns + wordStandIns).contains { ConfigLog.isSame($0, orPartOf: path) }
    }

    /// The findings of the reading and those of the checks that have all they compare, by line.
    func findings(with checks: [ProgrammeFinding]) -> [Finding] {
        let reliable = checks.filter { check in check.fields.allSatisfy(isReliable) }
        let all = findings + reliable.map { $0.finding.at(place(of: $0.fields[0])) }
        let byLine = all.enumerated().sorted {
            ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset)
        }
        return byLine.map(\.element)
    }

    private func isReliable(_ path: String) -> Bool {
        let isInStandIn = (standIns + wordStandIns).contains {
            ConfigLog.isSame(path, orPartOf: $0)
        }
        let holdsStandIn = standIns.contains { ConfigLog.isSame($0, orPartOf: path) }
        return !isInStandIn && !holdsStandIn
    }

    /// The line of a field, or of the closest whole that is written in the file: a room of a group
    /// has no line of its own.
    private func place(of path: String) -> Finding.Place {
        var known = path[...]
        while lines[String(known)] == nil,
            let end = known.lastIndex(where: { $0 == "." || $0 == "[" })
        {
            known = known[..<end]
        }
        return Finding.Place(file: file, line: lines[String(known)] ?? 1, column: path)
    }

    private static func isSame(_ path: String, orPartOf whole: String) -> Bool {
        path == whole || path.hasPrefix("\(whole).") || path.hasPrefix("\(whole)[")
    }
}
