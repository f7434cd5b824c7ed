import Vocabulary

/// Short ways to say what a document is made of.
extension QTINode {
    init(_ name: String, _ attributes: [String: String] = [:], nodes: [QTINode]) {
        self.init(name, attributes, nodes.map { .element($0) })
    }

    init(_ name: String, _ attributes: [String: String] = [:], text: String) {
        self.init(name, attributes, text.isEmpty ? [] : [.text(text)])
    }

    static func value(_ text: String) -> QTINode { QTINode("value", text: text) }

    static func variable(_ identifier: String) -> QTINode {
        QTINode("variable", ["identifier": identifier])
    }

    static func constant(_ text: String, _ type: QTIBaseType) -> QTINode {
        QTINode("baseValue", ["baseType": type.rawValue], text: text)
    }

    /// A number as it is: a decimal one as a constant, any other as a quotient.
    static func number(_ value: Fraction) -> QTINode {
        let text = value.decimalText
        guard text.contains("/") else { return constant(text, .float) }
        return QTINode(
            "divide",
            nodes: [
                constant(String(value.numerator), .float),
                constant(String(value.denominator), .float),
            ])
    }

    static func setting(_ outcome: String, _ expression: QTINode) -> QTINode {
        QTINode("setOutcomeValue", ["identifier": outcome], nodes: [expression])
    }

    /// One condition, and what is done when it holds and when it does not.
    static func condition(_ test: QTINode, _ rules: [QTINode], otherwise: [QTINode] = [])
        -> QTINode
    {
        var branches = [QTINode("responseIf", nodes: [test] + rules)]
        if !otherwise.isEmpty { branches.append(QTINode("responseElse", nodes: otherwise)) }
        return QTINode("responseCondition", nodes: branches)
    }

    /// Conditions one after another; the first that holds decides.
    static func chain(_ branches: [(QTINode, [QTINode])]) -> QTINode {
        QTINode(
            "responseCondition",
            nodes: branches.enumerated().map { index, branch in
                QTINode(
                    index == 0 ? "responseIf" : "responseElseIf", nodes: [branch.0] + branch.1)
            })
    }
}
