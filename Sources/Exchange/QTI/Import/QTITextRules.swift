import Bank
import Vocabulary

/// The texts that conditions of response processing accept for one variable: `match` or
/// `stringMatch` with a constant or what is correct, `patternMatch` with a pattern that is a text
/// with gaps.
struct QTITextRules {
    private let response: QTIDeclaration
    private(set) var usesMapping = false
    /// The likeliest reading; the scoring check says whether it holds.
    private(set) var accepted: [AcceptedText] = []

    init(_ rules: QTINode, _ response: QTIDeclaration, _ evaluator: QTIEvaluator) {
        self.response = response
        let nodes = rules.descendants
        usesMapping = nodes.contains {
            $0.name == "mapResponse" && $0.attribute("identifier") == response.identifier
        }
        var found: [(text: AcceptedText, worth: QTINumber)] = []
        for branch in nodes where branch.name == "responseIf" || branch.name == "responseElseIf" {
            guard let condition = branch.children.first else { continue }
            let worth = QTITextRules.worth(of: branch, evaluator)
            let alternatives = condition.name == "or" ? condition.children : [condition]
            for alternative in alternatives {
                guard let text = text(of: alternative) else { continue }
                found.append((text, worth))
            }
        }
        let most = found.map(\.worth).max() ?? QTINumber(1)
        var seen: Set<AcceptedText> = []
        for (text, worth) in found where worth > QTINumber(0) {
            guard let credit = (worth / most)?.fraction, credit > .zero, credit <= .one else {
                continue
            }
            let text = AcceptedText(text.text, text.comparison, credit: credit)
            if seen.insert(text).inserted { accepted.append(text) }
        }
    }

    /// What the first rule of a branch sets or adds, as far as constants say; 1 when they do not.
    static func worth(of branch: QTINode, _ evaluator: QTIEvaluator) -> QTINumber {
        for rule in branch.children where rule.name == "setOutcomeValue" {
            guard let expression = rule.children.first else { continue }
            let parts = expression.name == "sum" ? expression.children : [expression]
            for part in parts where !part.contains(["variable"]) && part.name != "variable" {
                if let number = (try? evaluator.evaluate(part))?.number { return number }
            }
        }
        return QTINumber(1)
    }

    private func text(of condition: QTINode) -> AcceptedText? {
        let parts = condition.children
        guard parts.contains(where: isVariable) else { return nil }
        switch condition.name {
        case "match", "stringMatch":
            guard condition.flag("substring") != true,
                let other = parts.first(where: { !isVariable($0) }),
                let text = constant(other), !text.isEmpty
            else { return nil }
            let isExact = condition.name == "match" || condition.flag("caseSensitive") ?? true
            return AcceptedText(text, isExact ? .exact : .folded)
        case "patternMatch":
            return QTIWildcard.text(ofPattern: condition.attributes["pattern"] ?? "")
                .map { AcceptedText($0, .wildcard) }
        default: return nil
        }
    }

    private func isVariable(_ node: QTINode) -> Bool {
        node.name == "variable" && node.attribute("identifier") == response.identifier
    }

    private func constant(_ node: QTINode) -> String? {
        switch node.name {
        case "baseValue": node.characters
        case "correct" where node.attribute("identifier") == response.identifier:
            response.correct.texts.first
        default: nil
        }
    }
}
