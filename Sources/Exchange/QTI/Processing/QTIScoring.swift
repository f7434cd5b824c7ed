package import Vocabulary

/// Scores responses to the items of a QTI file, one item or a package of many (`bank score`).
package struct QTIScoring: Sendable {
    /// What a response earned, as far as the item says so.
    package struct Score: Hashable, Sendable {
        package let item: ItemID
        package let score: Fraction
        /// The most that can be earned; 1 where nothing tells.
        package let full: Fraction
        package let credit: Fraction
        /// What was handed in and does not count: variables that the item does not have, values
        /// that are none of theirs.
        package let findings: [Finding]

        /// As `bank score` prints it.
        package var json: JSON {
            [
                "item": JSON(item), "score": .text(score.decimalText),
                "maxScore": .text(full.decimalText),
                "credit": [
                    "numerator": .int(credit.numerator), "denominator": .int(credit.denominator),
                ],
            ]
        }
    }

    private let scorers: [String: QTIScorer]
    /// What is wrong with the file.
    package let findings: [Finding]

    /// Reads the items; those that cannot be read are among the findings.
    package init(_ bytes: [UInt8], file: String) {
        let read: (items: [QTIItem], findings: [Finding])
        if bytes.starts(with: [0x50, 0x4B]) {
            read = QTIPackageReader().items(in: bytes, file: file)
        } else {
            read = QTIScoring.item(bytes, file)
        }
        scorers = Dictionary(
            read.items.map { ($0.identifier, QTIScorer($0)) }, uniquingKeysWith: { one, _ in one })
        findings = read.findings
    }

    private static func item(
        _ bytes: [UInt8], _ file: String
    ) -> (items: [QTIItem], findings: [Finding]) {
        do throws(Refusal) {
            let document = try QTIDocument(bytes, file: file)
            return ([try QTIItem(document.root, file: file)], [])
        } catch {
            let log = QTILog(file: file)
            log.add(error)
            return ([], log.findings)
        }
    }

    /// - Parameter responses: by variable the identifiers, pairs or texts that were handed in.
    /// - Throws: `Refusal` `score.unknown-item`, or `score.not-scored` with what the item asks for
    ///   that cannot be done here.
    package func score(
        _ responses: [String: [String]], for id: ItemID
    ) throws(Refusal) -> Score {
        guard let scorer = scorers[id.text] else {
            throw Refusal(
                "score.unknown-item", "文件中没有试题 \(id)。", "there is no item \(id)",
                findings: findings)
        }
        let result = scorer.score(responses)
        guard let score = result.score else {
            throw Refusal(
                "score.not-scored", "试题 \(id) 不能在此评分。", "item \(id) cannot be scored here",
                findings: result.findings)
        }
        let full = result.maxScore ?? .one
        return Score(
            item: id, score: score, full: full,
            credit: CheckedFraction.quotient(score, full) ?? .zero, findings: result.findings)
    }
}
