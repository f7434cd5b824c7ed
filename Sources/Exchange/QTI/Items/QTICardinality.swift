/// How many values a variable has at once, and whether their order counts.
package enum QTICardinality: String, Hashable, Sendable, CaseIterable {
    case single, multiple, ordered, record
}
