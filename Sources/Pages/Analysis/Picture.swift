/// A picture of the server's making, in units of its own view box: lines, boxes, dots, words. Each
/// kind is a class of the style sheet. What it shows stands in a table beneath it.
package struct Picture: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let x1: Int
        package let y1: Int
        package let x2: Int
        package let y2: Int
        /// `axis`, `grid`, `mark` or `whisker`.
        package let kind: String

        package init(_ kind: String, x1: Int, y1: Int, x2: Int, y2: Int) {
            self.kind = kind
            self.x1 = x1
            self.y1 = y1
            self.x2 = x2
            self.y2 = y2
        }
    }

    package struct Box: Hashable, Sendable {
        package let x: Int
        package let y: Int
        package let width: Int
        package let height: Int
        /// `full`, `open` or `pale`.
        package let kind: String

        package init(_ kind: String, x: Int, y: Int, width: Int, height: Int) {
            self.kind = kind
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    package struct Dot: Hashable, Sendable {
        package let x: Int
        package let y: Int
        /// `dot` or `odd`.
        package let kind: String

        package init(_ kind: String, x: Int, y: Int) {
            self.kind = kind
            self.x = x
            self.y = y
        }
    }

    package struct Words: Hashable, Sendable {
        package let x: Int
        package let y: Int
        package let text: String
        /// `start`, `middle`, `end`, or `mark` for the words of a mark.
        package let kind: String

        package init(_ kind: String, x: Int, y: Int, _ text: String) {
            self.kind = kind
            self.x = x
            self.y = y
            self.text = text
        }
    }

    /// What a reader of screens is told.
    package let title: String
    /// What stands beneath.
    package let caption: String
    package let width: Int
    package let height: Int
    package var lines: [Line] = []
    package var boxes: [Box] = []
    package var dots: [Dot] = []
    package var words: [Words] = []

    package init(title: String, caption: String, width: Int, height: Int) {
        self.title = title
        self.caption = caption
        self.width = width
        self.height = height
    }
}
