/// How a text is set. Lengths are points (1/72 inch).
struct TextStyle: Hashable, Sendable {
    enum Alignment: Hashable, Sendable {
        case start, center, end
        /// Both edges straight, as in official documents.
        case justified
        /// The last line too: the part of a paragraph that goes on overleaf.
        case filled
    }

    var face = Face.song
    var size = 10.5
    var isBold = false
    var alignment = Alignment.start
    /// From one base line to the next, as a multiple of the size; the same whatever faces a line
    /// has, so that a rare character moves nothing.
    var leading = 1.4
    /// What the first line of a paragraph is set in by.
    var indent = 0.0
    /// Between characters.
    var spacing = 0.0
    var ink = Ink.black

    func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }

    var centered: TextStyle { with { $0.alignment = .center } }

    /// The height of one line.
    var lineHeight: Double { size * leading }
}

extension TextStyle {
    static let body = TextStyle()
    static let label = TextStyle(face: .hei, size: 10)
    static let small = TextStyle(size: 8.5)
}
