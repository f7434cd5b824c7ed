import Vocabulary

/// An area of a picture, its coordinates in pixels from the upper left corner.
enum QTIShape: Hashable, Sendable {
    /// The whole picture.
    case everything
    case rectangle(left: QTINumber, top: QTINumber, right: QTINumber, bottom: QTINumber)
    case circle(x: QTINumber, y: QTINumber, radius: QTINumber)
    case ellipse(x: QTINumber, y: QTINumber, width: QTINumber, height: QTINumber)
    /// Its corners; the last one is joined to the first.
    case polygon([QTIScalar])

    /// Nil for a shape that is not known or has not the right number of coordinates.
    init?(name: String, coordinates: String) {
        let numbers = coordinates.split { $0 == "," || $0.isWhitespace }
            .compactMap { QTINumber(String($0)) }
        switch (name, numbers.count) {
        case ("default", _): self = .everything
        case ("rect", 4):
            self = .rectangle(
                left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
        case ("circle", 3): self = .circle(x: numbers[0], y: numbers[1], radius: numbers[2])
        case ("ellipse", 4):
            self = .ellipse(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
        case ("poly", 6...) where numbers.count.isMultiple(of: 2):
            self = .polygon(
                stride(from: 0, to: numbers.count, by: 2).map {
                    .point(numbers[$0], numbers[$0 + 1])
                })
        default: return nil
        }
    }

    /// The edge belongs to rectangles and polygons, not to circles and ellipses.
    func contains(_ x: QTINumber, _ y: QTINumber) -> Bool {
        switch self {
        case .everything: return true
        case .rectangle(let left, let top, let right, let bottom):
            return left <= x && x <= right && top <= y && y <= bottom
        case .circle(let a, let b, let radius):
            return (x - a) * (x - a) + (y - b) * (y - b) < radius * radius
        case .ellipse(let a, let b, let width, let height):
            let (dx, dy) = ((x - a) * height, (y - b) * width)
            return dx * dx + dy * dy < (width * height) * (width * height)
        case .polygon(let corners): return QTIShape.isInside(corners, x, y)
        }
    }

    /// By the number of edges that a ray to the right crosses.
    private static func isInside(
        _ corners: [QTIScalar], _ x: QTINumber, _ y: QTINumber
    ) -> Bool {
        var isInside = false
        for index in corners.indices {
            guard case .point(let ax, let ay) = corners[index],
                case .point(let bx, let by) = corners[(index + 1) % corners.count]
            else { continue }
            // Twice the area of the triangle of edge and point; 0 on the line of the edge.
            let turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            if turn.isZero, min(ax, bx) <= x, x <= max(ax, bx), min(ay, by) <= y, y <= max(ay, by) {
                return true
            }
            guard (ay > y) != (by > y), turn.isZero == false else { continue }
            if (turn > QTINumber(0)) == (by > ay) { isInside.toggle() }
        }
        return isInside
    }
}
