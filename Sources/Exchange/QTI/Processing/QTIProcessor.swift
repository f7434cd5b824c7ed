import Vocabulary

/// Runs the rules of response processing, one after another.
struct QTIProcessor {
    private enum Flow {
        case next, exit
    }

    private(set) var evaluator: QTIEvaluator

    init(_ evaluator: QTIEvaluator) {
        self.evaluator = evaluator
    }

    mutating func run(_ processing: QTINode) throws(QTIUnsupported) {
        _ = try run(processing.children)
    }

    private mutating func run(_ rules: some Sequence<QTINode>) throws(QTIUnsupported) -> Flow {
        for rule in rules where try run(rule) == .exit { return .exit }
        return .next
    }

    private mutating func run(_ rule: QTINode) throws(QTIUnsupported) -> Flow {
        switch rule.name {
        case "exitResponse": return .exit
        case "responseProcessingFragment": return try run(rule.children)
        case "responseCondition": return try condition(rule)
        case "setOutcomeValue":
            let (target, expression) = try assignment(rule)
            evaluator.set(target.identifier, try value(of: expression, for: target, rule))
        case "lookupOutcomeValue":
            let (target, expression) = try assignment(rule)
            evaluator.set(target.identifier, try lookedUp(expression, for: target, rule))
        default: throw .construct(rule.name, rule)
        }
        return .next
    }

    private mutating func condition(_ rule: QTINode) throws(QTIUnsupported) -> Flow {
        for branch in rule.children {
            switch branch.name {
            case "responseIf", "responseElseIf":
                guard let condition = branch.children.first else { throw .operand(branch) }
                if try evaluator.holds(condition, branch) {
                    return try run(branch.children.dropFirst())
                }
            case "responseElse": return try run(branch.children)
            default: throw .construct(branch.name, branch)
            }
        }
        return .next
    }

    private func assignment(
        _ rule: QTINode
    ) throws(QTIUnsupported) -> (target: QTIDeclaration, expression: QTINode) {
        let identifier = rule.attribute("identifier") ?? ""
        guard let target = evaluator.declaration(identifier), target.kind == .outcome else {
            // Built in: an item says with it that no further attempt is needed.
            if identifier == "completionStatus", let expression = rule.children.first {
                return (.completionStatus, expression)
            }
            throw .variable(identifier, rule)
        }
        guard let expression = rule.children.first, rule.children.count == 1 else {
            throw .operand(rule)
        }
        return (target, expression)
    }

    private func value(
        of expression: QTINode, for target: QTIDeclaration, _ rule: QTINode
    ) throws(QTIUnsupported) -> QTIValue {
        guard let value = try evaluator.evaluate(expression).fitted(to: target) else {
            throw .operand(rule)
        }
        return value
    }

    private func lookedUp(
        _ expression: QTINode, for target: QTIDeclaration, _ rule: QTINode
    ) throws(QTIUnsupported) -> QTIValue {
        guard let table = target.table else { throw .operand(rule) }
        let value = try evaluator.evaluate(expression)
        if value.isNull { return QTIValue(table.defaultValue) }
        guard let number = value.number else { throw .operand(rule) }
        return QTIValue(table.target(for: number))
    }
}

extension QTIEvaluator {
    /// Whether a condition holds; one that is unknown does not.
    func holds(_ condition: QTINode, _ rule: QTINode) throws(QTIUnsupported) -> Bool {
        switch try evaluate(condition) {
        case .null: return false
        case .single(.boolean(let truth)): return truth
        default: throw .operand(rule)
        }
    }
}

extension QTIDeclaration {
    fileprivate static let completionStatus = QTIDeclaration(
        kind: .outcome, identifier: "completionStatus", cardinality: .single,
        baseType: .identifier, defaultValue: .null, correct: .null, mapping: nil, areas: nil,
        table: nil, normalMaximum: nil, normalMinimum: nil, line: 1)
}

extension QTIValue {
    /// As a value of a variable: whole numbers become decimal ones, decimal ones lose what is after
    /// the point, one value becomes a container of one and the other way round. Nil when that
    /// cannot be.
    func fitted(to target: QTIDeclaration) -> QTIValue? {
        let fitted = scalars.compactMap { $0.fitted(to: target.baseType) }
        guard fitted.count == scalars.count else { return nil }
        switch (self, target.cardinality) {
        case (.null, _): return .null
        case (.single, .single): return QTIValue(fitted.first)
        case (.multiple, .single), (.ordered, .single):
            return fitted.count == 1 ? QTIValue(fitted.first) : nil
        case (.single, .multiple), (.multiple, .multiple), (.ordered, .multiple):
            return .multiple(fitted)
        case (.single, .ordered), (.ordered, .ordered): return .ordered(fitted)
        case (.record, .record): return self
        default: return nil
        }
    }
}

extension QTIScalar {
    fileprivate func fitted(to type: QTIBaseType?) -> QTIScalar? {
        switch (self, type) {
        case (.integer(let value), .float): .float(QTINumber(value))
        case (.float(let value), .integer): value.truncated.map(QTIScalar.integer)
        case (.integer, .integer), (.float, .float), (.boolean, .boolean), (.pair, .pair),
            (.directedPair, .directedPair), (.point, .point), (.duration, .duration), (_, nil):
            self
        case (.text, .identifier), (.text, .string), (.text, .uri), (.text, .file),
            (.text, .intOrIdentifier):
            self
        default: nil
        }
    }
}
