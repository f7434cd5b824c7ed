import Foundation
import Grading
import Support
import Vocabulary

/// A simulated exam: abilities, difficulties, and who answered what. Wrong answers are one of three
/// distractors with the shares ½, ⅓ and ⅙.
struct SimulatedExam {
    var abilities: [Double] = []
    let difficulties: [Double]
    /// By person and item: 1 right; 2, 4 and 8 wrong; 0 where the item is not on the paper.
    var answers: [[UInt64]] = []

    init(seed: UInt64, people: Int, items: Int, paper: Int, mean: Double = 0) {
        var seeded = Seeded(seed: seed)
        difficulties = (0..<items).map { -2 + 4 * Double($0) / Double(items - 1) }
        for _ in 0..<people {
            let ability = mean + seeded.normal()
            let chosen = Set(seeded.permuted(Array(0..<items)).prefix(paper))
            abilities.append(ability)
            answers.append(
                difficulties.enumerated().map { index, difficulty in
                    let chance = 1 / (1 + exp(difficulty - ability))
                    let (first, second) = (seeded.share(), seeded.share())
                    guard chosen.contains(index) else { return 0 }
                    return first < chance ? 1 : second < 0.5 ? 2 : second < 5.0 / 6 ? 4 : 8
                })
        }
    }

    func matrix(from first: Int = 0) -> ResponseMatrix {
        ResponseMatrix(
            columns: difficulties.indices.map {
                ResponseMatrix.Column(
                    item: .numbered($0), type: .singleChoice, marks: Marks(1),
                    choices: ["A", "B", "C", "D"], key: 1)
            },
            rows: answers.enumerated().map { index, row in
                ResponseMatrix.Row(
                    sheet: .numbered(first + index),
                    cells: row.enumerated().filter { $0.element != 0 }.map {
                        ResponseMatrix.Cell(
                            column: $0.offset, credit: $0.element == 1 ? 1 : 0,
                            answer: $0.element)
                    })
            })
    }
}

extension Seeded {
    /// A number of 0 ..< 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A standard normal number, by twelve shares: enough for simulations.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + share() }
    }
}
