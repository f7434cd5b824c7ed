/// One thing that a person needs.
package enum AccommodationNeed: Hashable, Sendable, Codable {
    /// 轮椅座位: a seat that a wheelchair reaches.
    case wheelchair
    /// 大字: the paper in large print.
    case largePrint
    /// 读屏: a screen reader.
    case screenReader
    /// 延长时间: this many minutes more.
    case extraTime(minutes: Int)

    /// Reads what `chinese` prints, and 轮椅, 大字, 读屏, 延时30分钟. Nil for anything else; the time
    /// is 1 to 180 minutes.
    package init?(chinese text: String) {
        switch text.halfWidth.compact {
        case "轮椅座位", "轮椅", "无障碍座位": self = .wheelchair
        case "大字试卷", "大字", "大字版": self = .largePrint
        case "读屏软件", "读屏": self = .screenReader
        case let word where word.hasPrefix("延长") || word.hasPrefix("延时"):
            let digits = word.dropFirst(2).prefix { ("0"..."9").contains($0) }
            let unit = word.dropFirst(2 + digits.count)
            guard let minutes = Int(digits), (1...180).contains(minutes),
                unit == "分钟" || unit == "分"
            else { return nil }
            self = .extraTime(minutes: minutes)
        default: return nil
        }
    }

    /// As printed.
    package var chinese: String {
        switch self {
        case .wheelchair: "轮椅座位"
        case .largePrint: "大字试卷"
        case .screenReader: "读屏软件"
        case .extraTime(let minutes): "延长\(minutes)分钟"
        }
    }
}
