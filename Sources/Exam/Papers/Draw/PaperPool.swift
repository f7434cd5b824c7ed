import Vocabulary

/// The bank as the draw sees it: units, the cells that they fall into, and what stands against
/// what.
///
/// A *unit* is an item that stands alone, or a case set with all its items. Units are numbered by
/// their first item's position; cells in the order of their first unit.
struct PaperPool {
    struct Unit {
        /// Positions of its items in the bank, ascending.
        let items: [Int]
        let section: Int
        let cell: Int
        /// The four expected scores of all its items together, in thousandths of a mark.
        let scores: Scores
        /// The numbers of the units that may not stand on a paper with it, ascending.
        var enemies: [Int] = []
    }

    /// Units that count alike for every section and margin.
    struct Cell {
        let section: Int
        let field: String
        /// How many items of one unit count for which margin; only those above 0, by margin.
        let counts: [Count]
        var units: [Int] = []
    }

    struct Count: Hashable, Comparable {
        let margin: Int
        let items: Int

        static func < (left: Count, right: Count) -> Bool {
            (left.margin, left.items) < (right.margin, right.items)
        }
    }

    let sections: [PaperInput.Section]
    let margins: [PaperInput.Margin]
    private(set) var units: [Unit] = []
    private(set) var cells: [Cell] = []
    /// For each item position its unit.
    private(set) var unitOfItem: [Int]

    init(_ input: PaperInput) {
        sections = input.sections
        margins = input.margins
        unitOfItem = [Int](repeating: 0, count: input.items.count)
        var cellOfKey: [CellKey: Int] = [:]
        for positions in PaperPool.groups(input.items) {
            let items = positions.map { input.items[$0] }
            let key = CellKey(items, margins: input.margins)
            let cell = cellOfKey[key] ?? cells.count
            if cell == cells.count {
                cellOfKey[key] = cell
                cells.append(Cell(section: key.section, field: key.field, counts: key.counts))
            }
            for position in positions { unitOfItem[position] = units.count }
            cells[cell].units.append(units.count)
            units.append(
                Unit(
                    items: positions, section: items[0].section, cell: cell,
                    scores: items.reduce(.zero) { $0 &+ $1.scores }))
        }
        for pair in input.enemies {
            let (one, other) = (unitOfItem[pair.0], unitOfItem[pair.1])
            guard one != other else { continue }
            units[one].enemies.append(other)
            units[other].enemies.append(one)
        }
        for unit in units.indices { units[unit].enemies.sort() }
    }

    /// The cell of a unit.
    func cell(_ unit: Int) -> Int { units[unit].cell }

    /// Units that one paper holds.
    var slots: Int { sections.reduce(0) { $0 + $1.count } }

    /// Item positions by unit, in the order of each unit's first item.
    private static func groups(_ items: [PaperInput.Row]) -> [[Int]] {
        var groups: [[Int]] = []
        var groupOfSet: [String: Int] = [:]
        for (position, item) in items.enumerated() {
            if !item.set.isEmpty, let group = groupOfSet[item.set] {
                groups[group].append(position)
            } else {
                if !item.set.isEmpty { groupOfSet[item.set] = groups.count }
                groups.append([position])
            }
        }
        return groups
    }

    /// What units of one cell have in common.
    private struct CellKey: Hashable {
        let section: Int
        let field: String
        let counts: [Count]

        init(_ items: [PaperInput.Row], margins: [PaperInput.Margin]) {
            section = items[0].section
            field = items.first { !$0.scope.isEmpty }?.scope ?? ""
            counts = margins.enumerated().compactMap { margin, meaning in
                let count = items.count(where: meaning.counts)
                return count > 0 ? Count(margin: margin, items: count) : nil
            }
        }
    }
}

/// Four expected scores: overall, and at ability -1, 0 and +1; in thousandths of a mark.
typealias Scores = SIMD4<Int>
