package import Vocabulary

extension PaperRequest {
    /// What a quota for this draw is computed from.
    ///
    /// - Throws: `papers.malformed-input` for items or people that no draw could read.
    package func planProblem() throws(Refusal) -> PaperPlanProblem {
        PaperPlanProblem(try PaperInput(inputs: with(.none).inputs))
    }

    /// Which cells of the blueprint the items cannot fill, by counting alone; known without a draw,
    /// so that an exam is not opened with a bank that is too small for it.
    ///
    /// - Throws: `papers.malformed-input` for items that no draw could read.
    package func bankFindings() throws(Refusal) -> [Finding] {
        BlueprintShortage(try planProblem()).findings
    }

    /// The same by a whole plan for so many people, before there is a roster: cells that cannot be
    /// filled together, fields whose papers cannot be made equal, and, as a warning, items that too
    /// many people would get.
    ///
    /// - Parameters:
    ///   - sessions: in how many sessions people sit; as many in each.
    ///   - exposureLimit: the share of a session's people, in thousandths, above which an item is
    ///     met too often.
    /// - Throws: `papers.malformed-input` for items that no draw could read.
    package func bankFindings(
        by planner: any PaperPlanning, people: Int, sessions: Int, exposureLimit: Int
    ) throws(Refusal) -> [Finding] {
        let problem = try planProblem().expecting(people, in: sessions)
        do {
            return try planner.plan(for: problem, exposureLimit: exposureLimit)
                .exposureFindings(for: problem, limit: exposureLimit)
        } catch {
            guard ["papers.bank-too-small", "papers.unequal-fields"].contains(error.code) else {
                throw error
            }
            return error.findings
        }
    }

    /// The plan for papers that are each drawn by themselves, to the targets of another draw.
    ///
    /// - Throws: `papers.malformed-input` for items that no draw could read.
    package func lonePlan(targets: [Int]) throws(Refusal) -> PaperPlan {
        PaperPlan(
            targets: targets, pools: 1, shares: try planProblem().cells.map { [$0.units] },
            groups: [], proof: [])
    }
}

extension PaperPlanProblem {
    init(_ input: PaperInput) {
        let keys = input.candidates.filter(\.seen.isEmpty).map { [$0.session, $0.field] }
        let groups = Dictionary(grouping: keys, by: { $0 }).mapValues(\.count)
        self.init(
            PaperPool(input), names: input.sections.map(\.name) + input.margins.map(\.name),
            groups: groups.sorted {
                $0.key.lexicographicallyPrecedes($1.key, by: precedes)
            }.map { Group(session: $0.key[0], field: $0.key[1], papers: $0.value) },
            toleranceMilli: input.tolerance)
    }

    /// The cells of a pool, for nobody as long as there are no groups.
    init(
        _ pool: PaperPool, names: [Wording] = [], groups: [Group] = [], toleranceMilli: Int = 0
    ) {
        self.init(
            sections: pool.sections.map(\.count), margins: pool.margins.map(\.quantity),
            names: names,
            cells: pool.cells.map { cell in
                var counts = [Int](repeating: 0, count: pool.margins.count)
                for count in cell.counts { counts[count.margin] = count.items }
                let scores = cell.units.reduce(Scores.zero) { $0 &+ pool.units[$1].scores }
                return Cell(
                    section: cell.section, units: cell.units.count, field: cell.field,
                    counts: counts, scores: (0..<4).map { scores[$0] })
            }, groups: groups, toleranceMilli: toleranceMilli)
    }
}

extension PaperInput.Section {
    fileprivate var name: Wording {
        Wording(Blueprint.SectionType(rawValue: type)?.chinese ?? type, type)
    }
}

extension PaperInput.Margin {
    fileprivate var name: Wording {
        let values = conditions.sorted { precedes($0.key, $1.key) }
        return Wording(
            values.map { dimension, value in
                PaperInput.Margin.chinese(dimension, value)
            }.joined(separator: "、"),
            values.map(\.value).joined(separator: " "))
    }

    private static func chinese(_ dimension: String, _ value: String) -> String {
        switch dimension {
        case "statute": "《\(value)》"
        case "scope": value == "public" ? "公共题" : "专业题"
        case "level": "认知层次\(levels[value] ?? value)"
        case "band": "难度\(bands[value] ?? value)"
        default: Blueprint.SectionType(rawValue: value)?.chinese ?? value
        }
    }

    private static let levels = ["know": "识记", "understand": "理解", "apply": "应用"]
    private static let bands = ["easy": "易", "medium": "中", "hard": "难"]
}
