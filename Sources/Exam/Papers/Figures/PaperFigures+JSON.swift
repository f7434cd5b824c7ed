package import Vocabulary

extension PaperFigures {
    /// In integers: scores in thousandths of a mark, shares in millionths, overlaps in
    /// thousandths of an item.
    package var json: JSON {
        var exposure: [String: JSON] = [
            "most": .int(self.exposure.most), "unused": .int(self.exposure.unused),
            "shareMillionths": .int(largestShare),
        ]
        if let bound = self.exposure.bound {
            exposure["boundMillionths"] = .int(bound)
        }
        return [
            "papers": .int(papers), "items": .int(items), "outside": .int(outside),
            "expectedMilli": .object(
                Dictionary(
                    uniqueKeysWithValues: zip(PaperFigures.points, spreads.map(\.json)))),
            "exposure": .object(exposure),
            "overlapMilli": [
                "mean": .int(overlap.milli),
                "most": overlap.most.map { .int($0 * 1000) } ?? .null,
            ],
            "sessionsMilli": .array(
                sessions.map {
                    [
                        .text($0.one), .text($0.other),
                        .int($0.milli),
                    ]
                }),
            "violations": .object(
                Dictionary(
                    uniqueKeysWithValues: violations.all.map { ($0.name, JSON.int($0.count)) })),
        ]
    }

    /// What the four expected scores are called.
    package static let points = ["overall", "-1", "0", "+1"]
}

extension PaperFigures.Spread {
    fileprivate var json: JSON {
        [
            "least": .int(least), "greatest": .int(greatest), "range": .int(range),
            "mean": .int(mean), "deviationMicro": .int(deviationMicro),
        ]
    }
}
