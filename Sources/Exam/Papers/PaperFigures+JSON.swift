package import Vocabulary

extension PaperFigures {
    /// In integers: scores in thousandths of a mark, shares in millionths, overlaps in thousandths of an
    /// item.
    package var json: JSON {
        var exposure: [String: JSON] = [
            "most": .int(self.exposure.most), "unused": .int(self.exposure.unused),
            "shareMillionths": .int(PaperFigures.rounded(largestShare * 1_000_000)),
        ]
        if let bound = self.exposure.bound {
            exposure["boundMillionths"] = .int(PaperFigures.rounded(bound * 1_000_000))
        }
        return [
            "papers": .int(papers), "items": .int(items), "outside": .int(outside),
            "expectedMilli": .object(
                Dictionary(
                    uniqueKeysWithValues: zip(PaperFigures.points, spreads.map(\.json)))),
            "exposure": .object(exposure),
            "overlapMilli": [
                "mean": .int(PaperFigures.rounded(overlap.mean * 1000)),
                "most": overlap.most.map { .int($0 * 1000) } ?? .null,
            ],
            "sessionsMilli": .array(
                sessions.map {
                    [
                        .text($0.one), .text($0.other),
                        .int(PaperFigures.rounded($0.mean * 1000)),
                    ]
                }),
            "violations": .object(
                Dictionary(
                    uniqueKeysWithValues: violations.all.map { ($0.name, JSON.int($0.count)) })),
        ]
    }

    /// What the four expected scores are called.
    package static let points = ["overall", "-1", "0", "+1"]

    static func rounded(_ number: Double) -> Int { Int(number.rounded()) }
}

extension PaperFigures.Spread {
    fileprivate var json: JSON {
        [
            "least": .int(least), "greatest": .int(greatest), "range": .int(range),
            "mean": .int(PaperFigures.rounded(mean)),
            "deviationMicro": .int(PaperFigures.rounded(deviation * 1000)),
        ]
    }
}
