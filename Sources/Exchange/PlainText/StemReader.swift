import Vocabulary

/// The stem of a question: its words, its gaps, and the tags at its ends.
struct StemReader {
    struct Place {
        /// Index of the piece.
        let piece: Int
        let gap: StemGaps.Gap
        /// What stands in the gap, in one width.
        let inner: String
    }

    private let lines: [PaperLine]
    private(set) var pieces: [Piece]
    private(set) var tags: [QuestionTag] = []
    let gaps: [Place]

    /// - Parameter isUnnumbered: 一、 in front of the stem is then its number.
    init(
        _ pieces: [Piece], _ lines: [PaperLine], longest: Int = 12, isUnnumbered: Bool = false
    ) {
        self.lines = lines
        var pieces = pieces.filter { !lines[$0.line].string($0.range).isEmpty }
        var tags: [QuestionTag] = []
        if let first = pieces.first {
            let line = lines[first.line]
            var start = line.skip(first.range.lowerBound)
            if isUnnumbered, let (_, end) = ChineseOrdinal.read(line, start),
                line.at(end) == "、" || line.at(end) == "."
            {
                start = line.skip(end + 1)
            }
            while let tag = QuestionTag.read(line, at: start, before: first.range.upperBound) {
                tags.append(tag)
                start = line.skip(tag.range.upperBound)
            }
            pieces[0] = Piece(
                line: first.line, range: start..<max(start, first.range.upperBound))
        }
        while let last = pieces.last,
            let tag = QuestionTag.last(lines[last.line], last.range)
        {
            tags.append(tag)
            pieces[pieces.count - 1] = Piece(
                line: last.line, range: last.range.lowerBound..<tag.range.lowerBound)
        }
        self.pieces = pieces
        self.tags = tags
        gaps = pieces.enumerated().flatMap { index, piece in
            StemGaps.all(lines[piece.line], piece.range, longest: longest).map {
                Place(piece: index, gap: $0, inner: lines[piece.line].foldedString($0.inner))
            }
        }
    }

    /// The words, each gap replaced by what `replace` says; nil leaves it as it is.
    func text(_ replace: (Int) -> String?) -> String {
        var texts: [String] = []
        var next = 0
        for (index, piece) in pieces.enumerated() {
            let line = lines[piece.line]
            var start = piece.range.lowerBound
            var text = ""
            while next < gaps.count, gaps[next].piece == index {
                let gap = gaps[next].gap.range
                if let new = replace(next) {
                    text += line.raw(start..<gap.lowerBound) + new
                    start = gap.upperBound
                }
                next += 1
            }
            text += line.raw(start..<piece.range.upperBound)
            texts.append(text.trimmed)
        }
        return PaperText.paragraphs(texts)
    }

    /// The words as they stand.
    var plain: String { text { _ in nil } }

    /// The index of the last gap if nothing but the end of the sentence follows it.
    var lastGapAtEnd: Int? {
        guard let place = gaps.last, place.piece == pieces.count - 1 else { return nil }
        let piece = pieces[place.piece]
        var end = place.gap.range.upperBound
        while end < piece.range.upperBound,
            " 。.?!;,:；，？！".unicodeScalars.contains(lines[piece.line].folded[end])
        {
            end += 1
        }
        return end >= piece.range.upperBound ? gaps.count - 1 : nil
    }
}

extension PaperLine {
    /// The words of a range with the blanks at its ends.
    func raw(_ range: Range<Int>) -> String {
        guard range.lowerBound < range.upperBound else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[max(0, range.lowerBound)..<min(text.count, range.upperBound)])
        return String(view)
    }
}
