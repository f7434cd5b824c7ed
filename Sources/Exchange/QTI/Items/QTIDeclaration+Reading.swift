import Vocabulary

extension QTIDeclaration {
    /// Nil for a declaration without an identifier, which nothing can refer to.
    init?(_ node: QTINode, _ kind: Kind) {
        guard let identifier = node.attribute("identifier") else { return nil }
        self.kind = kind
        self.identifier = identifier
        let cardinality = node.attribute("cardinality").flatMap(QTICardinality.init) ?? .single
        let type = node.attribute("baseType").flatMap(QTIBaseType.init)
        self.cardinality = cardinality
        baseType = cardinality == .record ? nil : type ?? .string
        defaultValue = QTIDeclaration.value(in: node.child("defaultValue"), cardinality, type)
        correct = QTIDeclaration.value(in: node.child("correctResponse"), cardinality, type)
        mapping = node.child("mapping").map { QTIMapping($0, type ?? .string) }
        areas = node.child("areaMapping").map { QTIAreaMapping($0) }
        table = (node.child("matchTable") ?? node.child("interpolationTable"))
            .map { QTILookupTable($0, type ?? .string) }
        normalMaximum = node.attribute("normalMaximum").flatMap(QTINumber.init)
        normalMinimum = node.attribute("normalMinimum").flatMap(QTINumber.init)
        line = node.line
    }

    /// The values of a `defaultValue` or `correctResponse`, white space around them taken off; the
    /// first one of several where only one can be.
    private static func value(
        in node: QTINode?, _ cardinality: QTICardinality, _ type: QTIBaseType?
    ) -> QTIValue {
        guard let values = node?.children("value"), !values.isEmpty else { return .null }
        guard cardinality == .record else {
            let scalars = values.compactMap { QTIScalar($0.characters.trimmed, type ?? .string) }
                .filter { $0 != .text("") }
            return QTIValue(scalars, cardinality)
        }
        var fields: [String: QTIScalar] = [:]
        for value in values {
            let own = value.attribute("baseType").flatMap(QTIBaseType.init) ?? .string
            guard let field = value.attribute("fieldIdentifier") else { continue }
            fields[field] = QTIScalar(value.characters.trimmed, own)
        }
        return fields.isEmpty ? .null : .record(fields)
    }
}

extension QTIMapping {
    init(_ node: QTINode, _ type: QTIBaseType) {
        entries = node.children("mapEntry").compactMap { entry in
            guard let key = entry.attributes["mapKey"], let value = QTIScalar(key, type),
                let worth = entry.attribute("mappedValue").flatMap(QTINumber.init)
            else { return nil }
            return Entry(
                key: key, value: value, worth: worth,
                isCaseSensitive: entry.flag("caseSensitive") ?? true)
        }
        defaultValue = node.attribute("defaultValue").flatMap(QTINumber.init) ?? QTINumber(0)
        lowerBound = node.attribute("lowerBound").flatMap(QTINumber.init)
        upperBound = node.attribute("upperBound").flatMap(QTINumber.init)
    }
}

extension QTIAreaMapping {
    init(_ node: QTINode) {
        entries = node.children("areaMapEntry").compactMap { entry in
            guard let worth = entry.attribute("mappedValue").flatMap(QTINumber.init),
                let shape = QTIShape(
                    name: entry.attribute("shape") ?? "",
                    coordinates: entry.attribute("coords") ?? "")
            else { return nil }
            return Entry(shape: shape, worth: worth)
        }
        defaultValue = node.attribute("defaultValue").flatMap(QTINumber.init) ?? QTINumber(0)
        lowerBound = node.attribute("lowerBound").flatMap(QTINumber.init)
        upperBound = node.attribute("upperBound").flatMap(QTINumber.init)
    }
}

extension QTILookupTable {
    init(_ node: QTINode, _ type: QTIBaseType) {
        entries = node.children.compactMap { entry in
            guard let target = QTIScalar(entry.attribute("targetValue") ?? "", type),
                let source = entry.attribute("sourceValue")
            else { return nil }
            switch entry.name {
            case "matchTableEntry": return Int(source).map { .exactly($0, target) }
            case "interpolationTableEntry":
                return QTINumber(source).map {
                    .from($0, isIncluded: entry.flag("includeBoundary") ?? true, target)
                }
            default: return nil
            }
        }
        defaultValue = node.attribute("defaultValue").flatMap { QTIScalar($0, type) }
    }
}
