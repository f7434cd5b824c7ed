/// A block of the manual: exactly one of its members is there.
package struct ManualBlock: Hashable, Sendable {
    package var heading: Heading?
    package var paragraph: ManualPassage?
    /// 1. 2. 3.
    package var steps: Steps?
    package var points: Points?
    package var table: Table?
    package var picture: Picture?
    /// What must not be overlooked.
    package var note: ManualPassage?

    package struct Heading: Hashable, Sendable {
        /// By which links lead here.
        package let anchor: String
        package let runs: [ManualRun]
        /// Whether it stands below another.
        package let isInner: Bool
    }

    package struct Steps: Hashable, Sendable {
        /// The number of the first; a picture may stand between two steps.
        package let start: Int
        package let items: [ManualItem]
    }

    package struct Points: Hashable, Sendable {
        package let items: [ManualItem]
    }

    package struct Table: Hashable, Sendable {
        package let head: [ManualPassage]
        package let rows: [Row]
    }

    package struct Row: Hashable, Sendable {
        /// The code in the first cell, so that a link can lead to it; nil when there is none.
        package let anchor: String?
        package let cells: [ManualPassage]
    }

    package struct Picture: Hashable, Sendable {
        /// The file name, such as `my.png`.
        package let name: String
        /// What is on it, in words.
        package let text: String
    }
}

/// An item of a list, with the items below it.
package struct ManualItem: Hashable, Sendable {
    package let runs: [ManualRun]
    package var inner: [ManualItem]
}

/// A line of text.
package struct ManualPassage: Hashable, Sendable {
    package let runs: [ManualRun]

    init(_ text: String) { runs = ManualRun.runs(text) }
}
