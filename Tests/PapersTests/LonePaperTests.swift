import Support
import Testing
import Vocabulary

@testable import Papers

/// Papers that are drawn by themselves.
@Suite("Papers drawn alone")
struct LonePaperTests {
    @Test(
        "who sits again meets no item twice, on a paper as difficult as the others'",
        arguments: 1...4)
    func seenItems(seed: Int) throws {
        let exam = RandomExam(seed: seed, .init(items: 600, people: 40))
        let first = try DrawnPapers(exam.inputs, draw(exam.inputs, seed: seed))
        let again = exam.changing("roster") { _ in
            .array(
                first.papers.sorted { $0.registration < $1.registration }.map { paper in
                    [
                        .text(paper.registration), .text(paper.session), "",
                        JSON(paper.items.sorted()),
                    ]
                })
        }.merging(["plan": PaperRefusalTests.alone(exam)], uniquingKeysWith: { $1 })
        let result = try draw(again, seed: seed + 100)
        let second = try DrawnPapers(again, result)
        #expect(result["alone"]?.array?.count == 40, "seed \(seed)")
        #expect(result["outside"] == [], "seed \(seed)")
        for paper in second.papers {
            #expect(second.faults(of: paper) == [], "seed \(seed), \(paper.sheet)")
        }
    }

    @Test("another person with a paper of one's own changes nobody else's")
    func nobodyElse() throws {
        let exam = RandomExam(seed: 3)
        let more = exam.changing("roster") { roster in
            .array((roster.array ?? []) + [["R9999", "7", "", []]])
        }
        let (few, many) = try (draw(exam.inputs, seed: 3), draw(more, seed: 3))
        let before = try DrawnPapers(exam.inputs, few)
        let after = try DrawnPapers(more, many)
        #expect(after.papers.count == before.papers.count + 1)
        for paper in before.papers {
            let same = after.papers.first { $0.registration == paper.registration }
            #expect(same?.items == paper.items && same?.orders == paper.orders)
        }
    }

    @Test("papers drawn alone use all items about alike", arguments: 1...2)
    func spread(seed: Int) throws {
        let exam = RandomExam(seed: seed, .init(items: 200, people: 200, enemies: 0))
        let alone = exam.inputs.merging(
            ["plan": PaperRefusalTests.alone(exam)], uniquingKeysWith: { $1 })
        let drawn = try DrawnPapers(alone, draw(alone, seed: seed))
        var counts = [Int](repeating: 0, count: 200)
        for item in drawn.papers.flatMap(\.items) { counts[item] += 1 }
        #expect(counts.allSatisfy { $0 > 0 }, "seed \(seed)")
    }
}
