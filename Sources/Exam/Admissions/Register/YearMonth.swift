/// A month of a year, as forms ask it (参加工作时间: 2005年7月).
package struct YearMonth: Hashable, Sendable, Codable {
    /// 1900 to 2199.
    package let year: Int
    /// 1 to 12.
    package let month: Int

    /// Nil when there is no such month.
    package init?(year: Int, month: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        (self.year, self.month) = (year, month)
    }

    /// Reads `2005-07`, `2005.7`, `2005/7/1`, `2005年7月`, `200507` or `20050701`; a day is dropped.
    package init?(_ text: String) {
        let parts = text.halfWidth.trimmed.split { !("0"..."9").contains($0) }
        if parts.count == 1, [6, 8].contains(parts[0].count) {
            let digits = parts[0]
            guard let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2))
            else { return nil }
            self.init(year: year, month: month)
        } else {
            guard (2...3).contains(parts.count), let year = Int(parts[0]),
                let month = Int(parts[1])
            else { return nil }
            self.init(year: year, month: month)
        }
    }

    /// `2005年7月`.
    package var chinese: String { "\(year)年\(month)月" }
}

extension YearMonth: Comparable {
    /// The earlier month first.
    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
