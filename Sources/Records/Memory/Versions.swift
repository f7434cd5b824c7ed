/// Rows by the version of their draw, and by a name within it.
struct Versions<Name: Hashable & Sendable, Row: Sendable>: Sendable {
    private var rows: [Int: [Name: Row]] = [:]

    /// The highest version; nil when there is none.
    var latestVersion: Int? { rows.keys.max() }

    /// The rows of the highest version; none when there is no version.
    var latest: [Name: Row] { latestVersion.flatMap { rows[$0] } ?? [:] }

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

/// A row that a late draw has added to a version of the main one.
struct LateRow<Row: Sendable>: Sendable {
    /// The version of the main draw.
    let base: Int
    /// The version of the late draw.
    let version: Int
    let row: Row
}
