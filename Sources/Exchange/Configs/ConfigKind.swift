import Yams

/// The kinds of values in a config, as messages name them.
enum ConfigKind {
    case text, integer, bool, marks, date, moment, clock, list, mapping, listOrMapping
    /// Of what was found: no value, or these words.
    case nothing, words(String)

    var chinese: String {
        switch self {
        case .text: "文字"
        case .integer: "不带引号的整数"
        case .bool: "true 或 false"
        case .marks: "分值（最多两位小数）"
        case .date: "存在的日期，如 2017-05-20"
        case .moment: "北京时间的日期和时刻，如 2017-05-20 09:00"
        case .clock: "时刻，如 09:00"
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
        case .date: "a date that exists, such as 2017-05-20"
        case .moment: "a date and time such as 2017-05-20 09:00"
        case .clock: "a time of day such as 09:00"
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
