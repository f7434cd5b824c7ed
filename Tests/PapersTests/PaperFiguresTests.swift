import Draws
import Papers
import Seals
import Testing
import Vocabulary

/// The figures of drawn papers, beside what counting one by one gives.
@Suite("Figures of drawn papers")
struct PaperFiguresTests {
    private static let shape = RandomExam.Shape(people: 30, sessions: 2, fields: 1, sets: true)

    private func drawn(_ seed: Int) throws -> (inputs: [String: JSON], result: JSON) {
        let inputs = RandomExam(seed: seed, Self.shape).inputs
        let context = DrawContext(
            seed: [UInt8](repeating: UInt8(seed), count: 32),
            announcementDigest: [UInt8](repeating: 1, count: 32), exam: "test", hash: .sm3)
        let result = try PaperDraw().draw(inputs: inputs, parameters: [:], in: context)
        return (inputs, result)
    }

    @Test("what the draw gives has no violation, and overlaps are those of every two papers")
    func figures() throws {
        let (inputs, result) = try drawn(3)
        let figures = try PaperFigures(inputs: inputs, result: result)
        let sheets = try DrawnSheet.all(in: result)
        #expect(figures.violations.total == 0, "\(figures.violations)")
        #expect(figures.papers == 30)
        var (sum, most, pairs, across, acrossPairs) = (0, 0, 0, 0, 0)
        let session = Dictionary(
            uniqueKeysWithValues: (inputs["roster"]?.array ?? []).map {
                ($0.array?[0].text ?? "", $0.array?[1].text ?? "")
            })
        for one in sheets.indices {
            for other in sheets.indices where other < one {
                let shared = Set(sheets[one].positions).intersection(sheets[other].positions)
                (sum, pairs, most) = (sum + shared.count, pairs + 1, max(most, shared.count))
                if session[sheets[one].registration] != session[sheets[other].registration] {
                    (across, acrossPairs) = (across + shared.count, acrossPairs + 1)
                }
            }
        }
        #expect(figures.overlap.milli == (sum * 1000 + pairs / 2) / pairs)
        #expect(figures.overlap.most == most)
        #expect(figures.sessions.map(\.one) == ["1", "1", "2"])
        #expect(figures.sessions[1].milli == (across * 1000 + acrossPairs / 2) / acrossPairs)
        let uses = sheets.flatMap(\.positions).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        #expect(figures.exposure.most == uses.values.max())
        #expect(figures.exposure.unused == figures.items - uses.count)
        let scores = sheets.map { $0.expected[2] }
        #expect(figures.spreads[2].range == (scores.max() ?? 0) - (scores.min() ?? 0))
        // n² times the variance, exactly, beside the deviation in thousandths of these units.
        let sum2 = scores.reduce(0) { $0 + $1 * $1 } * scores.count
        let variance = sum2 - scores.reduce(0, +) * scores.reduce(0, +)
        let deviation = figures.spreads[2].deviationMicro * scores.count
        #expect(abs(deviation * deviation - variance * 1_000_000) < 4 * deviation * scores.count)
    }

    /// Replaces one item of the first paper.
    private func replacing(
        _ result: JSON, place: Int, with item: (DrawnSheet) -> Int?
    ) throws -> JSON {
        let sheets = try DrawnSheet.all(in: result)
        var positions = sheets[0].positions
        positions[place] = try #require(item(sheets[0]))
        var rows = try #require(result["sheets"]?.array)
        var row = try #require(rows[0].array)
        row[3] = .text(positions.map(String.init).joined(separator: " "))
        rows[0] = .array(row)
        var members = try #require(result.object)
        members["sheets"] = .array(rows)
        return .object(members)
    }

    @Test("a paper that breaks what was asked is counted")
    func violations() throws {
        let (inputs, result) = try drawn(4)
        let twice = try PaperFigures(
            inputs: inputs, result: try replacing(result, place: 0) { $0.positions[1] })
        #expect(twice.violations.duplicates == 1)
        #expect(twice.violations.sections == 1)
        let torn = try PaperFigures(
            inputs: inputs,
            result: try replacing(result, place: 31) { paper in
                (0..<300).first { !paper.positions.contains($0) }
            })
        #expect(torn.violations.sets > 0 && torn.violations.sections == 1)
    }

    @Test(
        "what is no result is refused",
        arguments: [[:], ["sheets": [1]], ["sheets": [["S"]]]] as [JSON])
    func malformed(result: JSON) throws {
        let inputs = RandomExam(seed: 1, Self.shape).inputs
        let refusal = try #require(throws: Refusal.self) {
            try PaperFigures(inputs: inputs, result: result)
        }
        #expect(refusal.code == "papers.malformed-result")
    }
}
