import Draws

/// Deals the planned uses of all units to the papers of a group.
///
/// Section by section the copies of all units stand in a row: cells by the margins that they count
/// for, the units of a cell in drawn order, the copies of a unit together. The row is cut into
/// blocks of as many copies as there are papers; each block is shuffled, and its k-th copy goes to
/// the k-th paper. So every paper has the same chance of every unit, and about the right number of
/// items for each margin.
struct PaperDeal {
    let pool: PaperPool
    /// Cells of each section in the order of the row.
    private let rows: [[Int]]

    init(pool: PaperPool) {
        self.pool = pool
        rows = pool.sections.indices.map { section in
            pool.cells.indices.filter { pool.cells[$0].section == section }.sorted {
                let (left, right) = (pool.cells[$0].counts, pool.cells[$1].counts)
                return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
            }
        }
    }

    /// - Returns: the units paper by paper, each by section.
    func deal(_ uses: [Int], papers: Int, stream: DrawStream) -> [Int32] {
        let slots = pool.slots
        var dealt = [Int32](repeating: 0, count: papers * slots)
        var slot = 0
        for row in rows {
            var copies: [Int32] = []
            for cell in row {
                let used = pool.cells[cell].units.filter { uses[$0] > 0 }
                for unit in stream.shuffled(used) {
                    copies += repeatElement(Int32(unit), count: uses[unit])
                }
            }
            for block in stride(from: 0, to: copies.count, by: papers) {
                let mixed = stream.shuffled(Array(copies[block..<block + papers]))
                for paper in 0..<papers { dealt[paper * slots + slot] = mixed[paper] }
                slot += 1
            }
        }
        return dealt
    }
}
