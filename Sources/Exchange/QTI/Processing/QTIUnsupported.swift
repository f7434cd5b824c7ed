import Vocabulary

/// Why an item cannot be scored here: something that is not computed, or that has no meaning.
struct QTIUnsupported: Error, Hashable, Sendable {
    /// `qti.unsupported`, `qti.wrong-operand`, `qti.unknown-variable`.
    let code: String
    let line: Int
    let chinese: String
    let english: String
    /// Whether it says of a variable that its value is not known.
    var isOfVariable = false

    func finding(file: String) -> Finding {
        Finding(code, at: Finding.Place(file: file, line: line), chinese, english)
    }

    /// An expression or rule that is not computed here, by its name.
    static func construct(_ name: String, _ node: QTINode) -> QTIUnsupported {
        QTIUnsupported(
            code: "qti.unsupported", line: node.line, chinese: "不支持 \(name)，这道题不能由系统评分。",
            english: "\(name) is not supported; the item cannot be scored here")
    }

    /// An operand that the expression has no meaning for.
    static func operand(_ node: QTINode) -> QTIUnsupported {
        QTIUnsupported(
            code: "qti.wrong-operand", line: node.line,
            chinese: "\(node.name) 的运算对象不对，这道题不能由系统评分。",
            english: "wrong operands of \(node.name); the item cannot be scored here")
    }

    static func variable(_ identifier: String, _ node: QTINode) -> QTIUnsupported {
        QTIUnsupported(
            code: "qti.unknown-variable", line: node.line,
            chinese: "没有声明变量 \(identifier)，这道题不能由系统评分。",
            english: "no variable \(identifier) is declared; the item cannot be scored here")
    }

    /// A variable whose value chance decides.
    static func chance(_ identifier: String, _ cause: QTIUnsupported) -> QTIUnsupported {
        if cause.isOfVariable { return cause }
        return QTIUnsupported(
            code: cause.code, line: cause.line,
            chinese: "变量 \(identifier) 的值不定（\(cause.chinese)）",
            english: "the value of \(identifier) is not known (\(cause.english))",
            isOfVariable: true)
    }
}
