import Vocabulary

/// Runs template processing, which sets variables before the candidate sees the item.
///
/// What chance decides stays unknown: the variable is marked, and only an expression that asks for
/// it fails. Many items draw numbers for their words and score by what was declared.
struct QTITemplating {
    private(set) var evaluator: QTIEvaluator

    init(_ evaluator: QTIEvaluator) {
        self.evaluator = evaluator
    }

    mutating func run(_ processing: QTINode) {
        _ = run(processing.children)
    }

    /// False when the processing ended itself.
    private mutating func run(_ rules: some Sequence<QTINode>) -> Bool {
        for rule in rules where !run(rule) { return false }
        return true
    }

    private mutating func run(_ rule: QTINode) -> Bool {
        switch rule.name {
        case "exitTemplate": return false
        case "templateProcessingFragment": return run(rule.children)
        case "templateCondition": return condition(rule)
        // Draws the random numbers again until it holds; what they are is unknown anyhow.
        case "templateConstraint": return true
        case "setTemplateValue", "setCorrectResponse", "setDefaultValue": assign(rule)
        default: forget(in: rule, because: .construct(rule.name, rule))
        }
        return true
    }

    private mutating func assign(_ rule: QTINode) {
        let identifier = rule.attribute("identifier") ?? ""
        guard let target = evaluator.declaration(identifier) else { return }
        do throws(QTIUnsupported) {
            guard let expression = rule.children.first,
                let value = try evaluator.evaluate(expression).fitted(to: target)
            else { throw .operand(rule) }
            switch rule.name {
            case "setCorrectResponse": evaluator.setCorrect(identifier, value)
            case "setDefaultValue": evaluator.setDefault(identifier, value)
            default: evaluator.set(identifier, value)
            }
        } catch {
            forget(in: rule, because: error)
        }
    }

    private mutating func condition(_ rule: QTINode) -> Bool {
        do throws(QTIUnsupported) {
            for branch in rule.children {
                guard branch.name != "templateElse" else { return run(branch.children) }
                guard let condition = branch.children.first else { throw .operand(branch) }
                if try evaluator.holds(condition, branch) {
                    return run(branch.children.dropFirst())
                }
            }
        } catch {
            forget(in: rule, because: error)
        }
        return true
    }

    /// Marks everything that the rule, or a rule in it, may set.
    private mutating func forget(in rule: QTINode, because cause: QTIUnsupported) {
        for node in rule.descendants {
            guard let identifier = node.attribute("identifier") else { continue }
            switch node.name {
            case "setTemplateValue": evaluator.forget(identifier, because: cause)
            case "setCorrectResponse":
                evaluator.forget(identifier, role: "correct ", because: cause)
            case "setDefaultValue":
                evaluator.forget(identifier, role: "default ", because: cause)
            default: continue
            }
        }
    }
}
