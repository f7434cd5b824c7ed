import Yams

/// The kinds of values in a config, as messages name them.
enum ConfigKind {
    case text, integer, bool, marks, list, mapping, listOrMapping, nothing, words(String)

    var chinese: String {
        switch self {
        case .text: "文字"
        case .integer: "不带引号的整数"
        case .bool: "true 或 false"
        case .marks: "分值(最多两位小数)"
        case .list: "列表"
        case .mapping: "键值表"
        case .listOrMapping: "列表或键值表"
        case .nothing: "空"
        case .words(let text): "“\(text)”"
        }
    }

    var english: String {
        switch self {
        case .text: "text"
        case .integer: "a whole number without quotes"
        case .bool: "true or false"
        case .marks: "marks with at most two decimals"
        case .list: "a list"
        case .mapping: "a mapping"
        case .listOrMapping: "a list or a mapping"
        case .nothing: "empty"
        case .words(let text): "`\(text)`"
        }
    }

    static func found(in node: ConfigNode) -> ConfigKind {
        if node.isNull { return .nothing }
        return switch node.node {
        case .scalar(let scalar): .words(scalar.string)
        case .sequence: .list
        case .mapping: .mapping
        case .alias: .text
        }
    }
}
