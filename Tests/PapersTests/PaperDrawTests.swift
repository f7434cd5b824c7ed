import Draws
import Support
import Testing
import Vocabulary

@testable import Papers

@Suite("The paper draw")
struct PaperDrawTests {
    static let shapes: [(String, RandomExam.Shape)] = [
        ("one session", .init()),
        ("case sets", .init(sets: true)),
        ("fields", .init(items: 500, people: 45, fields: 2)),
        ("sessions with pools of their own", .init(items: 500, people: 40, sessions: 4, pools: 2)),
        (
            "all of it",
            .init(items: 700, people: 48, sessions: 2, fields: 1, pools: 2, sets: true)
        ),
        ("many enemies", .init(items: 200, people: 30, enemies: 120)),
        ("three people", .init(people: 3)),
        ("one person", .init(people: 1)),
    ]

    @Test("every paper keeps sections, margins, fields and enemies", arguments: shapes, 1...2)
    func papersAreSound(shape: (String, RandomExam.Shape), seed: Int) throws {
        let exam = RandomExam(seed: seed, shape.1)
        let result = try draw(exam.inputs, seed: seed)
        let drawn = try DrawnPapers(exam.inputs, result)
        #expect(drawn.papers.count == shape.1.people, "seed \(seed)")
        for paper in drawn.papers {
            #expect(drawn.faults(of: paper) == [], "seed \(seed), \(paper.sheet)")
        }
    }

    @Test("every unit is used as often as the plan says of its cell", arguments: 1...2)
    func exposureIsPlanned(seed: Int) throws {
        let exam = RandomExam(seed: seed)
        let result = try draw(exam.inputs, seed: seed)
        try #require(result["alone"] == [], "seed \(seed): all by exchange")
        let drawn = try DrawnPapers(exam.inputs, result)
        for (cell, uses) in drawn.input.plan.groups[0].uses.enumerated() {
            let units = drawn.pool.cells[cell].units
            let counts = units.map { unit in
                drawn.papers.count { $0.items.contains(drawn.pool.units[unit].items[0]) }
            }
            #expect(counts.reduce(0, +) == uses, "seed \(seed), cell \(cell)")
            #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "seed \(seed), cell \(cell)")
        }
    }

    @Test("all papers come to the four targets", arguments: 1...2)
    func papersAreParallel(seed: Int) throws {
        let exam = RandomExam(seed: seed, .init(items: 600, people: 100))
        let result = try draw(exam.inputs, seed: seed)
        #expect(result["outside"] == [], "seed \(seed)")
        let drawn = try DrawnPapers(exam.inputs, result)
        for paper in drawn.papers {
            for (score, target) in zip(paper.scores, drawn.input.plan.targets) {
                #expect(abs(score - target) <= 60, "seed \(seed), \(paper.sheet)")
            }
        }
    }

    @Test("sessions that take turns with pools share no item")
    func poolsAreDisjoint() throws {
        let exam = RandomExam(seed: 5, .init(items: 600, people: 80, sessions: 2, pools: 2))
        let drawn = try DrawnPapers(exam.inputs, draw(exam.inputs, seed: 5))
        let sessions = Dictionary(grouping: drawn.papers, by: \.session)
            .mapValues { Set($0.flatMap(\.items)) }
        let (one, two) = try (#require(sessions["1"]), #require(sessions["2"]))
        #expect(one.isDisjoint(with: two))
    }

    @Test("the same seed gives the same papers, another one others")
    func seedDecides() throws {
        let exam = RandomExam(seed: 6)
        #expect(try draw(exam.inputs, seed: 1) == draw(exam.inputs, seed: 1))
        #expect(try draw(exam.inputs, seed: 1) != draw(exam.inputs, seed: 2))
    }

    private func low(of items: [Int]) -> Int { items.count { $0 < 5 } }

    @Test("everybody has the same chance of every item, and a biased draw is caught")
    func chanceIsEqual() throws {
        let exam = RandomExam(seed: 7, .init(items: 60, people: 6, enemies: 2))
        var counts = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 60)
        var biased = counts
        for seed in 1...200 {
            let drawn = try DrawnPapers(exam.inputs, draw(exam.inputs, seed: seed))
            let byPerson = drawn.papers.sorted { $0.registration < $1.registration }
            // In the control the first person picks the paper with most of the first five items.
            let picked = byPerson.max { low(of: $0.items) < low(of: $1.items) }
            for (person, paper) in byPerson.enumerated() {
                let other = person == 0 ? picked ?? paper : paper
                for item in paper.items { counts[item][person] += 1 }
                for item in other.items { biased[item][person] += 1 }
            }
        }
        // Of 60 items one or none is beyond the limit of one in a hundred by chance.
        let far = counts.count { $0.reduce(0, +) > 0 && !ChanceTest($0).passes }
        #expect(far <= 4)
        #expect(biased.count { !ChanceTest($0).passes } > far)
    }
}
