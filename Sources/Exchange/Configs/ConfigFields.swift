import Vocabulary
import Yams

/// The fields of one mapping of a config.
///
/// A field that is missing or wrong is recorded, and a stand-in is handed out in its place, so that
/// all findings come at once; the stand-ins never leave the reader. Keys that nobody asked for
/// are recorded by `finish()`.
final class ConfigFields {
    let path: String
    let line: Int
    let log: ConfigLog
    private let pairs: [(key: String, line: Int, value: Node)]
    private var asked: [String] = []
    /// A mapping that is not there: its one finding was made, its fields are not missed singly.
    private let isAbsent: Bool

    init(_ mapping: Node.Mapping, of node: ConfigNode) {
        (path, line, log, isAbsent) = (node.path, node.line, node.log, false)
        pairs = mapping.map { key, value in
            (key.scalar?.string ?? "?", key.mark?.line ?? node.line, value)
        }
    }

    /// Stands for a mapping that is not there.
    init(absentAt path: String, line: Int, log: ConfigLog) {
        (self.path, self.line, self.log) = (path, line, log)
        (pairs, isAbsent) = ([], true)
    }

    func path(of key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    /// The value of a key; nil when the key is absent or nothing is written after it.
    func take(_ key: String) -> ConfigNode? {
        asked.append(key)
        guard let pair = pairs.first(where: { $0.key == key }) else { return nil }
        let node = ConfigNode(pair.value, at: path(of: key), line: pair.line, log: log)
        return node.isNull ? nil : node
    }

    /// A field that must be there unless it has a default.
    func value<Value>(
        _ key: String, default standard: Value? = nil, standIn: @autoclosure () -> Value,
        isWord: Bool = false, _ read: (ConfigNode) -> Value?
    ) -> Value {
        guard let node = take(key) else {
            if let standard { return standard }
            miss(key, isWord: isWord)
            return standIn()
        }
        if let value = read(node) { return value }
        log.setAside(node.path, isWord: isWord)
        return standIn()
    }

    /// A field that may be left out.
    func optional<Value>(_ key: String, _ read: (ConfigNode) -> Value?) -> Value? {
        guard let node = take(key) else { return nil }
        let value = read(node)
        if value == nil { log.setAside(node.path) }
        return value
    }

    /// A mapping; with `isOptional` every field of it needs a default.
    func object<Value>(
        _ key: String, isOptional: Bool = false, _ read: (ConfigFields) -> Value
    ) -> Value {
        guard let node = take(key) else {
            if !isOptional { miss(key) }
            return read(ConfigFields(absentAt: path(of: key), line: line, log: log))
        }
        return node.object(read)
    }

    /// A list; each element keeps its place.
    func list<Value>(
        _ key: String, default standard: [Value]? = nil, _ read: (ConfigNode) -> Value
    ) -> [Value] {
        value(key, default: standard, standIn: []) { $0.list(read) }
    }

    /// All keys with their values, for a mapping whose keys are data; an empty key stays unasked.
    func entries() -> [(key: String, node: ConfigNode)] {
        pairs.filter { !$0.key.isEmpty && DuplicateKey.original(of: $0.key) == nil }.map { pair in
            asked.append(pair.key)
            let path = path(of: pair.key)
            return (pair.key, ConfigNode(pair.value, at: path, line: pair.line, log: log))
        }
    }

    /// Records the keys that nobody asked for and those given twice.
    func finish() {
        for pair in pairs {
            if let original = DuplicateKey.original(of: pair.key) {
                reportDouble(original, firstOn: pair.line)
            } else if !asked.contains(pair.key) {
                reportUnknown(pair.key, on: pair.line)
            }
        }
    }

    private func reportUnknown(_ key: String, on line: Int) {
        let nearest = Spelling.nearest(to: key, among: asked)
        log.add(
            "config.unknown-key", at: path(of: key), line: line,
            "未知的键“\(key)”\(nearest.map { "，是否为“\($0)”" } ?? "")。",
            "unknown key `\(key)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    }

    private func reportDouble(_ key: String, firstOn line: Int) {
        let later = pairs.last { $0.key == key }?.line ?? line
        log.add(
            "config.duplicate-key", at: path(of: key), line: later,
            "键“\(key)”重复，首次出现在第\(line)行。",
            "the key `\(key)` is given twice, first on line \(line)")
    }

    private func miss(_ key: String, isWord: Bool = false) {
        log.setAside(path(of: key), isWord: isWord)
        guard !isAbsent else { return }
        let line = pairs.first { $0.key == key }?.line ?? line
        log.add(
            "config.missing-key", at: path(of: key), line: line,
            path.isEmpty ? "缺少“\(key)”。" : "“\(path)”中缺少“\(key)”。",
            path.isEmpty ? "`\(key)` is missing" : "`\(path)` lacks `\(key)`")
    }
}

extension ConfigNode {
    /// Reads a mapping; when there is another kind of value, that is the one finding.
    func object<Value>(_ read: (ConfigFields) -> Value) -> Value {
        guard let mapping = node.mapping else {
            report(wanted: .mapping)
            log.setAside(path)
            return read(ConfigFields(absentAt: path, line: line, log: log))
        }
        let fields = ConfigFields(mapping, of: self)
        let value = read(fields)
        fields.finish()
        return value
    }

    func list<Value>(
        wanted: ConfigKind = .list, _ read: (ConfigNode) -> Value
    ) -> [Value]? {
        guard let sequence = node.sequence else { return wrong(wanted) }
        return sequence.enumerated().map { index, element in
            let line = element.mark?.line ?? line
            return read(ConfigNode(element, at: "\(path)[\(index)]", line: line, log: log))
        }
    }
}
