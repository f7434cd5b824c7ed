/// The names of one element, brought to those of QTI 2.
struct QTIName {
    let element: String
    /// Whether it is an element of QTI 3, whose attributes have hyphens.
    private let isThree: Bool

    init(_ written: String) {
        let local = QTIName.local(written)
        isThree = local.hasPrefix("qti-")
        element = isThree ? QTIName.element(String(local.dropFirst(4))) : local
    }

    func attribute(_ written: String) -> String {
        let local = QTIName.local(written)
        let isForeign = local.hasPrefix("data-") || local.hasPrefix("aria-")
        return isThree && !isForeign ? QTIName.camel(local) : local
    }

    private static func element(_ name: String) -> String {
        switch name {
        case "duration-lt": "durationLT"
        case "duration-gte": "durationGTE"
        default: camel(name)
        }
    }

    private static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static func camel(_ name: String) -> String {
        let parts = name.split(separator: "-")
        guard let first = parts.first, parts.count > 1 else { return name }
        return parts.dropFirst().reduce(into: String(first)) { text, part in
            text += part.prefix(1).uppercased() + part.dropFirst()
        }
    }
}
