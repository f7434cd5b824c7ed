import Grading
import Vocabulary

extension ScoreSheet {
    /// The breakdown as it is kept: sections as they go into the total, items with their own exact
    /// scores, and what decisions made of single items, where there are any.
    var json: JSON {
        [
            "sheet": JSON(sheet), "total": .int(total.hundredths), "exact": exact.json,
            "sections": .array(
                sections.map { section in
                    var members: [String: JSON] = [
                        "type": .text(section.type.rawValue), "score": scaled(section).json,
                        "marks": .int(scaledMarks(section).hundredths),
                        "items": .array(
                            section.items.map {
                                [JSON($0.item), .text($0.judgement.rawValue), $0.score.json]
                            }),
                    ]
                    let effects = section.items.compactMap { item in
                        item.effect.map { (item.item.text, JSON.text($0.rawValue)) }
                    }
                    if !effects.isEmpty {
                        members["effects"] = .object(
                            Dictionary(effects, uniquingKeysWith: { first, _ in first }))
                    }
                    return .object(members)
                }),
            "findings": JSON(findings.map(\.english)),
        ]
    }
}

extension ScoreRecord {
    /// A score as it is kept.
    init(_ sheet: ScoreSheet, revision: Int) {
        self.init(
            sheet: sheet.sheet, total: sheet.total, breakdown: sheet.json.canonicalText,
            revision: revision)
    }
}

extension Fraction {
    var json: JSON { [.int(numerator), .int(denominator)] }
}
