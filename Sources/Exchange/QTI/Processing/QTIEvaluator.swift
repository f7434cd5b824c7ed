import Vocabulary

/// The variables of one item in one scoring, and what expressions over them are worth.
///
/// Nothing is guessed: an expression that is not computed here throws, and so does one with
/// operands that it has no meaning for.
struct QTIEvaluator {
    /// How much a container may hold; `repeat` within `repeat` would fill the memory.
    static let capacity = 10_000

    private let declarations: [String: QTIDeclaration]
    private var values: [String: QTIValue] = [:]
    private var corrects: [String: QTIValue] = [:]
    private var defaults: [String: QTIValue] = [:]
    /// Variables whose value cannot be known, each with the reason.
    private var unknown: [String: QTIUnsupported] = [:]

    init(_ item: QTIItem, responses: [String: QTIValue] = [:]) {
        declarations = Dictionary(
            item.declarations.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
        values = ["numAttempts": .integer(1), "completionStatus": .single(.text("unknown"))]
        values["duration"] = .single(.duration(QTINumber(0)))
        for declaration in item.declarations where declaration.kind != .response {
            values[declaration.identifier] = declaration.initialValue
        }
        for (identifier, value) in responses { values[identifier] = value }
    }

    func declaration(_ identifier: String) -> QTIDeclaration? { declarations[identifier] }

    /// The value of a variable after what was run so far.
    func value(_ identifier: String) -> QTIValue { values[identifier] ?? .null }

    mutating func set(_ identifier: String, _ value: QTIValue) {
        values[identifier] = value
        unknown[identifier] = nil
    }

    mutating func setCorrect(_ identifier: String, _ value: QTIValue) {
        corrects[identifier] = value
        unknown["correct " + identifier] = nil
    }

    mutating func setDefault(_ identifier: String, _ value: QTIValue) {
        defaults[identifier] = value
        unknown["default " + identifier] = nil
        if declarations[identifier]?.kind == .outcome { values[identifier] = value }
    }

    /// - Parameter role: `correct ` or `default ` where not the value itself is meant.
    mutating func forget(_ identifier: String, role: String = "", because cause: QTIUnsupported) {
        unknown[role + identifier] = .chance(identifier, cause)
        if role == "default ", declarations[identifier]?.kind == .outcome {
            unknown[identifier] = .chance(identifier, cause)
        }
    }

    /// What is right, as declared or as template processing set it.
    func correct(_ identifier: String, _ node: QTINode) throws(QTIUnsupported) -> QTIValue {
        if let reason = unknown["correct " + identifier] { throw reason }
        guard let declaration = declarations[identifier] else {
            throw .variable(identifier, node)
        }
        return corrects[identifier] ?? declaration.correct
    }

    private func initial(_ identifier: String, _ node: QTINode) throws(QTIUnsupported) -> QTIValue {
        if let reason = unknown["default " + identifier] { throw reason }
        guard let declaration = declarations[identifier] else {
            throw .variable(identifier, node)
        }
        return defaults[identifier] ?? declaration.defaultValue
    }

    private func variable(_ identifier: String, _ node: QTINode) throws(QTIUnsupported) -> QTIValue
    {
        if let reason = unknown[identifier] { throw reason }
        guard let value = values[identifier] ?? declarations[identifier].map({ _ in .null }) else {
            throw .variable(identifier, node)
        }
        return value
    }

    /// The value of an expression.
    func evaluate(_ node: QTINode) throws(QTIUnsupported) -> QTIValue {
        let identifier = node.attribute("identifier") ?? ""
        switch node.name {
        case "null": return .null
        case "variable":
            if node.attribute("weightIdentifier") != nil {
                throw .construct("weightIdentifier", node)
            }
            return try variable(identifier, node)
        case "correct": return try correct(identifier, node)
        case "default": return try initial(identifier, node)
        case "baseValue":
            let type = node.attribute("baseType").flatMap(QTIBaseType.init) ?? .string
            guard let scalar = QTIScalar(node.characters, type) else { throw .operand(node) }
            return QTIValue(scalar)
        case "mapResponse": return try mapResponse(identifier, node)
        case "mapResponsePoint": return try mapResponsePoint(identifier, node)
        case "random", "randomInteger", "randomFloat":
            throw .construct("\(node.name)（随机数 random numbers）", node)
        case "customOperator": return try customOperator(node)
        default: break
        }
        let operands = try operands(node)
        if let value = try logic(node, operands) { return value }
        if let value = try comparison(node, operands) { return value }
        if let value = try container(node, operands) { return value }
        if let value = try text(node, operands) { return value }
        if let value = try arithmetic(node, operands) { return value }
        if let value = try wholeNumbers(node, operands) { return value }
        if let value = try functions(node, operands) { return value }
        throw .construct(node.name, node)
    }

    private func operands(_ node: QTINode) throws(QTIUnsupported) -> [QTIValue] {
        var values: [QTIValue] = []
        for child in node.children { values.append(try evaluate(child)) }
        return values
    }

    /// A whole number that an attribute states, or the variable that it names.
    func whole(_ name: String, _ node: QTINode) throws(QTIUnsupported) -> Int? {
        guard let text = node.attribute(name) else { return nil }
        if let value = Int(text) { return value }
        guard case .single(.integer(let value)) = try variable(text, node) else {
            throw .operand(node)
        }
        return value
    }

    /// A number that an attribute states, or the variable that it names.
    func number(_ text: String, _ node: QTINode) throws(QTIUnsupported) -> QTINumber {
        if let value = QTINumber(text) { return value }
        guard let value = try variable(text, node).number else { throw .operand(node) }
        return value
    }

    /// Exactly so many operands.
    func check(
        _ operands: [QTIValue], _ count: ClosedRange<Int>, _ node: QTINode
    ) throws(QTIUnsupported) {
        guard count.contains(operands.count) else { throw .operand(node) }
    }
}
