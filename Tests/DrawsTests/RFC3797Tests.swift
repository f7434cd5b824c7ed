import Draws
import Foundation
import Seals
import Testing
import Vocabulary

@Suite("RFC 3797, and Rivest's sampler")
struct RFC3797Tests {
    static let key = "9319./2.5.8.10.12./9.18.26.34.41.45./"

    /// Section 6: the digests of the worked example, and what they leave by the number of the
    /// remaining ones.
    static let example: [(digest: String, remainder: Int)] = [
        ("990dd0a5692a029a98b5e01aa28f3459", 16), ("3691e55cb63fcc37914430b2f70b5ec6", 6),
        ("fe814edf564c190ac1d25753979990fa", 1), ("1863ccaceb568c31d7ddbdf1d4e91387", 13),
        ("f4ab33df4889f0af29c513905be1d758", 20), ("13eaeb529f61acfb9a29d0ba3a60de4a", 18),
        ("992db77c382ca2bdb9727001f3cdccd9", 5), ("63ab4258eca922976811c7f55c383ce7", 17),
        ("dfbc5ac97ced01b3a6e348e3cc63f40d", 13), ("31cb111c4a4ebe9287ceae16fe51b909", 9),
        ("07fa46c122f164c215bbc72793b189a3", 14), ("ac52f8d75ccbe2e61afeb3387637d501", 3),
        ("53306f73e14fc0b2fbf434218d25948e", 10), ("b5d1403501a81f9a47318be7893b347c", 4),
        ("85b10b356aa06663ef1b1b407765100a", 0), ("3269e6ce559abd57e2ba6aab495eb9bd", 1),
    ]

    @Test("the worked example of section 6: 16 digests, and ten of 25")
    func workedExample() throws {
        let selection = try RFC3797Selection(key: Self.key, pool: 25, count: 16)
        #expect(selection.steps.map { hexadecimal($0.digest) } == Self.example.map(\.digest))
        #expect(selection.steps.map(\.divisor) == Array((10...25).reversed()))
        #expect(selection.steps.map(\.remainder) == Self.example.map(\.remainder))
        let ten = try RFC3797Selection(key: Self.key, pool: 25, count: 10)
        #expect(ten.steps.map(\.selected) == [17, 7, 2, 16, 25, 23, 8, 24, 19, 13])
        #expect(Array(selection.steps.prefix(10)) == ten.steps)
    }

    @Test("everything is selected once when all are asked for")
    func whole() throws {
        let selection = try RFC3797Selection(key: "1./", pool: 300, count: 300)
        #expect(selection.steps.map(\.selected).sorted() == Array(1...300))
        #expect(selection.steps.allSatisfy { (0..<$0.divisor).contains($0.remainder) })
    }

    @Test(
        "the key is the sources' values in canonical form, ascending",
        arguments: [
            ([["9319"], ["2", "5", "12", "8", "10"], ["9", "18", "26", "34", "41", "45"]], key),
            ([["1.25"], ["5", "3"], ["8"]], "1.25/3.5./8./"),
            ([["1"], ["2"], ["3"], ["4"]], "1./2./3./4./"), ([["1", "3", "2"]], "1.2.3./"),
            ([["007", "0", ".5", "1.250"]], "0.0.51.257./"), ([["10", "9"]], "9.10./"),
            ([["IBM up 3", "12"]], "12.IBMUP3/"),
        ])
    func keys(sources: [[String]], key: String) throws {
        #expect(try RFC3797Key.text(of: sources) == key)
    }

    @Test(
        "a source without content is refused",
        arguments: [[[]], [["1"], ["？"]], [["."]], [[""]]] as [[[String]]])
    func emptySources(sources: [[String]]) throws {
        let refusal = try #require(throws: Refusal.self) { try RFC3797Key.text(of: sources) }
        #expect(refusal.code == "draw.rfc3797-source")
    }

    @Test(
        "what cannot be selected is refused",
        arguments: [("", 5, 1), ("1./", 0, 0), ("1./", 5, 0), ("1./", 5, 6), ("1./", 65_537, 1)])
    func refusals(key: String, pool: Int, count: Int) throws {
        let refusal = try #require(throws: Refusal.self) {
            try RFC3797Selection(key: key, pool: pool, count: count)
        }
        #expect(refusal.code == "draw.rfc3797")
    }

    @Test("the shared reference, when it is at hand")
    func reference() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/data/references/rfc3797.json")
        guard let data = try? Data(contentsOf: url) else { return }
        let json = try JSON(parsing: Array(data))
        for entry in try #require(json["cases"]?.array) {
            let key = try #require(entry["key"]?.text)
            guard let pool = entry["pool"]?.int else { continue }
            let steps = entry["digests_and_remainders"]?.array ?? []
            let picks = entry["selected_1_based"]?.array?.compactMap(\.int) ?? []
            let count = max(steps.count, picks.count, 1)
            let selection = try RFC3797Selection(key: key, pool: pool, count: count)
            for (step, expected) in zip(selection.steps, steps) {
                #expect(hexadecimal(step.digest) == expected["md5"]?.text?.lowercased())
                #expect(step.divisor == expected["divisor"]?.int)
                #expect(step.remainder == expected["remainder"]?.int)
            }
            for (step, pick) in zip(selection.steps, picks) { #expect(step.selected == pick) }
        }
    }

    /// Ticket i of a seed is the SHA-256 of both with a comma between them, modulo the total.
    @Test(
        "Rivest's sampler gives its published examples",
        arguments: [
            ("3546311556112163624615351222", 876, [1: 740, 2: 180, 3: 264, 32: 611]),
            ("0", 1000, [1: 905, 2: 573, 3: 160]), ("0", 2, [1: 1, 2: 1, 3: 2]),
            ("1", 1000, [1: 97, 2: 89, 3: 163]), ("0000000000", 1000, [1: 978, 2: 359, 3: 132]),
            ("999999999999999999999999", 1000, [1: 544, 2: 800, 3: 654]),
            ("abcde", 1000, [1: 247, 2: 427, 3: 157]),
        ] as [(String, Int, [Int: Int])])
    func rivest(seed: String, total: Int, numbers: [Int: Int]) {
        for (index, number) in numbers {
            let digest = HashAlgorithm.sha256.digest("\(seed),\(index)".utf8)
            #expect(RFC3797Selection.remainder(of: digest, by: total) + 1 == number)
        }
    }
}
