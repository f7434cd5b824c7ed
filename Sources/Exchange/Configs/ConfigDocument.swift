import Vocabulary
import Yams

/// The text of a config as one YAML document, or what keeps it from being one.
enum ConfigDocument {
    /// - Throws: nothing; what is wrong is recorded in the log.
    static func parse(_ bytes: some Sequence<UInt8>, log: ConfigLog) -> ConfigNode? {
        let bytes = Array(bytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.add(
                "config.encoding", at: "", line: lineOfInvalidText(in: bytes),
                "文件不是 UTF-8 编码。", "the file is not UTF-8")
            return nil
        }
        return parse(text.first == "\u{FEFF}" ? String(text.dropFirst()) : text, log: log)
    }

    private static func parse(_ original: String, log: ConfigLog) -> ConfigNode? {
        var text = original
        while true {
            do {
                guard let node = try compose(yaml: text) else {
                    log.add("config.empty", at: "", line: 1, "文件是空的。", "the file is empty")
                    return nil
                }
                return ConfigNode(node, at: "", line: 1, log: log)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let (line, column) = (context.mark.line, context.mark.column)
                guard
                    let marked = DuplicateKey.marking(
                        anyOf: keys, line: line, column: column, in: text)
                else {
                    report(doubles: keys, line: line, log: log)
                    return nil
                }
                text = marked
            } catch {
                report(error, in: original, log: log)
                return nil
            }
        }
    }

    private static func report(doubles keys: [String], line: Int, log: ConfigLog) {
        let names = keys.joined(separator: ", ")
        log.add(
            "config.duplicate-key", at: "", line: line, "键重复：\(names)。",
            "keys are given twice: \(names)")
    }

    /// The parser notices what is not closed only behind the last line.
    private static func report(_ error: any Error, in text: String, log: ConfigLog) {
        let (line, problem) = describe(error)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let last = lines.count - (lines.last == "" ? 1 : 0)
        log.add(
            "config.syntax", at: "", line: min(line, max(last, 1)), "YAML 语法错误：\(problem)。",
            "YAML syntax: \(problem)")
    }

    private static func describe(_ error: any Error) -> (line: Int, problem: String) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let start = context.map { "\($0.text) (line \($0.mark.line)): " } ?? ""
            return (mark.line, start + problem)
        case .reader(let problem, let offset, _, let yaml):
            return (1 + yaml.prefix(offset ?? 0).count { $0.isNewline }, problem)
        default:
            return (1, "the parser gave up")
        }
    }

    private static func lineOfInvalidText(in bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return (index ?? 0) + 1
    }
}
