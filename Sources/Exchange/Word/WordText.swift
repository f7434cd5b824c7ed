/// The characters of a paragraph as they are read, with what sets them off.
struct WordText {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var marks: [PaperLine.Mark] = []
    var startsPage = false

    var isEmpty: Bool { scalars.isEmpty }

    mutating func append(_ text: String, _ emphases: Set<PaperLine.Emphasis> = []) {
        let start = scalars.count
        scalars += text.unicodeScalars.compactMap(\.cleanedForPapers)
        let range = start..<scalars.count
        guard !range.isEmpty else { return }
        for emphasis in PaperLine.Emphasis.allCases where emphases.contains(emphasis) {
            if let last = marks.lastIndex(where: { $0.emphasis == emphasis }),
                marks[last].range.upperBound == start
            {
                marks[last] = PaperLine.Mark(
                    emphasis: emphasis, range: marks[last].range.lowerBound..<range.upperBound)
            } else {
                marks.append(PaperLine.Mark(emphasis: emphasis, range: range))
            }
        }
    }

    /// Adds a line with its marks.
    mutating func append(_ line: PaperLine) {
        let start = scalars.count
        scalars += line.text
        marks += line.marks.map {
            PaperLine.Mark(
                emphasis: $0.emphasis,
                range: $0.range.lowerBound + start..<$0.range.upperBound + start)
        }
    }

    func line(_ number: Int) -> PaperLine {
        PaperLine(number: number, text: scalars, marks: marks, startsPage: startsPage)
    }
}
