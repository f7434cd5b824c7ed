import Vocabulary

/// What points in areas of a picture are worth (QTI areaMapping).
struct QTIAreaMapping: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let shape: QTIShape
        let worth: QTINumber
    }

    let entries: [Entry]
    let defaultValue: QTINumber
    let lowerBound: QTINumber?
    let upperBound: QTINumber?

    /// Each area counts once, however many points are in it; the default when no point is in any.
    func worth(of points: [(x: QTINumber, y: QTINumber)]) -> QTINumber {
        let met = entries.filter { entry in
            points.contains { entry.shape.contains($0.x, $0.y) }
        }
        guard !met.isEmpty else { return defaultValue }
        let sum = met.reduce(QTINumber(0)) { $0 + $1.worth }
        if let lowerBound, sum < lowerBound { return lowerBound }
        if let upperBound, sum > upperBound { return upperBound }
        return sum
    }
}
