import Papers

/// Pools of items that sessions take turns with, so that what was asked in one session is not asked
/// in the next: as many as there are sessions, unless items would be met too often in one of them.
struct SessionPools {
    /// For each cell the units of each pool.
    let shares: [[Int]]
    /// One for each pool.
    let averages: [AveragePaper]
    private let sessions: [String]

    /// - Parameters:
    ///   - whole: the average paper from the whole bank.
    ///   - targets: the expected scores of all papers, in thousandths of a mark.
    ///   - share: the smallest possible exposure with one pool, in parts of one.
    ///   - limit: the largest exposure within a session that more than one pool may bring, in
    ///     thousandths.
    init(
        _ problem: PaperPlanProblem, whole: AveragePaper, targets: [Double], share: Double,
        limit: Int
    ) {
        let sessions = Set(problem.groups.map(\.session)).sorted()
        self.sessions = sessions
        let most = min(sessions.count, Int(Double(limit) / 1000 / max(share, 1e-9)))
        for count in stride(from: most, to: 1, by: -1) {
            let people = (0..<count).map { pool in
                problem.people { sessions.firstIndex(of: $0).map { $0 % count } == pool }
            }
            let dealt = PoolShares(problem, people: people.map { $0.reduce(0) { $0 + $1.people } })
            let averages = SessionPools.averages(problem, dealt, people, targets)
            guard averages.count == count else { continue }
            let isBelow = sessions.enumerated().allSatisfy { place, session in
                averages[place % count].exposure(of: problem.people { $0 == session })
                    <= Double(limit) / 1000
            }
            guard isBelow else { continue }
            (shares, self.averages) = (dealt.shares, averages)
            return
        }
        shares = problem.cells.map { [$0.units] }
        averages = [whole]
    }

    /// The pool that a session draws from.
    func pool(of session: String) -> Int {
        (sessions.firstIndex(of: session) ?? 0) % averages.count
    }

    /// The average paper from each pool; fewer when a pool cannot fill the blueprint.
    private static func averages(
        _ problem: PaperPlanProblem, _ dealt: PoolShares, _ people: [[PoolModel.Field]],
        _ targets: [Double]
    ) -> [AveragePaper] {
        var averages: [AveragePaper] = []
        for (pool, fields) in people.enumerated() {
            let average = AveragePaper(
                problem, units: dealt.units(of: pool), fields: fields, targets: targets,
                reach: Double(problem.toleranceMilli) / 4)
            guard let average else { break }
            averages.append(average)
        }
        return averages
    }
}

extension PaperPlanProblem {
    /// The people of each field in the sessions that `isMeant`, ascending by name.
    func people(in isMeant: (String) -> Bool) -> [PoolModel.Field] {
        var people: [String: Int] = [:]
        for group in groups where group.papers > 0 && isMeant(group.session) {
            people[group.field, default: 0] += group.papers
        }
        return people.sorted { $0.key < $1.key }.map {
            PoolModel.Field(name: $0.key, people: $0.value)
        }
    }
}
