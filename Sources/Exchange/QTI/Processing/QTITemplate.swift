import Vocabulary

/// The response processing that items name by a URI instead of writing it out.
enum QTITemplate: String, CaseIterable {
    case matchCorrect = "match_correct"
    case mapResponse = "map_response"
    case mapResponsePoint = "map_response_point"
    /// Common Cartridge 2.
    case cartridgeMatch = "CC2_match"
    /// As above; it gives MAXSCORE and says in FEEDBACKBASIC how it went.
    case cartridgeMatchBasic = "CC2_match_basic"
    case cartridgeMap = "CC2_map_response"

    /// By the last part of its URI, the same in all versions, `.xml` behind it or not.
    init?(uri: String) {
        guard var name = uri.split(separator: "/").last.map(String.init) else { return nil }
        if name.lowercased().hasSuffix(".xml") { name.removeLast(4) }
        guard let template = QTITemplate.allCases.first(where: { $0.rawValue == name }) else {
            return nil
        }
        self = template
    }

    /// Whether it is known what the template gives: whether 1 or MAXSCORE is given by `CC2_match`
    /// is told in two ways, which only agree when both are the same.
    func isClear(for item: QTIItem) -> Bool {
        guard self == .cartridgeMatch, let most = item.declaration("MAXSCORE") else { return true }
        return most.defaultValue.number == QTINumber(1)
    }

    /// Its rules as they would be written out for a response and an outcome.
    func rules(declares: (String) -> Bool) -> QTINode {
        let variable = QTINode("variable", ["identifier": "RESPONSE"])
        let matches = QTINode.holding(
            "match", [variable, QTINode("correct", ["identifier": "RESPONSE"])])
        let isNull = QTINode.holding("isNull", [variable])
        let rule: QTINode
        switch self {
        case .matchCorrect, .cartridgeMatch:
            rule = .condition([
                ("responseIf", [matches, .set(.number(1))]), ("responseElse", [.set(.number(0))]),
            ])
        case .mapResponse, .cartridgeMap:
            rule = .condition([
                ("responseIf", [isNull, .set(.number(0))]),
                ("responseElse", [.set(QTINode("mapResponse", ["identifier": "RESPONSE"]))]),
            ])
        case .mapResponsePoint:
            rule = .condition([
                ("responseIf", [isNull, .set(.number(0))]),
                ("responseElse", [.set(QTINode("mapResponsePoint", ["identifier": "RESPONSE"]))]),
            ])
        case .cartridgeMatchBasic:
            func says(_ word: String) -> [QTINode] {
                declares("FEEDBACKBASIC") ? [QTINode.say(word)] : []
            }
            let full: QTINode =
                declares("MAXSCORE")
                ? QTINode("variable", ["identifier": "MAXSCORE"]) : .number(1)
            rule = .condition([
                ("responseIf", [isNull] + says("empty")),
                ("responseElseIf", [matches, .set(full)] + says("correct")),
                ("responseElse", says("incorrect")),
            ])
        }
        return .holding("responseProcessing", [rule])
    }
}

extension QTINode {
    static func holding(_ name: String, _ nodes: [QTINode]) -> QTINode {
        QTINode(name, [:], nodes.map { .element($0) })
    }

    fileprivate static func condition(_ branches: [(String, [QTINode])]) -> QTINode {
        holding("responseCondition", branches.map { holding($0.0, $0.1) })
    }

    fileprivate static func set(_ expression: QTINode) -> QTINode {
        QTINode("setOutcomeValue", ["identifier": "SCORE"], [.element(expression)])
    }

    fileprivate static func number(_ value: Int) -> QTINode {
        QTINode("baseValue", ["baseType": "float"], [.text(String(value))])
    }

    fileprivate static func say(_ word: String) -> QTINode {
        let value = QTINode("baseValue", ["baseType": "identifier"], [.text(word)])
        return QTINode("setOutcomeValue", ["identifier": "FEEDBACKBASIC"], [.element(value)])
    }
}
