/// One thing on a sheet; lengths are points.
enum Mark {
    case text(TextBlock, x: Double, y: Double)
    /// Turned by a quarter to the right about its upper left corner.
    case turned(TextBlock, x: Double, y: Double)
    /// Its middle at a point, rising from left to right.
    case stamp(TextBlock, x: Double, y: Double)
    case line(from: (Double, Double), to: (Double, Double), width: Double, ink: Ink)
    /// Dashed, where paper is cut.
    case cut(from: (Double, Double), to: (Double, Double))
    case frame(Rect, width: Double, ink: Ink)
    case fill(Rect, Ink)
    case picture(PrintedPhoto, Rect)
    case code(QRSymbol, Rect)
}
