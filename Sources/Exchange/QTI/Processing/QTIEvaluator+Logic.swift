import Vocabulary

extension QTIEvaluator {
    /// `and`, `or`, `not`, `anyN`, `isNull`: three-valued, an operand without a value is unknown.
    func logic(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        switch node.name {
        case "isNull":
            try check(operands, 1...1, node)
            return .boolean(operands[0].isNull)
        case "not":
            try check(operands, 1...1, node)
            return try truths(operands, node)[0].map { .boolean(!$0) } ?? .null
        case "and":
            try check(operands, 1...Int.max, node)
            let truths = try truths(operands, node)
            if truths.contains(false) { return .boolean(false) }
            return truths.contains(nil) ? .null : .boolean(true)
        case "or":
            try check(operands, 1...Int.max, node)
            let truths = try truths(operands, node)
            if truths.contains(true) { return .boolean(true) }
            return truths.contains(nil) ? .null : .boolean(false)
        case "anyN": return try anyN(node, operands)
        default: return nil
        }
    }

    /// True when the number of true operands is surely between `min` and `max`, false when it
    /// surely is not.
    private func anyN(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue {
        guard let least = try whole("min", node), let most = try whole("max", node) else {
            throw .operand(node)
        }
        let truths = try truths(operands, node)
        let surely = truths.count { $0 == true }
        let possibly = surely + truths.count { $0 == nil }
        if surely > most || possibly < least { return .boolean(false) }
        return surely >= least && possibly <= most ? .boolean(true) : .null
    }

    private func truths(_ values: [QTIValue], _ node: QTINode) throws(QTIUnsupported) -> [Bool?] {
        var truths: [Bool?] = []
        for value in values {
            switch value {
            case .null: truths.append(nil)
            case .single(.boolean(let truth)): truths.append(truth)
            default: throw .operand(node)
            }
        }
        return truths
    }

    /// `match`, `equal`, `equalRounded`, `lt`, `gt`, `lte`, `gte`, `durationLT`, `durationGTE`:
    /// unknown as soon as one operand is.
    func comparison(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        let names: Set = [
            "match", "equal", "equalRounded", "lt", "gt", "lte", "gte", "durationLT",
            "durationGTE",
        ]
        guard names.contains(node.name) else { return nil }
        try check(operands, 2...2, node)
        if operands[0].isNull || operands[1].isNull { return .null }
        switch node.name {
        case "match":
            guard operands[0].isLike(operands[1]) else { throw .operand(node) }
            return .boolean(operands[0].matches(operands[1]))
        case "durationLT", "durationGTE":
            guard case .single(.duration(let left)) = operands[0],
                case .single(.duration(let right)) = operands[1]
            else { throw .operand(node) }
            return .boolean((left < right) == (node.name == "durationLT"))
        default: break
        }
        guard let left = operands[0].number, let right = operands[1].number else {
            throw .operand(node)
        }
        switch node.name {
        case "equal": return try equal(left, right, node)
        case "equalRounded":
            guard let left = try rounded(left, node), let right = try rounded(right, node) else {
                return .null
            }
            return .boolean(left == right)
        case "lt": return .boolean(left < right)
        case "gt": return .boolean(left > right)
        case "lte": return .boolean(left <= right)
        default: return .boolean(left >= right)
        }
    }

    /// The second number lies within the tolerance around the first one.
    private func equal(
        _ center: QTINumber, _ number: QTINumber, _ node: QTINode
    ) throws(QTIUnsupported) -> QTIValue {
        let mode = node.attribute("toleranceMode") ?? "exact"
        if mode == "exact" { return .boolean(center == number) }
        guard let range = try tolerance(around: center, node) else { throw .operand(node) }
        let isAbove =
            node.flag("includeLowerBound") ?? true ? range.lower <= number : range.lower < number
        let isBelow =
            node.flag("includeUpperBound") ?? true ? number <= range.upper : number < range.upper
        return .boolean(isAbove && isBelow)
    }

    /// The bounds of `equal`; nil when it has no tolerance.
    func tolerance(
        around center: QTINumber, _ node: QTINode
    ) throws(QTIUnsupported) -> (lower: QTINumber, upper: QTINumber)? {
        var parts: [QTINumber] = []
        for text in (node.attribute("tolerance") ?? "").split(whereSeparator: \.isWhitespace) {
            parts.append(try number(String(text), node))
        }
        guard let below = parts.first, parts.count <= 2 else { return nil }
        let above = parts.count == 2 ? parts[1] : below
        switch node.attribute("toleranceMode") {
        case "absolute": return (center - below, center + above)
        case "relative":
            let hundredth = QTINumber.exact(Fraction(1, 100))
            let lower = center * (QTINumber(1) - below * hundredth)
            let upper = center * (QTINumber(1) + above * hundredth)
            return (min(lower, upper), max(lower, upper))
        default: return nil
        }
    }

    /// As `roundingMode` and `figures` say.
    func rounded(_ number: QTINumber, _ node: QTINode) throws(QTIUnsupported) -> QTINumber? {
        guard let figures = try whole("figures", node) else { throw .operand(node) }
        switch node.attribute("roundingMode") ?? "significantFigures" {
        case "decimalPlaces" where figures >= 0: return number.rounded(decimals: figures)
        case "significantFigures" where figures > 0: return number.rounded(figures: figures)
        default: throw .operand(node)
        }
    }
}

extension QTIValue {
    /// Whether two values are of one form, so that comparing them has a meaning.
    func isLike(_ other: QTIValue) -> Bool {
        switch (self, other) {
        case (.single, .single), (.multiple, .multiple), (.ordered, .ordered), (.record, .record):
            true
        default: false
        }
    }
}
