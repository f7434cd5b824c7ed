import Vocabulary

extension QTIEvaluator {
    /// What the response is worth by its mapping. Without an answer it is the default (an entry for
    /// the empty text counts); the same value twice counts once; a response without a mapping is
    /// worth nothing.
    func mapResponse(
        _ identifier: String, _ node: QTINode
    ) throws(QTIUnsupported) -> QTIValue {
        guard let declaration = declaration(identifier), declaration.kind == .response else {
            throw .variable(identifier, node)
        }
        guard declaration.cardinality != .record else { throw .operand(node) }
        guard let mapping = declaration.mapping else { return .float(QTINumber(0)) }
        let value = value(identifier)
        if value.isNull {
            return .float(mapping.bounded(mapping.worth(of: .text(""))))
        }
        var seen: [QTIScalar] = []
        var sum = QTINumber(0)
        for scalar in value.scalars where !seen.contains(where: scalar.matches) {
            seen.append(scalar)
            sum = sum + mapping.worth(of: scalar)
        }
        return .float(mapping.bounded(sum))
    }

    /// What the points of the response are worth by its areas.
    func mapResponsePoint(
        _ identifier: String, _ node: QTINode
    ) throws(QTIUnsupported) -> QTIValue {
        guard let declaration = declaration(identifier), declaration.kind == .response else {
            throw .variable(identifier, node)
        }
        guard let areas = declaration.areas else { return .float(QTINumber(0)) }
        guard declaration.baseType == .point else { throw .operand(node) }
        return .float(areas.worth(of: QTIEvaluator.points(value(identifier))))
    }

    static func points(_ value: QTIValue) -> [(x: QTINumber, y: QTINumber)] {
        value.scalars.compactMap { if case .point(let x, let y) = $0 { (x, y) } else { nil } }
    }

    /// Two operators on texts that Cito's items use; any other is unknown here. `ToAscii` takes
    /// texts that are ASCII already, since how it changes others is nowhere written.
    func customOperator(_ node: QTINode) throws(QTIUnsupported) -> QTIValue {
        let definition = node.attribute("definition") ?? node.attribute("class") ?? ""
        let unknown = QTIUnsupported.construct("customOperator \(definition)", node)
        let name = definition.split(separator: ":").last.map(String.init) ?? ""
        guard ["depcp:Trim", "depcp:ToAscii", "qade:Trim", "qade:ToAscii"].contains(definition),
            let child = node.children.first, node.children.count == 1
        else { throw unknown }
        let value = try evaluate(child)
        guard case .single(.text(let text)) = value else {
            if value.isNull { return .null }
            throw .operand(node)
        }
        if name == "Trim" { return QTIValue(.text(text.trimmed)) }
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw unknown }
        return value
    }
}
