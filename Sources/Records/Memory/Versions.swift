/// Rows by the version of their draw, and by a name within it.
struct Versions<Name: Hashable & Sendable, Row: Sendable>: Sendable {
    private var rows: [Int: [Name: Row]] = [:]

    /// The rows of the highest version; none when there is no version.
    var latest: [Name: Row] { rows.keys.max().flatMap { rows[$0] } ?? [:] }

    /// The rows of one version, in no particular order.
    subscript(version: Int) -> [Row] { rows[version].map { Array($0.values) } ?? [] }

    /// Adds rows under their names.
    mutating func insert(_ new: [Row], as names: [Name], version: Int) {
        for (name, row) in zip(names, new) { rows[version, default: [:]][name] = row }
    }

    /// Takes rows away; a version without any is none.
    mutating func remove(_ names: [Name], version: Int) {
        for name in names { rows[version]?[name] = nil }
        if rows[version]?.isEmpty == true { rows[version] = nil }
    }
}
