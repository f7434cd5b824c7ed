import Papers
import Vocabulary

/// Which margins of a blueprint cannot hold together on one paper, and by how many items each would
/// have to give way: as few margins as possible, and of those as few items.
struct BlueprintConflict {
    let problem: PaperPlanProblem

    init(_ problem: PaperPlanProblem) {
        self.problem = problem
    }

    var refusal: Refusal { BlueprintShortage.refusal(findings) }

    /// One for each margin that gives way, field by field.
    var findings: [Finding] {
        let findings = problem.fields.flatMap { self.findings($0.name) }
        guard findings.isEmpty else { return findings }
        return [
            Finding(
                "blueprint.together", "各项要求单独可以满足，但不能同时满足全部试卷。",
                "each demand can be met alone, but not all together on all papers")
        ]
    }

    private func findings(_ field: String) -> [Finding] {
        var model = ElasticPaper(problem, field: field)
        guard let amounts = model.solve() else { return [] }
        return amounts.enumerated().compactMap { margin, amount in
            finding(margin, field: field, short: amount.short, over: amount.over)
        }
    }

    private func finding(_ margin: Int, field: String, short: Int, over: Int) -> Finding? {
        guard short > 0 || over > 0 else { return nil }
        let name = problem.names[problem.sections.count + margin]
        let quantity = problem.margins[margin]
        let (chinese, english) = field.isEmpty ? ("", "") : ("（\(field)）", " (\(field))")
        if short > 0 {
            return Finding(
                "blueprint.together",
                "\(name.chinese)\(chinese)：需要\(quantity.least)题，与其他要求一并只能取"
                    + "\(quantity.least - short)题，缺\(short)题。",
                "\(name.english)\(english): \(quantity.least) needed, \(quantity.least - short) "
                    + "together with the other demands, \(short) lacking")
        }
        let most = quantity.most ?? 0
        return Finding(
            "blueprint.together",
            "\(name.chinese)\(chinese)：最多\(most)题，其他要求却至少带来\(most + over)题，"
                + "多\(over)题。",
            "\(name.english)\(english): at most \(most), but the other demands bring "
                + "\(most + over), \(over) too many")
    }
}

/// One paper whose margins may be broken at a price.
private struct ElasticPaper {
    private var program = LinearProgram()
    private var slacks: [(short: Int, over: Int)] = []

    init(_ problem: PaperPlanProblem, field: String) {
        let sections = problem.sections.map { program.addRow(Double($0)...Double($0)) }
        let margins = problem.margins.map { quantity in
            let most = quantity.most.map { Double(max($0, quantity.least)) }
            return program.addRow(Double(quantity.least)...(most ?? LinearProgram.unbounded))
        }
        for cell in problem.cells where cell.field.isEmpty || cell.field == field {
            let column = program.addColumn(upper: Double(cell.units), isInteger: true)
            program.add(1, of: column, to: sections[cell.section])
            for (margin, count) in cell.counts.enumerated() {
                program.add(Double(count), of: column, to: margins[margin])
            }
        }
        let largest = Double(problem.margins.reduce(1_000) { max($0, $1.least) })
        for row in margins { addSlack(row, largest) }
    }

    /// A broken margin costs far more than one item by which it is broken.
    private mutating func addSlack(_ row: Int, _ largest: Double) {
        let isBroken = program.addColumn(cost: 1000, upper: 1, isInteger: true)
        let short = program.addColumn(cost: 1, isInteger: true)
        let over = program.addColumn(cost: 1, isInteger: true)
        program.add(1, of: short, to: row)
        program.add(-1, of: over, to: row)
        let link = program.addRow(-LinearProgram.unbounded...0)
        program.add(1, of: short, to: link)
        program.add(1, of: over, to: link)
        program.add(-largest, of: isBroken, to: link)
        slacks.append((short, over))
    }

    /// By how many items each margin is broken; nil when not even the sections can be filled.
    mutating func solve() -> [(short: Int, over: Int)]? {
        program.solve().map { solution in
            slacks.map { slack in
                (
                    Int(solution.values[slack.short].rounded()),
                    Int(solution.values[slack.over].rounded())
                )
            }
        }
    }
}
