import Vocabulary

/// How an order is scored (排序题): QTI's and Moodle's whole order, the eight ways of Moodle's
/// ordering that give shares, and PrairieLearn's. Each has a file of its own.
package enum OrderRule: String, Hashable, Sendable, CaseIterable {
    /// The whole order, or nothing.
    case exact
    /// The share of the choices that stand at their right place, counted from the first.
    case byPlace
    /// The share of the choices that are followed by the right one.
    case byNext
    /// The same, and the last one stands last.
    case byNextAndLast
    /// What stands before and after each choice.
    case byNeighbours
    /// The share of the pairs in their right order.
    case byPrecedence
    /// The longest subset in its right order.
    case longestOrdered
    /// The longest run of the key in its right order.
    case longestRun
    /// How near each choice is to its place.
    case byDistance
    /// How little has to be changed.
    case byEdits

    /// The name in a config.
    package var name: String {
        switch self {
        case .exact: "exactOrder"
        case .byPlace: "orderByPlace"
        case .byNext: "orderByNext"
        case .byNextAndLast: "orderByNextAndLast"
        case .byNeighbours: "orderByNeighbours"
        case .byPrecedence: "orderByPrecedence"
        case .longestOrdered: "longestOrdered"
        case .longestRun: "longestRun"
        case .byDistance: "orderByDistance"
        case .byEdits: "orderByEdits"
        }
    }

    private var rule: any OrderCredit {
        switch self {
        case .exact: ExactOrder()
        case .byPlace: OrderByPlace()
        case .byNext: OrderByNext()
        case .byNextAndLast: OrderByNextAndLast()
        case .byNeighbours: OrderByNeighbours()
        case .byPrecedence: OrderByPrecedence()
        case .longestOrdered: LongestOrdered()
        case .longestRun: LongestRun()
        case .byDistance: OrderByDistance()
        case .byEdits: OrderByEdits()
        }
    }

    var wording: String { rule.wording }

    func credit(for order: [ChoiceID], key: [ChoiceID]) -> Fraction {
        guard !key.isEmpty, !order.isEmpty else { return .zero }
        return rule.credit(for: OrderPlaces(order, key: key))
    }
}
