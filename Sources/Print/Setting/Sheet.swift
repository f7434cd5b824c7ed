/// One side of paper with what stands on it, not yet drawn.
package struct Sheet {
    let paper: Paper
    private(set) var marks: [Mark] = []

    init(_ paper: Paper) {
        self.paper = paper
    }

    mutating func add(_ mark: Mark) { marks.append(mark) }

    /// Puts a text across the sheet, below everything else.
    mutating func stamp(_ block: TextBlock) {
        marks.insert(.stamp(block, x: paper.width / 2, y: paper.height / 2), at: 0)
    }

    mutating func text(_ block: TextBlock, _ x: Double, _ y: Double) {
        marks.append(.text(block, x: x, y: y))
    }

    /// A text in the middle of the height of a rectangle; its alignment counts in the width.
    mutating func text(_ block: TextBlock, within rect: Rect) {
        text(block, rect.x, rect.y + (rect.height - block.height) / 2)
    }

    mutating func rule(
        _ x: Double, _ y: Double, to x2: Double, _ y2: Double, width: Double = 0.6,
        ink: Ink = .black
    ) {
        marks.append(.line(from: (x, y), to: (x2, y2), width: width, ink: ink))
    }

    mutating func frame(_ rect: Rect, width: Double = 0.6, ink: Ink = .black) {
        marks.append(.frame(rect, width: width, ink: ink))
    }
}
