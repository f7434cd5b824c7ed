import Testing
import Vocabulary
import Web
import Yams

/// `openapi.yaml` as it is served, for holding the service against it.
struct OpenAPIDocument {
    /// A method and a path as the document writes them.
    struct Operation: Hashable, CustomStringConvertible {
        let method: String
        let path: String

        var description: String { "\(method.uppercased()) \(path)" }
    }

    let root: JSON

    init(_ yaml: String) throws {
        let node = try #require(try compose(yaml: yaml))
        root = OpenAPIDocument.json(node)
    }

    var operations: Set<Operation> {
        let paths = root["paths"]?.object ?? [:]
        return Set(
            paths.flatMap { path, item in
                (item.object ?? [:]).keys.map { Operation(method: $0, path: path) }
            })
    }

    /// What the document says of an operation's answer with this status; nil when it does not
    /// know that status.
    func response(_ operation: Operation, _ status: Int) -> JSON? {
        let item = root["paths"]?[operation.path]?[operation.method]
        return (item?["responses"]?["\(status)"]).map(resolved)
    }

    /// What a `$ref` leads to; anything else stays as it is.
    func resolved(_ json: JSON) -> JSON {
        guard let place = json["$ref"]?.text else { return json }
        var found: JSON? = root
        for part in place.split(separator: "/").dropFirst() { found = found?[String(part)] }
        return found.map(resolved) ?? .null
    }

    /// Every place that a `$ref` names.
    var references: Set<String> { OpenAPIDocument.references(in: root) }

    private static func references(in json: JSON) -> Set<String> {
        switch json {
        case .object(let members):
            members.reduce(into: []) { all, member in
                if member.key == "$ref", let text = member.value.text { all.insert(text) }
                all.formUnion(references(in: member.value))
            }
        case .array(let items): items.reduce(into: []) { $0.formUnion(references(in: $1)) }
        default: []
        }
    }

    private static func json(_ node: Node) -> JSON {
        switch node {
        case .mapping(let mapping):
            return .object(
                Dictionary(
                    uniqueKeysWithValues: mapping.map { ($0.key.string ?? "", json($0.value)) }))
        case .sequence(let sequence): return .array(sequence.map(json))
        case .scalar(let scalar):
            guard scalar.style == .plain else { return .text(scalar.string) }
            if let bool = node.bool, ["true", "false"].contains(scalar.string) {
                return .bool(bool)
            }
            if let int = Int(scalar.string) { return .int(int) }
            return scalar.string == "null" ? .null : .text(scalar.string)
        case .alias: return .null
        }
    }
}
