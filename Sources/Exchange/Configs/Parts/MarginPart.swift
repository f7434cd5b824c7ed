import Bank
import Papers
import Vocabulary

extension ConfigFields {
    /// `statutes`, `bands`, `levels`, `scope` and `cells` as margins, in this order.
    func margins() -> [Blueprint.Margin] {
        let statutes = object("statutes", isOptional: true) { fields in
            fields.entries().map {
                Blueprint.Margin(statute: StatuteID($0.key), $0.node.quantity())
            }
        }
        let bands = named("bands") { Blueprint.Margin(band: $0, $1) }
        let levels = named("levels") { Blueprint.Margin(level: $0, $1) }
        let scopes = named("scope") { Blueprint.Margin(scope: $0, $1) }
        let cells = list("cells", default: []) { element in element.object { $0.cell() } }
        return statutes + bands + levels + scopes + cells
    }

    /// Quantities by the words of `Name`, in the order of its cases.
    private func named<Name: CaseIterable & RawRepresentable<String>>(
        _ key: String, _ margin: (Name, Blueprint.Quantity) -> Blueprint.Margin
    ) -> [Blueprint.Margin] {
        object(key, isOptional: true) { fields in
            Name.allCases.compactMap { name in
                fields.take(name.rawValue).map { margin(name, $0.quantity()) }
            }
        }
    }

    /// Conditions that hold together, and how many items meet them.
    private func cell() -> Blueprint.Margin {
        let statute = optional("statute") { $0.text() }
        let margin = Blueprint.Margin(
            statute: statute.map { StatuteID($0) }, scope: optional("scope") { $0.choice() },
            level: optional("level") { $0.choice() }, band: optional("band") { $0.choice() },
            type: optional("type") { $0.choice() }, quantity())
        if margin.conditions.isEmpty, !log.hasStandIn(in: path) {
            log.add(
                "config.cell", at: path, line: line, "“\(path)”没有写明条件。",
                "`\(path)` names no condition: statute, scope, level, band or type")
        }
        return margin
    }

    /// `exactly`, or `least` and `most` with either left out.
    fileprivate func quantity() -> Blueprint.Quantity {
        if let exactly = optional("exactly", { $0.int(in: itemNumbers) }) {
            return Blueprint.Quantity(exactly: exactly)
        }
        return Blueprint.Quantity(
            least: int("least", itemNumbers, default: 0),
            most: optional("most") { $0.int(in: itemNumbers) })
    }

    /// The part of the bank by the field of enforcement.
    func fieldParts(_ key: String) -> [String: BankPart] {
        object(key, isOptional: true) { fields in
            let pairs = fields.entries().compactMap { entry in
                entry.node.text().map { (entry.key, BankPart($0)) }
            }
            return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
    }
}

private let itemNumbers = 0...1000

extension ConfigNode {
    /// A number of items: `6`, or `{least: 6, most: 12}` with either left out.
    fileprivate func quantity() -> Blueprint.Quantity {
        guard isMapping else {
            return Blueprint.Quantity(exactly: int(in: itemNumbers) ?? standIn(0))
        }
        return object { $0.quantity() }
    }
}
