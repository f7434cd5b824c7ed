import Papers

/// The linear programme of one pool: how many units of each cell a paper of each field has on
/// average, so that sections and margins hold.
struct PoolModel {
    /// The people of one field who draw from the pool.
    struct Field {
        let name: String
        let people: Int
    }

    let problem: PaperPlanProblem
    /// How many units of each cell the pool has.
    let units: [Int]
    /// Ascending by name.
    let fields: [Field]
    private(set) var program = LinearProgram()
    /// For each field and cell the column of its units on an average paper; nil: never used.
    private(set) var uses: [[Int?]] = []
    /// For each field the rows of sections, then of margins.
    private(set) var rows: [[Int]] = []

    init(_ problem: PaperPlanProblem, units: [Int], fields: [Field]) {
        self.problem = problem
        self.units = units
        self.fields = fields
        for field in fields { addField(field.name) }
    }

    var people: Int { fields.reduce(0) { $0 + $1.people } }

    private mutating func addField(_ name: String) {
        let columns = problem.cells.enumerated().map { cell, meaning in
            units[cell] > 0 && (meaning.field.isEmpty || meaning.field == name)
                ? program.addColumn(upper: Double(units[cell])) : nil
        }
        let sections = problem.sections.map { program.addRow(Double($0)...Double($0)) }
        let margins = problem.margins.map { quantity in
            let most = quantity.most.map(Double.init) ?? LinearProgram.unbounded
            return program.addRow(Double(quantity.least)...max(most, Double(quantity.least)))
        }
        for (cell, column) in columns.enumerated() {
            guard let column else { continue }
            program.add(1, of: column, to: sections[problem.cells[cell].section])
            for (margin, count) in problem.cells[cell].counts.enumerated() {
                program.add(Double(count), of: column, to: margins[margin])
            }
        }
        uses.append(columns)
        rows.append(sections + margins)
    }

    /// The share of the people that a field has.
    func weight(_ field: Int) -> Double { Double(fields[field].people) / Double(people) }

    /// Adds the largest share of people who get one item; it is what is minimised.
    ///
    /// - Returns: its column.
    mutating func minimiseExposure() -> Int {
        let largest = program.addColumn(cost: 1)
        for cell in problem.cells.indices {
            let row = program.addRow(-LinearProgram.unbounded...0)
            for field in fields.indices {
                guard let column = uses[field][cell] else { continue }
                program.add(weight(field), of: column, to: row)
            }
            program.add(-Double(units[cell]), of: largest, to: row)
        }
        return largest
    }

    /// Asks that the mean of each field's papers is within `reach` of one common value at all four
    /// expected scores, in thousandths of a mark.
    ///
    /// - Parameter targets: that value; nil: any.
    mutating func bindScores(to targets: [Double]?, reach: Double) {
        for point in 0..<4 {
            let target = program.addColumn(
                lower: (targets?[point] ?? 0) / 1000,
                upper: (targets?[point] ?? LinearProgram.unbounded) / 1000)
            for field in fields.indices {
                let row = program.addRow(-reach / 1000...reach / 1000)
                program.add(-1, of: target, to: row)
                for (cell, column) in uses[field].enumerated() {
                    guard let column else { continue }
                    program.add(problem.meanScore(point, of: cell) / 1000, of: column, to: row)
                }
            }
        }
    }

    /// Makes the uses as even as `largest` allows: minimises the mean overlap of two papers, which
    /// grows with the square of each unit's uses. The square is put together of straight pieces;
    /// the first, up to one use of each unit, costs less than nothing, so that no item stays
    /// unused.
    ///
    /// - Parameter largest: the share of the pool's people who may get one item.
    mutating func spread(upTo largest: Double) {
        let pieces = 16
        let once = min(1 / Double(people), largest)
        let width = (largest - once) / Double(pieces)
        for cell in problem.cells.indices where units[cell] > 0 {
            let row = program.addRow(0...0)
            for field in fields.indices {
                guard let column = uses[field][cell] else { continue }
                program.add(weight(field), of: column, to: row)
            }
            let first = program.addColumn(cost: -10, upper: once * Double(units[cell]))
            program.add(-1, of: first, to: row)
            for piece in 0..<pieces where width > 0 {
                let slope = once + width * (Double(piece) + 0.5)
                let part = program.addColumn(cost: slope, upper: width * Double(units[cell]))
                program.add(-1, of: part, to: row)
            }
        }
    }

    /// Makes the overall expected score, times `sign`, what is minimised.
    mutating func price(scores sign: Double) {
        for columns in uses {
            for (cell, column) in columns.enumerated() {
                guard let column else { continue }
                program.setCost(sign * problem.meanScore(0, of: cell), of: column)
            }
        }
    }

    /// For each field and cell how many units an average paper has.
    func solve() -> [[Double]]? {
        program.solve().map { solution in
            uses.map { $0.map { column in column.map { max(0, solution.values[$0]) } ?? 0 } }
        }
    }
}

extension PaperPlanProblem {
    /// The mean expected score of a cell's units, in thousandths of a mark.
    func meanScore(_ point: Int, of cell: Int) -> Double {
        Double(cells[cell].scores[point]) / Double(max(1, cells[cell].units))
    }
}
