import Bank
import Vocabulary

extension QTIItemPlan {
    mutating func fillIn() -> Bool {
        guard case .texts(let blanks)? = draft.key ?? .texts([]) else { return false }
        let count = draft.key == nil ? draft.stem.ranges(of: "____").count : blanks.count
        let unit = QTIUnit(
            blanks.flatMap { $0.map(\.credit) }, full: full, parts: max(count, 1))
        var parts: [QTINode] = []
        for index in 0..<count {
            let name = "RESPONSE\(index + 1)"
            let accepted = index < blanks.count ? blanks[index] : []
            let correct = accepted.first.map { [$0.text] } ?? []
            if accepted.isEmpty || QTIItemPlan.needsOrder(accepted) {
                responses.append(declaration(name, .single, .string, correct: correct))
                if !accepted.isEmpty { scoring.append(chain(name, accepted, unit)) }
            } else {
                let entries = accepted.map { text in
                    QTINode(
                        "mapEntry",
                        [
                            "mapKey": text.text, "mappedValue": unit.text(text.credit),
                            "caseSensitive": text.comparison == .exact ? "true" : "false",
                        ])
                }
                let mapping = QTINode("mapping", ["defaultValue": "0"], nodes: entries)
                responses.append(
                    declaration(name, .single, .string, correct: correct, [mapping]))
                parts.append(QTINode("mapResponse", ["identifier": name]))
            }
        }
        if draft.key != nil {
            let sum = QTINode("sum", nodes: [.variable("SCORE")] + parts)
            scoring.append(.setting("SCORE", unit.marks(sum)))
        }
        body = writer.paragraph(
            draft.stem,
            gaps: responses.map {
                QTINode(
                    "textEntryInteraction",
                    ["responseIdentifier": $0.attributes["identifier"] ?? ""])
            })
        return hasGaps(count)
    }

    /// Whether a text may fit several entries, so that the first one must decide.
    private static func needsOrder(_ accepted: [AcceptedText]) -> Bool {
        let comparisons = Set(accepted.map(\.comparison))
        guard comparisons.count == 1, let comparison = comparisons.first else { return true }
        switch comparison {
        case .wildcard: return true
        case .exact: return Set(accepted.map(\.text)).count < accepted.count
        case .folded: return Set(accepted.map { $0.text.lowercased() }).count < accepted.count
        }
    }

    private func chain(_ name: String, _ accepted: [AcceptedText], _ unit: QTIUnit) -> QTINode {
        .chain(
            accepted.map { text in
                let variable = QTINode.variable(name)
                let test =
                    text.comparison == .wildcard
                    ? QTINode(
                        "patternMatch", ["pattern": QTIWildcard.pattern(of: text.text)],
                        nodes: [variable])
                    : QTINode(
                        "stringMatch",
                        ["caseSensitive": text.comparison == .exact ? "true" : "false"],
                        nodes: [variable, .constant(text.text, .string)])
                let sum = QTINode(
                    "sum", nodes: [.variable("SCORE"), .constant(unit.text(text.credit), .float)])
                return (test, [.setting("SCORE", sum)])
            })
    }

    mutating func numeric() -> Bool {
        guard case .numbers(let numbers)? = draft.key ?? .numbers([]) else { return false }
        let correct = numbers.first.map { number in
            CheckedFraction.sum(number.lower, number.upper).flatMap {
                CheckedFraction.product($0, Fraction(1, 2))
            } ?? number.lower
        }
        let text = correct?.decimalText ?? ""
        responses = [
            declaration(
                "RESPONSE", .single, .float,
                correct: text.isEmpty || text.contains("/") ? [] : [text])
        ]
        let variable = QTINode.variable("RESPONSE")
        let branches = numbers.map { number in
            let test =
                number.lower == number.upper
                ? QTINode(
                    "equal", ["toleranceMode": "exact"], nodes: [variable, .number(number.lower)])
                : QTINode(
                    "and",
                    nodes: [
                        QTINode(
                            number.includesLower ? "gte" : "gt",
                            nodes: [variable, .number(number.lower)]),
                        QTINode(
                            number.includesUpper ? "lte" : "lt",
                            nodes: [variable, .number(number.upper)]),
                    ])
            let worth = CheckedFraction.product(number.credit, full) ?? .zero
            return (test, [QTINode.setting("SCORE", .number(worth))])
        }
        scoring = branches.isEmpty ? [] : [.chain(branches)]
        body =
            writer.paragraph(draft.stem) + [
                QTINode(
                    "p",
                    nodes: [QTINode("textEntryInteraction", ["responseIdentifier": "RESPONSE"])])
            ]
        return true
    }
}
