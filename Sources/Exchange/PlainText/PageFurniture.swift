/// Lines that belong to the page and not to the text: page numbers, headers, footers.
struct PageFurniture {
    /// Indices of such lines.
    private(set) var lines: Set<Int> = []
    /// The repeated headers among them, each once, with the index of its first line.
    private(set) var headers: [(text: String, line: Int, count: Int)] = []

    private static let least = 3
    private static let words = ["考试", "试题", "试卷", "题库", "练习题", "复习题", "培训", "机密", "绝密"]

    init(_ lines: [PaperLine], _ shapes: [LineShape]) {
        for index in lines.indices where PageFurniture.isPageNumber(lines[index]) {
            self.lines.insert(index)
        }
        var places: [String: [Int]] = [:]
        for index in lines.indices
        where shapes[index].isPlain && (4...60).contains(lines[index].content.count) {
            places[lines[index].whole, default: []].append(index)
        }
        let repeated = places.filter { $0.value.count >= PageFurniture.least }
            .sorted { $0.value[0] < $1.value[0] }
        for (text, indices) in repeated {
            let atEdge = indices.filter { isAtPageEdge($0, lines) }.count
            let isTitle =
                PageFurniture.words.contains { text.contains($0) }
                && text.last.map { !"。？?！：:；;，,）)".contains($0) } == true
            // A stem may stand several times; choices follow it.
            let isStem = indices.contains { isBeforeChoices($0, lines, shapes) }
            guard 2 * atEdge >= indices.count || isTitle, !isStem else { continue }
            self.lines.formUnion(indices)
            headers.append((text, indices[0], indices.count))
        }
    }

    /// Whether the next line begins with choice A.
    private func isBeforeChoices(
        _ index: Int, _ lines: [PaperLine], _ shapes: [LineShape]
    ) -> Bool {
        var next = index + 1
        while next < lines.count, lines[next].isBlank || self.lines.contains(next) { next += 1 }
        guard next < lines.count, let row = shapes[next].choices else { return false }
        return row.isAtStart && row.marks[0].letter == 0
    }

    /// Whether a page number or the start of a page stands beside it.
    private func isAtPageEdge(_ index: Int, _ lines: [PaperLine]) -> Bool {
        if lines[index].startsPage { return true }
        var before = index - 1
        while before >= 0, lines[before].isBlank { before -= 1 }
        if self.lines.contains(before) { return true }
        var after = index + 1
        while after < lines.count, lines[after].isBlank { after += 1 }
        guard after < lines.count else { return false }
        return self.lines.contains(after) || lines[after].startsPage
    }

    /// `第3页 共20页`, `- 3 -`, `3 / 20`, `Page 3 of 20`.
    private static func isPageNumber(_ line: PaperLine) -> Bool {
        guard !line.isBlank, line.content.count <= 24 else { return false }
        let text = line.foldedString(line.content).lowercased()
        var digits = 0
        var rest = ""
        for character in text where character != " " {
            if character.isNumber { digits += 1 } else { rest.append(character) }
        }
        guard (1...10).contains(digits) else { return false }
        let forms: Set<String> = [
            "第页", "第页共页", "第页,共页", "第页/共页", "第页(共页)", "共页第页", "共页,第页", "--", "/", "pageof", "page",
            "-第页-", "·第页·", "第页，共页", "页", "··", "第页,总页", "----",
        ]
        return forms.contains(rest)
    }
}
