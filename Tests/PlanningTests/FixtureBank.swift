import Foundation
import Papers
import Testing
import Vocabulary

/// The fixture bank of 3,000 items and its blueprint, where it is at hand.
enum FixtureBank {
    static let folder = URL(filePath: #filePath)
        .appending(path: "../../../../shared/data/references").standardizedFileURL

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "bank3000.csv").path)
    }

    private struct Plan: Decodable {
        let types: [String: Int]
        let laws: [String: Int]
        let bands: [String: Int]
    }

    private struct Key: Hashable {
        let type: String
        let law: String
        let band: String
    }

    /// Cells by type, law and band.
    static func problem(
        groups: [PaperPlanProblem.Group], toleranceMilli: Int = 100
    ) throws -> PaperPlanProblem {
        let plan = try JSONDecoder().decode(
            Plan.self, from: Data(contentsOf: folder.appending(path: "blueprint100.json")))
        let types = plan.types.keys.sorted()
        let margins =
            plan.laws.sorted { $0.key < $1.key } + plan.bands.sorted { $0.key < $1.key }
        var order: [Key] = []
        var units: [Key: Int] = [:]
        var scores: [Key: [Int]] = [:]
        let text = try String(contentsOf: folder.appending(path: "bank3000.csv"), encoding: .utf8)
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let row = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let key = Key(type: row[1], law: row[2], band: row[3])
            if units[key] == nil { order.append(key) }
            units[key, default: 0] += 1
            let four = row[5...8].compactMap { Int($0) }
            scores[key] = zip(scores[key] ?? [0, 0, 0, 0], four).map(+)
        }
        let cells = order.map { key in
            PaperPlanProblem.Cell(
                section: types.firstIndex(of: key.type) ?? 0, units: units[key] ?? 0, field: "",
                counts: margins.map { [key.law, key.band].contains($0.key) ? 1 : 0 },
                scores: scores[key] ?? [])
        }
        return PaperPlanProblem(
            sections: types.map { plan.types[$0] ?? 0 },
            margins: margins.map { Blueprint.Quantity(exactly: $0.value) },
            names: (types + margins.map(\.key)).map { Wording($0, $0) }, cells: cells,
            groups: groups, toleranceMilli: toleranceMilli)
    }
}
