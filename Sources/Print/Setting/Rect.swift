/// A rectangle on a sheet, in points from the upper left corner.
struct Rect: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    func inset(_ by: Double) -> Rect {
        Rect(x + by, y + by, width - 2 * by, height - 2 * by)
    }
}
