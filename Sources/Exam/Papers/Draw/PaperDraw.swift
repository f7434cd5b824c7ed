package import Draws
package import Vocabulary

/// The paper draw, procedure `papers/2`: a paper of one's own for everybody, all of equal
/// difficulty.
///
/// *Quota*: the announced plan says how often each cell of the bank is used. *Deal*: the copies of
/// all items are dealt to the papers of a group (session and field) by fresh permutations.
/// *Exchange*: items change places between two papers, first until all margins hold, then until the
/// four expected scores of every paper lie within the tolerance of the common targets; how often an
/// item is used never changes. Papers go to people by ticket, so that everybody has the same chance
/// of every item. Latecomers and people who have met items before get papers drawn by themselves,
/// to the same targets.
///
/// Streams: `paper/quota`; for group g `paper/deal/<g>`, `paper/exchange/<g>`, `paper/print/<g>`;
/// for a paper drawn by itself `paper/alone/<registration>`. Tickets: `paper/order`, `paper/salt`.
/// Integers only; docs/draw-specification.md, section 8, has it to the bit.
package struct PaperDraw: DrawProcedure {
    package init() {}

    package var name: String { "papers/2" }

    package func draw(
        inputs: [String: JSON], parameters: JSON, in context: DrawContext
    ) throws(Refusal) -> JSON {
        let input = try PaperInput(inputs: inputs)
        let pool = PaperPool(input)
        try PaperPlanCheck(input: input, pool: pool).check()
        var hall = PaperHall(input: input, pool: pool, context: context)
        try hall.drawGroups()
        try hall.drawAlone()
        return hall.sheets.result(in: context)
    }
}

/// The draw while it goes on.
private struct PaperHall {
    let input: PaperInput
    let pool: PaperPool
    let context: DrawContext
    /// Registrations in the order of the lot.
    let order: [String]
    var sheets: PaperSheets
    private let targets: Scores

    init(input: PaperInput, pool: PaperPool, context: DrawContext) {
        self.input = input
        self.pool = pool
        self.context = context
        order = context.order("paper/order", input.candidates.map(\.registration))
        sheets = PaperSheets(input: input, pool: pool, order: order)
        let targets = input.plan.targets
        self.targets = Scores(targets[0], targets[1], targets[2], targets[3])
    }

    mutating func drawGroups() throws(Refusal) {
        guard !input.plan.groups.isEmpty else { return }
        let stream = context.stream("paper/quota")
        var quota = PaperQuota(
            pool: pool, plan: input.plan, tolerance: input.tolerance, stream: stream)
        let deal = PaperDeal(pool: pool)
        let members = membersByGroup()
        for (number, group) in input.plan.groups.enumerated() {
            let uses = quota.uses(in: group, tolerance: input.tolerance, stream: stream)
            var table = PaperTable(
                pool: pool, papers: group.papers,
                units: deal.deal(
                    uses, papers: group.papers, stream: context.stream("paper/deal/\(number)")),
                targets: targets)
            let exchange = context.stream("paper/exchange/\(number)")
            var margins = MarginExchange(table, stream: exchange)
            let faulty = margins.settle(&table)
            let outside = ScoreExchange(tolerance: input.tolerance, stream: exchange)
                .settle(&table)
            let own = try redrawn(
                faulty: Set(faulty), outside: Set(outside), of: table, members[number],
                from: quota.units(of: group))
            lay(table, number, members[number], own: own)
        }
    }

    /// The people of each group in the order of the lot.
    private func membersByGroup() -> [[String]] {
        let groups = Dictionary(
            uniqueKeysWithValues: input.plan.groups.enumerated().map {
                (GroupKey(session: $1.session, field: $1.field), $0)
            })
        let candidates = Dictionary(
            uniqueKeysWithValues: input.candidates.map { ($0.registration, $0) })
        var members = [[String]](repeating: [], count: groups.count)
        for registration in order {
            guard let candidate = candidates[registration], candidate.seen.isEmpty,
                let group = groups[GroupKey(candidate)]
            else { continue }
            members[group].append(registration)
        }
        return members
    }

    /// New papers, drawn by themselves, for those that exchanges did not bring within the margins
    /// or nearer to the targets than this does.
    private func redrawn(
        faulty: Set<Int>, outside: Set<Int>, of table: PaperTable, _ members: [String],
        from units: Set<Int>
    ) throws(Refusal) -> [Int: (LonePaper.Outcome, DrawStream)] {
        var own: [Int: (LonePaper.Outcome, DrawStream)] = [:]
        for paper in faulty.union(outside).sorted() {
            let stream = context.stream("paper/alone/\(members[paper])")
            let outcome = lone(stream).draw(from: units.contains)
            if let outcome,
                faulty.contains(paper) || outcome.gap.largest < table.gaps[paper].largest
            {
                own[paper] = (outcome, stream)
            } else if faulty.contains(paper) {
                throw PaperHall.marginsRefusal(members[paper])
            }
        }
        return own
    }

    private func lone(_ stream: DrawStream) -> LonePaper {
        LonePaper(pool: pool, targets: targets, tolerance: input.tolerance, stream: stream)
    }

    private mutating func lay(
        _ table: PaperTable, _ group: Int, _ members: [String],
        own: [Int: (LonePaper.Outcome, DrawStream)]
    ) {
        let stream = context.stream("paper/print/\(group)")
        for paper in 0..<table.papers {
            if let (outcome, stream) = own[paper] {
                sheets.lay(
                    outcome.units, gap: outcome.gap, for: members[paper], isAlone: true,
                    from: stream)
            } else {
                sheets.lay(
                    (0..<table.slots).map { table.unit(paper, $0) }, gap: table.gaps[paper],
                    for: members[paper], from: stream)
            }
        }
    }

    /// Everybody who is in no group, in the order of the roster.
    mutating func drawAlone() throws(Refusal) {
        let groups = Set(
            input.plan.groups.map { GroupKey(session: $0.session, field: $0.field) })
        for candidate in input.candidates
        where !candidate.seen.isEmpty || !groups.contains(GroupKey(candidate)) {
            let stream = context.stream("paper/alone/\(candidate.registration)")
            let seen = Set(candidate.seen.map { pool.unitOfItem[$0] })
            let outcome = lone(stream).draw {
                !seen.contains($0) && pool.mayUse(pool.cell($0), field: candidate.field)
            }
            guard let outcome else {
                throw PaperHall.marginsRefusal(candidate.registration)
            }
            sheets.lay(
                outcome.units, gap: outcome.gap, for: candidate.registration, isAlone: true,
                from: stream)
        }
    }

    private static func marginsRefusal(_ registration: String) -> Refusal {
        Refusal(
            "papers.margins",
            "报名号\(registration)的试卷无法同时满足蓝图各项要求（可用试题过少，或互斥、已见试题过多）。",
            "no paper within all margins for \(registration): too few items, or too many enemies "
                + "and items met before")
    }

    private struct GroupKey: Hashable {
        let session: String
        let field: String

        init(session: String, field: String) {
            self.session = session
            self.field = field
        }

        init(_ candidate: PaperInput.Candidate) {
            self.init(session: candidate.session, field: candidate.field)
        }
    }
}
