import Bank
import Vocabulary

/// The figures of a bank as a page of text: counts with bars, and the coverage as a table.
struct StatsReport {
    private let figures: BankFigures

    init(_ figures: BankFigures) {
        self.figures = figures
    }

    var lines: [String] {
        let types = figures.types.map { count in
            named(count, ItemType(rawValue: count.name)?.chinese)
        }
        let states = figures.states.map { named($0, ItemState(rawValue: $0.name)?.chinese) }
        let bands = figures.bands.map { named($0, DifficultyBand(rawValue: $0.name)?.chinese) }
        let levels = figures.levels.map { named($0, CognitiveLevel(rawValue: $0.name)?.chinese) }
        return ["试题 items \(figures.items)，案例 case sets \(figures.caseSets)"]
            + block("状态 state", states) + block("题型 type", types)
            + block("范围 scope", pairs(figures.scopes)) + block("分区 part", pairs(figures.parts))
            + block("难度 difficulty", bands) + block("认知层次 cognitive level", levels)
            + block("答案字母 key letters", pairs(figures.keyLetters))
            + block("法规 statute", pairs(figures.statutes)) + coverage
    }

    private func named(_ count: BankFigures.Count, _ chinese: String?) -> (String, Int) {
        ("\(chinese.map { "\($0) " } ?? "")\(count.name)", count.items)
    }

    private func pairs(_ counts: [BankFigures.Count]) -> [(String, Int)] {
        counts.map { ($0.name, $0.items) }
    }

    /// A bar of at most thirty columns: so many eighths of the largest.
    private func block(_ title: String, _ rows: [(name: String, items: Int)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
        let most = max(1, rows.map(\.items).max() ?? 1)
        let all = max(1, rows.reduce(0) { $0 + $1.items })
        return ["", title]
            + rows.map { name, items in
                let percent = (100 * items + all / 2) / all
                return "  \(DisplayWidth.padded(name, to: width))  \(right(items, 5))  "
                    + "\(right(percent, 3)) %  " + bar(240 * items / most)
            }
    }

    private func bar(_ eighths: Int) -> String {
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    private func right(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// A line for each topic: for each type its items that are easy/medium/hard.
    private var coverage: [String] {
        let types = figures.types.compactMap { ItemType(rawValue: $0.name) }
        let topics = Set(figures.coverage.keys.map { Topic(statute: $0.statute, name: $0.topic) })
            .sorted { ($0.statute.text, $0.name) < ($1.statute.text, $1.name) }
        let width = topics.map { DisplayWidth.of($0.name) }.max() ?? 0
        let head = types.map { DisplayWidth.padded($0.chinese, to: 14) }.joined()
        var lines = [
            "", "覆盖 coverage（知识点 topic × 题型 type，易/中/难 easy/medium/hard）",
            "    " + DisplayWidth.padded("", to: width + 2) + head,
        ]
        var statute: StatuteID?
        for topic in topics {
            if topic.statute != statute { lines.append("  \(topic.statute)") }
            statute = topic.statute
            let cells = types.map { DisplayWidth.padded(cell(topic, $0), to: 14) }.joined()
            lines.append("    " + DisplayWidth.padded(topic.name, to: width + 2) + cells)
        }
        return topics.isEmpty ? [] : lines
    }

    private struct Topic: Hashable {
        let statute: StatuteID
        let name: String
    }

    private func cell(_ topic: Topic, _ type: ItemType) -> String {
        let counts = DifficultyBand.allCases.map { band in
            figures.coverage[
                BankFigures.Cell(statute: topic.statute, topic: topic.name, type: type, band: band),
                default: 0]
        }
        return counts.allSatisfy { $0 == 0 }
            ? "·" : counts.map { $0 == 0 ? "-" : String($0) }.joined(separator: "/")
    }
}
