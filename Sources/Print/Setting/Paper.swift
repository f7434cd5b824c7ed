/// Paper with its margins, in points.
struct Paper: Hashable, Sendable {
    struct Margins: Hashable, Sendable {
        var top: Double
        var bottom: Double
        var left: Double
        var right: Double
    }

    var width: Double
    var height: Double
    var margins: Margins

    /// A4 upright; margins in millimetres.
    static func a4(
        top: Int = 18, bottom: Int = 18, left: Int = 18, right: Int = 18
    ) -> Paper {
        Paper(
            width: 210.mm, height: 297.mm,
            margins: Margins(top: top.mm, bottom: bottom.mm, left: left.mm, right: right.mm))
    }

    /// The same sheet turned by a quarter; margins stay with the edges as seen.
    var landscape: Paper {
        Paper(width: height, height: width, margins: margins)
    }

    /// Of the text block.
    var innerWidth: Double { width - margins.left - margins.right }
    var innerHeight: Double { height - margins.top - margins.bottom }
    var bottomEdge: Double { height - margins.bottom }
}

extension Double {
    /// Millimetres as points.
    var mm: Double { self * 72 / 25.4 }
}

extension Int {
    /// Millimetres as points.
    var mm: Double { Double(self).mm }
}
