import Vocabulary

/// How `lookupOutcomeValue` turns a number into the value of an outcome.
struct QTILookupTable: Hashable, Sendable {
    enum Entry: Hashable, Sendable {
        /// For exactly this number (matchTable).
        case exactly(Int, QTIScalar)
        /// For all numbers from this one on, itself included or not (interpolationTable).
        case from(QTINumber, isIncluded: Bool, QTIScalar)
    }

    let entries: [Entry]
    /// When no entry fits.
    let defaultValue: QTIScalar?

    /// The target of the first entry that fits.
    func target(for number: QTINumber) -> QTIScalar? {
        for entry in entries {
            switch entry {
            case .exactly(let source, let target) where QTINumber(source) == number: return target
            case .from(let source, let isIncluded, let target)
            where source < number || (isIncluded && source == number):
                return target
            case .exactly, .from: continue
            }
        }
        return defaultValue
    }
}
