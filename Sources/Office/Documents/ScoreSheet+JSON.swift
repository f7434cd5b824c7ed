import Grading
import Vocabulary

extension ScoreSheet {
    /// The breakdown as it is kept: sections, items, exact scores.
    var json: JSON {
        [
            "sheet": JSON(sheet), "total": .int(total.hundredths), "exact": exact.json,
            "sections": .array(
                sections.map { section in
                    [
                        "type": .text(section.type.rawValue), "score": section.score.json,
                        "marks": .int(section.marks.hundredths),
                        "items": .array(
                            section.items.map {
                                [JSON($0.item), .text($0.judgement.rawValue), $0.score.json]
                            }),
                    ]
                }),
            "findings": JSON(findings.map(\.english)),
        ]
    }
}

extension Fraction {
    var json: JSON { [.int(numerator), .int(denominator)] }
}
