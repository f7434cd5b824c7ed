import Support
import Vocabulary

@testable import Papers

/// A made-up exam for the paper draw: bank, blueprint, people and a plan that fits them, as the
/// inputs of a transcript have them. The plan adds up what some papers of the kind hold.
struct RandomExam {
    struct Shape {
        var items = 300
        var people = 60
        var sessions = 1
        var fields = 0
        var pools = 1
        var sets = false
        var enemies = 10
        var tolerance = 60
    }

    let inputs: [String: JSON]

    private static let statutes = ["处罚法", "复议法", "强制法", "许可法"]
    private static let levels = ["know", "understand", "apply"]
    private static let bands = ["easy", "medium", "hard"]
    private static let weights = [1000, 2000, 500]

    init(seed: Int, _ shape: Shape = Shape()) {
        var seeded = Seeded(seed: UInt64(seed))
        let sections: [JSON] =
            [
                ["singleChoice", 12, 1, 100], ["multipleResponse", 6, 1, 200],
                ["trueFalse", 8, 1, 50],
            ] + (shape.sets ? [["caseSet", 2, 3, 150]] : [])
        let margins: [JSON] = [
            [["statute": "处罚法"], 4, 14], [["statute": "许可法"], 3, -1],
            [["band": "easy"], 5, 15], [["level": "apply", "type": "singleChoice"], 1, 9],
        ]
        let bank = RandomExam.bank(shape, &seeded)
        let enemies = RandomExam.enemies(shape.enemies, bank, &seeded)
        let roster: [JSON] = (0..<shape.people).map { number in
            [
                .text("R\(padded(number))"), .text("\(number % shape.sessions + 1)"),
                .text(shape.fields == 0 ? "" : "f\(number % (shape.fields + 1))"), [],
            ]
        }
        var inputs: [String: JSON] = [
            "bank": .array(bank), "enemies": .array(enemies),
            "blueprint": [
                "part": "public", "sections": .array(sections), "margins": .array(margins),
                "tolerance": .int(shape.tolerance),
            ],
            "roster": .array(roster), "plan": PaperPlan.none.json,
        ]
        inputs["plan"] = RandomExam.plan(inputs, shape, &seeded)
        self.inputs = inputs
    }

    /// The inputs with one of them, or a member of one of them, changed.
    func changing(_ name: String, _ change: (JSON) -> JSON) -> [String: JSON] {
        var changed = inputs
        changed[name] = inputs[name].map(change)
        return changed
    }

    private static func bank(_ shape: Shape, _ seeded: inout Seeded) -> [JSON] {
        var rows: [JSON] = []
        for number in 0..<shape.items {
            let field =
                shape.fields > 0 && seeded.number(in: 0...3) == 0
                ? "f\(seeded.number(in: 0...shape.fields))" : ""
            rows.append(
                row(number, section: seeded.number(in: 0...2), field: field, set: "", &seeded))
        }
        guard shape.sets else { return rows }
        for set in 0..<20 {
            for part in 0..<3 {
                let number = shape.items + set * 3 + part
                rows.append(row(number, section: 3, field: "", set: "C\(set)", &seeded))
            }
        }
        return rows
    }

    private static func row(
        _ number: Int, section: Int, field: String, set: String, _ seeded: inout Seeded
    ) -> JSON {
        let weight = section == 3 ? 1500 : weights[section]
        let ease = seeded.number(in: 30...90)
        let scores = [0, -18, 1, 14].map { max(1, (ease + $0) * weight / 100) }
        let pins = ["ffff", "fffffp", "pp", "ffff"][section]
        return [
            .text("Q\(padded(number))"), .int(section),
            .text(statutes[seeded.number(in: 0...3)]), .text(field),
            .text(levels[seeded.number(in: 0...2)]),
            .text(bands[ease >= 75 ? 0 : ease >= 50 ? 1 : 2]), JSON(scores), .text(pins),
            .text(set), .text("digest \(number)"),
        ]
    }

    private static func enemies(
        _ count: Int, _ bank: [JSON], _ seeded: inout Seeded
    ) -> [JSON] {
        var pairs: Set<[Int]> = []
        for _ in 0..<count {
            let one = seeded.number(in: 0...bank.count - 2)
            pairs.insert([one, seeded.number(in: one + 1...bank.count - 1)])
        }
        return pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { JSON($0) }
    }

    /// The uses of papers drawn one by one from their session's pool.
    private static func plan(
        _ inputs: [String: JSON], _ shape: Shape, _ seeded: inout Seeded
    ) -> JSON {
        guard let input = try? PaperInput(inputs: inputs) else { return [] }
        let pool = PaperPool(input)
        let problem = PaperPlanProblem(input)
        let shares = pool.cells.map { cell in
            (0..<shape.pools).map { part in
                (cell.units.count + shape.pools - 1 - part) / shape.pools
            }
        }
        var targets = Scores.zero
        let groups = problem.groups.enumerated().map { number, group in
            let share = number % shape.pools
            var uses = [Int](repeating: 0, count: pool.cells.count)
            let rows = rows(pool, shares.map { $0[share] }, group.field)
            for _ in 0..<group.papers {
                let cells = papersCells(pool, rows, &seeded)
                for cell in cells {
                    uses[cell] += 1
                    let units = pool.cells[cell].units
                    let sum = units.reduce(Scores.zero) { $0 &+ pool.units[$1].scores }
                    targets = targets &+ sum / Scores(repeating: units.count)
                }
            }
            return PaperPlan.Group(
                session: group.session, field: group.field, pool: share, papers: group.papers,
                uses: uses)
        }
        let mean = targets / Scores(repeating: max(1, shape.people))
        return PaperPlan(
            targets: (0..<4).map { mean[$0] }, pools: shape.pools, shares: shares,
            groups: groups, proof: []
        ).json
    }

    /// By section the cell of each unit that papers of a field may hold.
    private static func rows(_ pool: PaperPool, _ shares: [Int], _ field: String) -> [[Int]] {
        pool.sections.indices.map { section in
            pool.cells.indices.filter {
                pool.cells[$0].section == section && pool.mayUse($0, field: field)
            }.flatMap { [Int](repeating: $0, count: shares[$0]) }
        }
    }

    /// The cells of a paper that keeps its margins: chosen at random until it does.
    private static func papersCells(
        _ pool: PaperPool, _ rows: [[Int]], _ seeded: inout Seeded
    ) -> [Int] {
        while true {
            var chosen: [Int] = []
            for (section, row) in zip(pool.sections, rows) {
                var left = row
                for _ in 0..<section.count {
                    chosen.append(left.remove(at: seeded.number(in: 0...left.count - 1)))
                }
            }
            var items = [Int](repeating: 0, count: pool.margins.count)
            for cell in chosen {
                for count in pool.cells[cell].counts { items[count.margin] += count.items }
            }
            let isFine = zip(pool.margins, items).allSatisfy {
                $0.0.quantity.distance(of: $0.1) == 0
            }
            if isFine { return chosen }
        }
    }
}
