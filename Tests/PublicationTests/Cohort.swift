import Publication
import Support
import Vocabulary

/// A cohort of units and results for tests.
struct Cohort {
    var units: [UnitRoll] = []
    var results: [CandidateResult] = []

    /// A unit whose people are said in a word: `P95` and `F40` with a score, `A` absent, `M`
    /// misconduct.
    mutating func add(
        _ unit: UnitCode, _ name: String, in group: String, _ people: String, refused: Int = 0,
        left: Int = 0
    ) throws {
        let standings = try people.split(separator: " ").map(Cohort.standing)
        results += standings.map { CandidateResult(unit: unit, standing: $0) }
        units.append(
            UnitRoll(
                unit: unit, name: name, group: group,
                registered: standings.count + left + refused, approved: standings.count + left))
    }

    func figures(
        passRateOf base: FigureRules.PassRateBase = .attended, rankMinimum: Int = 2
    ) throws(Refusal) -> BulletinFigures {
        try BulletinFigures(
            units: units, results: results,
            rules: FigureRules(
                passRateOf: base, excellentFrom: Marks(90), rankMinimum: rankMinimum,
                groups: ["市级部门"], departments: ["市级部门"]))
    }

    /// Units of 0 to 40 people with every kind of standing.
    static func drawn(seed: UInt64) -> Cohort {
        var seeded = Seeded(seed: seed)
        var cohort = Cohort()
        let groups = ["各县（区）", "市级部门", "省垂管"]
        for index in 1...seeded.number(in: 1...30) {
            let unit = UnitCode("U\(index + 100)")
            let seated = seeded.number(in: 0...40)
            let approved = seated + seeded.number(in: 0...3)
            cohort.results += (0..<seated).map { _ in
                CandidateResult(unit: unit, standing: standing(&seeded))
            }
            cohort.units.append(
                UnitRoll(
                    unit: unit, name: "单位\(index)", group: groups[seeded.number(in: 0...2)],
                    registered: approved + seeded.number(in: 0...3), approved: approved))
        }
        cohort.units = seeded.permuted(cohort.units)
        cohort.results = seeded.permuted(cohort.results)
        return cohort
    }

    private static func standing(_ seeded: inout Seeded) -> Standing<Marks> {
        let score = Marks(hundredths: 50 * seeded.number(in: 0...200))
        switch seeded.number(in: 0...19) {
        case 0: return .absent
        case 1: return .misconduct
        default: return score >= Marks(60) ? .passed(score) : .failed(score)
        }
    }

    private static func standing(_ word: Substring) throws -> Standing<Marks> {
        let score = Marks(decimal: String(word.dropFirst()))
        switch (word.first, score) {
        case ("A", nil): return .absent
        case ("M", nil): return .misconduct
        case ("P", let score?): return .passed(score)
        case ("F", let score?): return .failed(score)
        default: throw Refusal("test.word", "\(word)", "\(word)")
        }
    }
}

func day(_ iso: String) throws(Refusal) -> CalendarDate {
    guard let date = CalendarDate(iso: iso) else { throw Refusal("test.day", iso, iso) }
    return date
}
