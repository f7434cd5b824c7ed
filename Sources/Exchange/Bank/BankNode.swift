import Bank
import Vocabulary
import Yams

/// A YAML value with its place, and the list into which everything wrong about it goes: a reader
/// asks for what it needs and goes on, so that one run reports all faults of a file.
struct BankNode {
    let node: Node
    let file: String
    let log: FindingLog

    /// The document of a file; nil, with a finding, when it is no YAML or empty.
    static func document(_ bytes: [UInt8], file: String, log: FindingLog) -> BankNode? {
        do throws(Refusal) {
            let text = try TextDecoding(bytes, file: file).text
            if let line = YAMLAlias.firstLine(in: text) {
                throw refusal(
                    "yaml.alias", Finding.Place(file: file, line: line),
                    "试题文件不能使用 YAML 的引用（&名称 与 *名称）。请把内容写全。",
                    "item files have no aliases (&name and *name); write the content out")
            }
            guard let node = try compose(text, file) else {
                log.add("yaml.empty", Finding.Place(file: file), "文件是空的。", "the file is empty")
                return nil
            }
            return BankNode(node: node, file: file, log: log)
        } catch {
            log.add(error.findings)
            return nil
        }
    }

    private static func compose(_ text: String, _ file: String) throws(Refusal) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch {
            let line = yamlLine(of: error)
            let place = Finding.Place(file: file, line: line)
            let (chinese, english) = ("YAML 格式有误：\(error)。", "not valid YAML: \(error)")
            throw refusal("yaml.malformed", place, chinese, english)
        }
    }

    private static func refusal(
        _ code: String, _ place: Finding.Place, _ chinese: String, _ english: String
    ) -> Refusal {
        Refusal(
            code, chinese, english, findings: [Finding(code, at: place, chinese, english)])
    }

    private static func yamlLine(of error: any Error) -> Int? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _)?, .parser(_, _, let mark, _)?,
            .composer(_, _, let mark, _)?:
            mark.line
        case .duplicatedKeysInMapping(_, let context)?: context.mark.line
        default: nil
        }
    }

    var line: Int? { node.mark?.line }

    var isMapping: Bool { node.mapping != nil }

    var isList: Bool { node.sequence != nil }

    var place: Finding.Place { Finding.Place(file: file, line: line) }

    func wrong(_ rule: String, _ chinese: String, _ english: String) {
        log.add(rule, place, chinese, english)
    }

    /// The fields of a mapping by their names; nil, with a finding, for another value. Fields that
    /// are not `allowed` are findings at their own lines.
    func fields(_ allowed: [String]) -> [String: BankNode]? {
        guard let mapping = node.mapping else {
            wrong("yaml.not-a-mapping", "此处应为“字段: 值”。", "a mapping is wanted here")
            return nil
        }
        var fields: [String: BankNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if !allowed.contains(name) {
                log.add(
                    "yaml.unknown-field", Finding.Place(file: file, line: key.mark?.line),
                    "未知字段 \(name)。", "unknown field \(name)")
            }
            fields[name] = BankNode(node: value, file: file, log: log)
        }
        return fields
    }

    /// The pairs of a mapping in the order of the file.
    var pairs: [(name: String, value: BankNode)]? {
        guard let mapping = node.mapping else {
            wrong("yaml.not-a-mapping", "此处应为“字段: 值”。", "a mapping is wanted here")
            return nil
        }
        return mapping.map { key, value in
            (key.scalar?.string ?? "", BankNode(node: value, file: file, log: log))
        }
    }

    /// The text of a scalar as it is written, whatever YAML would take it for. Quotes keep white
    /// space at its ends; a block loses what it has at its ends.
    var text: String? {
        guard let scalar = node.scalar, scalar.string.contains(where: { !$0.isWhitespace }) else {
            wrong("yaml.not-a-text", "此处应为文字。", "a text is wanted here")
            return nil
        }
        return switch scalar.style {
        case .singleQuoted, .doubleQuoted: scalar.string
        default: scalar.string.trimmed
        }
    }

    /// The text of a scalar that names something: never with white space at its ends.
    var name: String? { text?.trimmed }

    /// The same without a finding when it is none.
    var scalarText: String? { node.scalar?.string }

    var int: Int? {
        guard let scalar = node.scalar, let value = Int(scalar.string) else {
            wrong("yaml.not-a-number", "此处应为整数。", "a whole number is wanted here")
            return nil
        }
        return value
    }

    /// A decimal number or a fraction such as 1/3.
    var fraction: Fraction? {
        guard let fraction = node.scalar.flatMap({ Fraction(text: $0.string.trimmed) }) else {
            wrong(
                "yaml.not-a-fraction", "此处应为数，如 0.5 或 1/3。",
                "a number such as 0.5 or 1/3 is wanted here")
            return nil
        }
        return fraction
    }

    var bool: Bool? {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            wrong("yaml.not-true-or-false", "此处应为 true 或 false。", "true or false is wanted here")
            return nil
        }
    }

    var date: CalendarDate? {
        guard let date = node.scalar.flatMap({ CalendarDate(iso: $0.string) }) else {
            wrong(
                "yaml.not-a-date", "此处应为日期，如 2021-01-22。",
                "a date such as 2021-01-22 is wanted here")
            return nil
        }
        return date
    }

    /// The elements of a list that is not empty.
    var list: [BankNode]? {
        guard let sequence = node.sequence, !sequence.isEmpty else {
            wrong("yaml.not-a-list", "此处应为非空列表。", "a list that is not empty is wanted here")
            return nil
        }
        return sequence.map { BankNode(node: $0, file: file, log: log) }
    }
}
