import Bank
import Papers
import Testing
import Vocabulary

/// The procedure on a bank of 400 items, for forty people.
@Suite("The paper draw")
struct PaperDrawTests {
    private struct Drawn {
        let result: JSON
        let set: PaperSet
        let bank: ItemBank

        func items(_ dealt: PaperSet.Dealt) -> [Item] {
            dealt.paper.entries.compactMap { bank[$0.item] }
        }
    }

    private func drawn(
        _ seed: Int, toleranceMilli: Int = 100, people: Int = 40
    ) throws -> Drawn {
        let bank = try syntheticBank(seed: seed)
        let request = PaperRequest(
            registrations: registrations(people), bank: bank,
            blueprint: blueprint(toleranceMilli: toleranceMilli))
        let result = try draw(request, seed: seed)
        return Drawn(
            result: result, set: try #require(PaperSet(result: result, items: request.items)),
            bank: bank)
    }

    @Test("every paper keeps types, statutes and bands and has no item twice", arguments: 1...3)
    func margins(seed: Int) throws {
        let drawn = try drawn(seed)
        let plan = blueprint()
        for dealt in drawn.set.papers {
            let items = drawn.items(dealt)
            #expect(Set(items.map(\.id)).count == plan.itemCount, "seed \(seed)")
            let types = plan.sections.flatMap { Array(repeating: $0.type, count: $0.count) }
            #expect(items.map(\.type) == types, "seed \(seed): sections stand in their order")
            for (statute, quantity) in plan.statutes {
                let count = items.count { $0.basis.statute == statute }
                #expect(quantity.distance(of: count) == 0, "seed \(seed): \(statute) \(count)")
            }
            for (band, quantity) in plan.bands {
                let count = items.count { $0.band == band }
                #expect(quantity.distance(of: count) == 0, "seed \(seed): \(band) \(count)")
            }
        }
    }

    @Test("the expected score is true and near the target, or the sheet is named", arguments: 1...3)
    func expected(seed: Int) throws {
        let drawn = try drawn(seed)
        let marks = Dictionary(
            uniqueKeysWithValues: blueprint().sections.map { ($0.type, $0.marks.hundredths) })
        let outside = Set((drawn.result["outside"]?.array ?? []).compactMap(\.text))
        for dealt in drawn.set.papers {
            let sum = drawn.items(dealt).reduce(0) { $0 + $1.facility * (marks[$1.type] ?? 0) }
            #expect(dealt.expected == sum, "seed \(seed)")
            let isNear = abs(sum - drawn.set.target) <= 1000
            #expect(isNear != outside.contains(dealt.paper.sheet.text), "seed \(seed)")
        }
        #expect(outside.isEmpty, "seed \(seed): a bank of this size has enough to exchange")
    }

    @Test("a sheet that cannot come near enough is named")
    func outside() throws {
        // Single choices of 81 % alone beside others of 20 %: sums lie far apart.
        let items = try (1...12).map {
            try item($0, .singleChoice, statute: "处罚法", facility: $0 <= 6 ? 81 : 20)
        }
        let request = PaperRequest(
            registrations: registrations(20), bank: try ItemBank(items: items),
            blueprint: blueprint(
                statutes: [:], bands: [:], single: 3, several: 0, judge: 0, toleranceMilli: 0))
        let result = try draw(request, seed: 1)
        let set = try #require(PaperSet(result: result, items: request.items))
        let far = set.papers.filter { $0.expected != set.target }.map(\.paper.sheet.text)
        #expect(!far.isEmpty)
        #expect(result["outside"] == JSON(far))
    }

    @Test("choices are permuted, pinned ones stay, true/false is not shuffled", arguments: 1...3)
    func choices(seed: Int) throws {
        let drawn = try drawn(seed)
        var moved = 0
        for entry in drawn.set.papers.flatMap(\.paper.entries) {
            let item = try #require(drawn.bank[entry.item])
            let places = item.choices.map(\.id)
            #expect(entry.choices.sorted() == places.sorted(), "seed \(seed)")
            for (place, choice) in item.choices.enumerated() where choice.isPinned {
                #expect(entry.choices[place] == choice.id, "seed \(seed): \(item.id)")
            }
            if item.type == .trueFalse { #expect(entry.choices == places, "seed \(seed)") }
            if entry.choices != places { moved += 1 }
        }
        #expect(moved > 1000, "seed \(seed): most of the 1,400 that may move do")
    }

    @Test("everybody has one sheet, and no two sheets have the same items", arguments: 1...3)
    func sheets(seed: Int) throws {
        let papers = try drawn(seed).set.papers
        #expect(papers.map(\.registration).sorted() == registrations(40), "seed \(seed)")
        #expect(papers.map(\.registration) != registrations(40), "seed \(seed): by lot")
        let codes = papers.map(\.paper.sheet)
        #expect(codes == codes.sorted() && Set(codes).count == 40, "seed \(seed)")
        let sets = Set(papers.map { Set($0.paper.entries.map(\.item)) })
        #expect(sets.count == 40, "seed \(seed)")
    }

    @Test("the same seed gives the same papers, another seed others")
    func reproducible() throws {
        let request = PaperRequest(
            registrations: registrations(10), bank: try syntheticBank(), blueprint: blueprint())
        #expect(try draw(request, seed: 1) == draw(request, seed: 1))
        #expect(try draw(request, seed: 1) != draw(request, seed: 2))
    }

    @Test("more people than the target is the mean of are served as well")
    func many() throws {
        let items = try (1...30).map {
            try item($0, .singleChoice, statute: "处罚法", facility: 40 + $0)
        }
        let request = PaperRequest(
            registrations: registrations(230), bank: try ItemBank(items: items),
            blueprint: blueprint(statutes: [:], bands: [:], single: 5, several: 0, judge: 0))
        let result = try draw(request, seed: 1)
        let set = try #require(PaperSet(result: result, items: request.items))
        #expect(set.papers.map(\.registration).sorted() == registrations(230))
    }

    @Test("nobody, no papers")
    func nobody() throws {
        let request = PaperRequest(
            registrations: [], bank: try syntheticBank(), blueprint: blueprint())
        #expect(try draw(request, seed: 1) == ["outside": [], "sheets": [], "target": 0])
    }
}
