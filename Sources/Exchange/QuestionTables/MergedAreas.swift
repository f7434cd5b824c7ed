/// Which merged area a cell belongs to, found without a walk over all areas.
struct MergedAreas {
    private struct Key: Hashable {
        let row: Int
        let column: Int
    }

    private var areas: [Key: Int] = [:]

    /// Areas of several rows; of a very large one the first rows only.
    init(_ merges: [SheetLayout.Merge]) {
        for (index, merge) in merges.enumerated()
        where merge.rows.count > 1 && areas.count < 1_000_000 {
            for row in merge.rows.prefix(1000) {
                for column in merge.columns.prefix(16) {
                    areas[Key(row: row, column: column)] = index
                }
            }
        }
    }

    func area(_ row: Int, _ column: Int) -> Int? { areas[Key(row: row, column: column)] }
}
