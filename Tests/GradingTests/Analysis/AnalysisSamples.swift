import Foundation
import Grading
import Support
import Vocabulary

extension ResponseMatrix {
    /// Everybody has all items, each worth one mark and right (1) or wrong (0).
    init(scored rows: [[Int]]) {
        let width = rows.first?.count ?? 0
        self.init(
            columns: (0..<width).map {
                Column(item: .numbered($0), type: .singleChoice, marks: Marks(1))
            },
            rows: rows.enumerated().map { index, row in
                Row(
                    sheet: .numbered(index),
                    cells: row.enumerated().map { column, right in
                        Cell(
                            column: column, credit: Double(right),
                            answer: right == 1 ? 1 : 2)
                    })
            })
    }

    /// LSAT section 6: 1,000 examinees by pattern of five items (Bock and Lieberman 1970,
    /// Psychometrika 35, 179–197, table 1).
    static let lsat6: ResponseMatrix = {
        let counts = [
            "00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1, "00110": 3,
            "00111": 4, "01000": 1, "01001": 8, "01011": 16, "01101": 3, "01110": 2,
            "01111": 15, "10000": 10, "10001": 29, "10010": 14, "10011": 81, "10100": 3,
            "10101": 28, "10110": 15, "10111": 80, "11000": 16, "11001": 56, "11010": 21,
            "11011": 173, "11100": 11, "11101": 61, "11110": 28, "11111": 298,
        ]
        return ResponseMatrix(
            scored: counts.sorted { $0.key < $1.key }.flatMap { pattern, count in
                Array(repeating: pattern.map { $0 == "1" ? 1 : 0 }, count: count)
            })
    }()
}

extension Identifier {
    /// Numbers as texts in their order.
    static func numbered(_ number: Int) -> Self {
        Self("n" + String(100_000 + number))
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

/// Files beside the package that tests read when they are at hand.
enum ReferenceData {
    static func text(_ name: String) -> String? {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: "../shared/data/references/\(name)").standardized
        return try? String(contentsOf: url, encoding: .utf8)
    }

    static let isThere = text("item_analysis_expected.json") != nil

    /// The rows of a comma-separated file without its header, if it has one.
    static func rows(_ name: String) -> [[String]] {
        (text(name) ?? "").split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",").map(String.init) }
            .filter { !$0[0].hasPrefix("i") }
    }
}

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
