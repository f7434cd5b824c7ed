import Vocabulary

extension QTIEvaluator {
    /// Making containers, and looking into them.
    func container(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        switch node.name {
        case "multiple", "ordered":
            return try joined(node, operands, node.name == "multiple" ? .multiple : .ordered)
        case "repeat": return try repeated(node, operands)
        case "containerSize":
            try check(operands, 1...1, node)
            switch operands[0] {
            case .null: return .integer(0)
            case .multiple(let scalars), .ordered(let scalars): return .integer(scalars.count)
            case .single, .record: throw .operand(node)
            }
        case "index":
            try check(operands, 1...1, node)
            if operands[0].isNull { return .null }
            guard case .ordered(let scalars) = operands[0], let n = try whole("n", node) else {
                throw .operand(node)
            }
            return scalars.indices.contains(n &- 1) ? QTIValue(scalars[n &- 1]) : .null
        case "fieldValue":
            try check(operands, 1...1, node)
            if operands[0].isNull { return .null }
            guard case .record(let fields) = operands[0],
                let field = node.attribute("fieldIdentifier")
            else { throw .operand(node) }
            return QTIValue(fields[field])
        case "member", "delete", "contains": return try pairwise(node, operands)
        case "inside": return try inside(node, operands)
        default: return nil
        }
    }

    /// Operands without a value are passed over.
    private func joined(
        _ node: QTINode, _ operands: [QTIValue], _ cardinality: QTICardinality
    ) throws(QTIUnsupported) -> QTIValue {
        var scalars: [QTIScalar] = []
        for operand in operands {
            switch (operand, cardinality) {
            case (.null, _): continue
            case (.single, _), (.multiple, .multiple), (.ordered, .ordered):
                scalars += operand.scalars
            default: throw .operand(node)
            }
            guard scalars.count <= QTIEvaluator.capacity else {
                throw .construct("\(node.name)（容量过大 too many values）", node)
            }
        }
        return QTIValue(scalars, cardinality)
    }

    private func repeated(
        _ node: QTINode, _ operands: [QTIValue]
    ) throws(QTIUnsupported) -> QTIValue {
        guard let count = try whole("numberRepeats", node) else { throw .operand(node) }
        guard case .ordered(let once) = try joined(node, operands, .ordered), count > 0 else {
            return .null
        }
        guard count <= QTIEvaluator.capacity / once.count else {
            throw .construct("repeat（容量过大 too many values）", node)
        }
        return .ordered((0..<count).flatMap { _ in once })
    }

    /// `member`, `delete` and `contains`: unknown as soon as one operand is.
    private func pairwise(
        _ node: QTINode, _ operands: [QTIValue]
    ) throws(QTIUnsupported) -> QTIValue {
        try check(operands, 2...2, node)
        let (left, right) = (operands[0], operands[1])
        if left.isNull || right.isNull { return .null }
        switch (node.name, left, right) {
        // A response that is one value is asked for as often as one that may be several.
        case ("member", .single(let value), .single(let only)):
            return .boolean(value.matches(only))
        case ("member", .single(let value), .multiple(let scalars)),
            ("member", .single(let value), .ordered(let scalars)):
            return .boolean(scalars.contains(where: value.matches))
        case ("delete", .single(let value), .multiple(let scalars)):
            return QTIValue(scalars.filter { !$0.matches(value) }, .multiple)
        case ("delete", .single(let value), .ordered(let scalars)):
            return QTIValue(scalars.filter { !$0.matches(value) }, .ordered)
        case ("contains", .multiple(let whole), .multiple(let part)):
            return .boolean(QTIEvaluator.holds(whole, part))
        case ("contains", .ordered(let whole), .ordered(let part)):
            guard part.count <= whole.count else { return .boolean(false) }
            return .boolean(
                (0...(whole.count - part.count)).contains { start in
                    zip(whole[start...], part).allSatisfy { $0.matches($1) }
                })
        default: throw .operand(node)
        }
    }

    /// Whether all of `part` is in `whole`, as often as it is in `part`.
    private static func holds(_ whole: [QTIScalar], _ part: [QTIScalar]) -> Bool {
        var rest = whole
        return part.allSatisfy { value in
            guard let index = rest.firstIndex(where: value.matches) else { return false }
            rest.remove(at: index)
            return true
        }
    }

    /// Whether a point, or one of several, is in the area.
    private func inside(
        _ node: QTINode, _ operands: [QTIValue]
    ) throws(QTIUnsupported) -> QTIValue {
        try check(operands, 1...1, node)
        guard
            let shape = QTIShape(
                name: node.attribute("shape") ?? "", coordinates: node.attribute("coords") ?? "")
        else { throw .operand(node) }
        if operands[0].isNull { return .null }
        let points = QTIEvaluator.points(operands[0])
        guard points.count == operands[0].scalars.count else { throw .operand(node) }
        return .boolean(points.contains { shape.contains($0.x, $0.y) })
    }

    /// `stringMatch`, `substring`, `patternMatch`: unknown as soon as one operand is.
    func text(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        let count: Int
        switch node.name {
        case "stringMatch", "substring": count = 2
        case "patternMatch": count = 1
        default: return nil
        }
        try check(operands, count...count, node)
        var texts: [String] = []
        for operand in operands {
            if operand.isNull { return .null }
            guard case .single(.text(let text)) = operand else { throw .operand(node) }
            texts.append(node.flag("caseSensitive") ?? true ? text : text.lowercased())
        }
        switch node.name {
        case "stringMatch":
            return .boolean(
                node.flag("substring") ?? false
                    ? texts[0].contains(texts[1])
                    : texts[0].unicodeScalars.elementsEqual(texts[1].unicodeScalars))
        case "substring": return .boolean(texts[1].contains(texts[0]))
        default:
            var written = node.attributes["pattern"] ?? ""
            if let value = values(named: written), case .single(.text(let text)) = value {
                written = text
            }
            guard let pattern = QTIPattern(written) else {
                throw .construct("patternMatch \(written)", node)
            }
            return .boolean(pattern.matches(texts[0]))
        }
    }

    /// The value of a declared variable of that name; a pattern may be given by one.
    private func values(named name: String) -> QTIValue? {
        declaration(name).map { value($0.identifier) }
    }
}
