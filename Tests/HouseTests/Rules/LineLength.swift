/// A line of at most 100 columns; a character is a column, whatever its width on the screen.
struct LineLength: HouseRule {
    static let limit = 100
    let name = "a line has at most \(limit) columns"

    func violations(in file: SourceFile) -> [Violation] {
        // Bytes are counted first: counting characters is slow, and few lines are that long.
        file.lines.enumerated()
            .filter { $0.element.utf8.count > Self.limit && $0.element.count > Self.limit }
            .filter { !Self.isAddress($0.element) }
            .map { file.violation($0.offset + 1, "\($0.element.count) columns; break the line") }
    }

    /// A comment that is one address cannot be broken.
    private static func isAddress(_ line: Substring) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 2 && words[0].hasPrefix("//") && words[1].hasPrefix("https://")
    }
}
