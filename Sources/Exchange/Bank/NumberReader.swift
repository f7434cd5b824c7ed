import Bank
import Vocabulary

/// Reads a number of a numeric item that is written as a mapping: a `range`, or a `value` with one
/// of `tolerance`, `relative`, `geometric` (shares), `significant` and `decimals` (digits); with
/// `excludes` (lower, upper, both) for bounds that do not belong to it, and with a `credit`.
struct NumberReader {
    let node: BankNode
    /// Reads a number or a range.
    let range: (BankNode) -> AcceptedNumber?
    let credit: (BankNode?) -> Fraction

    private static let ways = ["tolerance", "relative", "geometric", "significant", "decimals"]

    /// Nil when something is wrong; the log of the node says what.
    func read() -> AcceptedNumber? {
        guard let fields = node.fields(["range", "value", "excludes", "credit"] + Self.ways) else {
            return nil
        }
        let given = Self.ways.filter { fields[$0] != nil }
        let plain: AcceptedNumber?
        switch (fields["range"], fields["value"], given.first) {
        case (let written?, nil, nil): plain = range(written)
        case (nil, let value?, nil): plain = range(value)
        case (nil, let value?, let way?) where given.count == 1:
            plain = number(about: value, way, fields[way])
        default: return wrong(node)
        }
        guard let plain else { return nil }
        var excluded = plain.excluded
        if let field = fields["excludes"] {
            guard let named = field.scalarText.flatMap(AcceptedNumber.Excluded.init(rawValue:)),
                plain.lower < plain.upper
            else { return wrong(field) }
            excluded = named
        }
        return AcceptedNumber(
            plain.lower, plain.upper, excluding: excluded, credit: credit(fields["credit"]))
    }

    private func number(
        about value: BankNode, _ way: String, _ measure: BankNode?
    ) -> AcceptedNumber? {
        guard let number = value.fraction, let measure else { return nil }
        if way == "significant" || way == "decimals" {
            guard let digits = measure.int else { return nil }
            guard (way == "decimals" ? 0...9 : 1...9).contains(digits),
                number.numerator.magnitude < 1_000_000_000, number.denominator < 1_000_000_000
            else { return wrong(measure) }
            return way == "decimals"
                ? .rounded(number, decimals: digits) : .rounded(number, significant: digits)
        }
        guard let margin = measure.fraction else { return nil }
        guard margin >= .zero, [number, margin].allSatisfy({ $0.isHandy }) else {
            return wrong(measure)
        }
        switch way {
        case "relative": return .about(number, relative: margin)
        case "geometric": return .about(number, geometric: margin)
        default: return .about(number, absolute: margin)
        }
    }

    private func wrong(_ node: BankNode) -> AcceptedNumber? {
        node.wrong(
            "item.number",
            "应为 range，或者 value 加 tolerance、relative、geometric、significant、decimals 之一；"
                + "excludes 为 lower、upper 或 both。",
            "a range, or a value with one of tolerance, relative, geometric, significant and "
                + "decimals; excludes is lower, upper or both")
        return nil
    }
}

extension Fraction {
    /// Whether sums and products with it are exact.
    fileprivate var isHandy: Bool {
        numerator.magnitude < 1_000_000_000_000 && denominator < 1_000_000
    }
}
