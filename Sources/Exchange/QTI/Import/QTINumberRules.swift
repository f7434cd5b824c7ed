import Bank
import Vocabulary

/// The numbers that response processing accepts for one variable: within a tolerance of `equal`, in
/// a range of `gte` and `lte`, by a mapping, or exactly what is correct.
struct QTINumberRules {
    private let response: QTIDeclaration
    private let evaluator: QTIEvaluator
    /// The likeliest reading; the scoring check says whether it holds.
    private(set) var accepted: [AcceptedNumber] = []

    init(_ scorer: QTIScorer, _ response: QTIDeclaration) {
        self.response = response
        evaluator = QTIEvaluator(scorer.item)
        let nodes = scorer.rules?.descendants ?? []
        let usesMapping = nodes.contains { $0.name == "mapResponse" }
        if let mapping = response.mapping, usesMapping || response.correct.isNull {
            accepted = mapped(mapping)
            return
        }
        var found: [(range: AcceptedNumber, worth: QTINumber)] = []
        for branch in nodes where branch.name == "responseIf" || branch.name == "responseElseIf" {
            guard let condition = branch.children.first else { continue }
            let worth = QTITextRules.worth(of: branch, evaluator)
            for node in condition.name == "or" ? condition.children : [condition] {
                guard let range = range(ofEqual: node) ?? range(ofBounds: node) else { continue }
                found.append((range, worth))
            }
        }
        accepted = QTINumberRules.shared(found)
        if accepted.isEmpty, let number = response.correct.number {
            accepted = [number].compactMap { AcceptedNumber($0, $0) }
        }
    }

    /// With shares of the most that one of them earns.
    private static func shared(
        _ found: [(range: AcceptedNumber, worth: QTINumber)]
    ) -> [AcceptedNumber] {
        let most = found.map(\.worth).max() ?? QTINumber(1)
        return found.compactMap { range, worth in
            guard worth > QTINumber(0), let credit = (worth / most)?.fraction else { return nil }
            return AcceptedNumber(
                range.lower, range.upper, excluding: range.excluded, credit: credit)
        }
    }

    private func mapped(_ mapping: QTIMapping) -> [AcceptedNumber] {
        let entries = mapping.entries.filter { $0.worth > QTINumber(0) }
        let most = entries.map(\.worth).max() ?? QTINumber(1)
        let numbers = entries.compactMap { entry -> AcceptedNumber? in
            guard let number = entry.value.number, let credit = (entry.worth / most)?.fraction
            else { return nil }
            return AcceptedNumber(number, number, credit: credit)
        }
        // What earns most is printed.
        return numbers.filter { $0.credit == .one } + numbers.filter { $0.credit != .one }
    }

    private func isVariable(_ node: QTINode) -> Bool {
        node.name == "variable" && node.attribute("identifier") == response.identifier
    }

    private func range(ofEqual node: QTINode) -> AcceptedNumber? {
        guard node.name == "equal", node.children.count == 2,
            let variable = node.children.firstIndex(where: isVariable),
            case let other = node.children[1 - variable],
            let center = (try? evaluator.evaluate(other))?.number
        else { return nil }
        if (node.attribute("toleranceMode") ?? "exact") == "exact" {
            return AcceptedNumber(center, center)
        }
        guard let range = try? evaluator.tolerance(around: center, node) else { return nil }
        func isOpen(_ bound: String) -> Bool { node.flag(bound) == false }
        // Seen from the response, an absolute tolerance is the other way round.
        guard variable == 0, node.attribute("toleranceMode") == "absolute" else {
            return AcceptedNumber(
                range.lower, range.upper,
                isOpen: (isOpen("includeLowerBound"), isOpen("includeUpperBound")))
        }
        return AcceptedNumber(
            center - (range.upper - center), center + (center - range.lower),
            isOpen: (isOpen("includeUpperBound"), isOpen("includeLowerBound")))
    }

    private func range(ofBounds node: QTINode) -> AcceptedNumber? {
        guard node.name == "and" else { return nil }
        var (lower, upper): (QTINumber?, QTINumber?) = (nil, nil)
        var isOpen = (false, false)
        for part in node.children {
            guard part.children.count == 2,
                let variable = part.children.firstIndex(where: isVariable),
                let bound = (try? evaluator.evaluate(part.children[1 - variable]))?.number
            else { return nil }
            switch (part.name, variable) {
            case ("gte", 0), ("lte", 1), ("gt", 0), ("lt", 1):
                (lower, isOpen.0) = (bound, part.name.count == 2)
            case ("lte", 0), ("gte", 1), ("lt", 0), ("gt", 1):
                (upper, isOpen.1) = (bound, part.name.count == 2)
            default: return nil
            }
        }
        guard let lower, let upper else { return nil }
        return AcceptedNumber(lower, upper, isOpen: isOpen)
    }
}

extension AcceptedNumber {
    /// Nil for bounds that are no fractions of a handy size, or the wrong way round.
    fileprivate init?(
        _ lower: QTINumber, _ upper: QTINumber, isOpen: (lower: Bool, upper: Bool) = (false, false),
        credit: Fraction = .one
    ) {
        guard case .exact(let low) = lower, case .exact(let high) = upper, lower <= upper,
            [low, high].allSatisfy({
                $0.numerator.magnitude <= 2_000_000_000 && $0.denominator <= 2_000_000_000
            })
        else { return nil }
        let excluded: Excluded? =
            switch isOpen {
            case (true, true): .both
            case (true, false): .lower
            case (false, true): .upper
            case (false, false): nil
            }
        guard excluded == nil || low < high else { return nil }
        self.init(low, high, excluding: excluded, credit: credit)
    }
}
