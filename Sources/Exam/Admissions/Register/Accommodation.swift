/// What a person needs in order to sit the exam like everybody else (特殊考试需求; 无障碍环境建设法
/// §43, practice 4.8).
package struct Accommodation: Hashable, Sendable, Codable {
    /// In the order in which they were asked for, each once.
    package let needs: [AccommodationNeed]

    /// Nil when nothing is needed, since then there is no accommodation.
    package init?(_ needs: [AccommodationNeed]) {
        var seen: Set<AccommodationNeed> = []
        self.needs = needs.filter { seen.insert($0).inserted }
        if self.needs.isEmpty { return nil }
    }

    /// Reads a list such as `轮椅座位;延长30分钟`. Nil when it is empty or has an unknown word.
    package init?(chinese text: String) {
        let words = text.halfWidth.split { ";,、，；".contains($0) }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        let needs = words.compactMap(AccommodationNeed.init(chinese:))
        guard needs.count == words.count else { return nil }
        self.init(needs)
    }

    /// Whether the seat must be one that a wheelchair reaches.
    package var needsAccessibleSeat: Bool { needs.contains(.wheelchair) }

    /// Minutes added to the time to answer; 0 when none. The longest counts if several are given.
    package var extraMinutes: Int {
        needs.map { if case .extraTime(let minutes) = $0 { minutes } else { 0 } }.max() ?? 0
    }

    /// As printed: `轮椅座位、延长30分钟`.
    package var chinese: String { needs.map(\.chinese).joined(separator: "、") }
}
