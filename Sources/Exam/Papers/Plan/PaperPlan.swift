package import Vocabulary

/// The quota (抽题配额) of a paper draw: how often the items of each cell are used over all papers of
/// a group. It is computed and announced before the seed exists, so that whoever computes the draw
/// again needs neither a solver nor floating point.
///
/// A *cell* holds the units (an item, or a case set) that count alike for every section and margin.
package struct PaperPlan: Hashable, Sendable {
    /// The people of one session whose papers draw on the same items.
    package struct Group: Hashable, Sendable {
        package let session: String
        /// The scope code of the field whose items they get besides the public ones; or empty.
        package let field: String
        /// The pool of items that this session draws from, from 0.
        package let pool: Int
        package let papers: Int
        /// For each cell how often its units are used over the group's papers.
        package let uses: [Int]

        package init(session: String, field: String, pool: Int, papers: Int, uses: [Int]) {
            self.session = session
            self.field = field
            self.pool = pool
            self.papers = papers
            self.uses = uses
        }
    }

    /// Multipliers that prove, with integers only, how often some item must be used at least.
    package struct Proof: Hashable, Sendable {
        package let field: String
        /// People of that field over all sessions.
        package let people: Int
        /// One for each section, then one for each margin.
        package let multipliers: [Int]

        package init(field: String, people: Int, multipliers: [Int]) {
            self.field = field
            self.people = people
            self.multipliers = multipliers
        }
    }

    /// The four expected scores that every paper shall have, in thousandths of a mark: overall and
    /// at ability -1, 0 and +1.
    package let targets: [Int]
    /// Disjoint pools of items that sessions take turns with; 1 when all draw from all items.
    package let pools: Int
    /// For each cell how many of its units each pool gets.
    package let shares: [[Int]]
    /// Ascending by session and field.
    package let groups: [Group]
    /// Ascending by field.
    package let proof: [Proof]

    package init(
        targets: [Int], pools: Int, shares: [[Int]], groups: [Group], proof: [Proof]
    ) {
        self.targets = targets
        self.pools = pools
        self.shares = shares
        self.groups = groups
        self.proof = proof
    }
}

extension PaperPlan {
    /// As it is announced.
    package var json: JSON {
        [
            "targets": JSON(targets), "pools": .int(pools),
            "shares": .array(shares.map { JSON($0) }),
            "groups": .array(
                groups.map {
                    [
                        .text($0.session), .text($0.field), .int($0.pool), .int($0.papers),
                        JSON($0.uses),
                    ]
                }),
            "proof": .array(
                proof.map { [.text($0.field), .int($0.people), JSON($0.multipliers)] }),
        ]
    }

    /// Reads a plan as announced; nil when it has another shape.
    package init?(json: JSON) {
        guard let targets = PaperPlan.numbers(json["targets"]), targets.count == 4,
            let pools = json["pools"]?.int, pools >= 1, let shareRows = json["shares"]?.array,
            let groupRows = json["groups"]?.array, let proofRows = json["proof"]?.array
        else { return nil }
        let shares = shareRows.compactMap { PaperPlan.numbers($0) }
        let groups = groupRows.compactMap(Group.init(json:))
        let proof = proofRows.compactMap(Proof.init(json:))
        guard shares.count == shareRows.count, groups.count == groupRows.count,
            proof.count == proofRows.count
        else { return nil }
        self.init(targets: targets, pools: pools, shares: shares, groups: groups, proof: proof)
    }

    /// Integers that no sum over an exam can overflow.
    static func numbers(_ json: JSON?) -> [Int]? {
        guard let row = json?.array else { return nil }
        let numbers = row.compactMap(\.int).filter { abs($0) <= 1 << 40 }
        return numbers.count == row.count ? numbers : nil
    }
}

extension PaperPlan.Group {
    fileprivate init?(json: JSON) {
        guard let row = json.array, row.count == 5, let session = row[0].text,
            let field = row[1].text, let pool = row[2].int, let papers = row[3].int,
            let uses = PaperPlan.numbers(row[4])
        else { return nil }
        self.init(session: session, field: field, pool: pool, papers: papers, uses: uses)
    }
}

extension PaperPlan.Proof {
    fileprivate init?(json: JSON) {
        guard let row = json.array, row.count == 3, let field = row[0].text,
            let people = row[1].int, let multipliers = PaperPlan.numbers(row[2])
        else { return nil }
        self.init(field: field, people: people, multipliers: multipliers)
    }
}
