import Grading
import Papers
import Support
import Testing
import Vocabulary

@Suite("Many sheets at once are scored as one by one")
struct BulkGraderTests {
    @Test("the same breakdown under every policy, to the last finding", arguments: 1...60)
    func equal(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let rules = rules(&seeded)
        let bank = (0..<60).map { salt in
            AnyItem(ItemType.allCases[salt % ItemType.allCases.count], salt, &seeded)
        }
        var grader = BulkGrader(rules: rules)
        var papers: [(sheet: AnswerSheet, key: AnswerKey, outline: PaperOutline?, places: [Int])] =
            []
        for number in 0..<12 {
            let items = Array(seeded.permuted(bank).prefix(seeded.number(in: 1...40)))
            let code = SheetCode("s-\(number)")
            var responses: [ItemID: Response] = [:]
            for item in items { responses[item.entry.item] = item.response(&seeded) }
            if seeded.coin() { responses["stranger"] = .choices(["A"]) }
            let outline = PaperOutline(
                sheet: code,
                entries: items.map {
                    PaperOutline.Entry(
                        item: $0.entry.item, type: $0.entry.type,
                        choices: seeded.permuted($0.choices))
                })
            let key = AnswerKey(sheet: code, entries: items.map(\.entry))
            let known = seeded.coin() ? outline : nil
            papers.append(
                (
                    AnswerSheet(sheet: code, responses: responses), key, known,
                    grader.places(of: key, outline: known)
                ))
        }
        var worker = grader.worker()
        // Twice, so that what is remembered is used.
        for paper in papers + papers {
            let plain = Grader.grade(
                sheet: paper.sheet, key: paper.key, rules: rules, outline: paper.outline)
            let bulk = worker.grade(paper.sheet, items: paper.places)
            #expect(bulk == plain, "seed \(seed), \(paper.sheet.sheet)")
            #expect(bulk.total == plain.total, "seed \(seed), \(paper.sheet.sheet)")
        }
    }

    @Test("an item is taken in once, and again when its key, marks or choices differ")
    func places() {
        var grader = BulkGrader(rules: GradingRules([:]))
        let first = AnswerKey.Entry.choosing("AB", item: "m-1")
        let place = grader.place(of: first, choices: choices("ABCDE"))
        #expect(grader.place(of: first, choices: choices("EDCBA")) == place)
        #expect(grader.places(of: ["m-1"]) == [place])
        let others = [
            grader.place(of: .choosing("AC", item: "m-1"), choices: choices("ABCDE")),
            grader.place(of: .choosing("AB", marks: Marks(3), item: "m-1")),
            grader.place(of: first), grader.place(of: first, choices: choices("ABCD")),
        ]
        #expect(Set(others + [place]).count == 5)
    }

    @Test("a key that was changed is scored by another grader, the same sheets by both")
    func changedKey() {
        let sheet = AnswerSheet(sheet: "s-1", responses: ["m-1": .choices(["A", "B"])])
        let totals = ["AB", "AC"].map { key in
            var grader = BulkGrader(rules: GradingRules([:]))
            let place = grader.place(of: .choosing(key, item: "m-1"))
            var worker = grader.worker()
            return worker.grade(sheet, items: [place]).total
        }
        #expect(totals == [Marks(2), .zero])
    }

    /// For each type one of the policies that fit it, one type in four without.
    private func rules(_ seeded: inout Seeded) -> GradingRules {
        var policies: [ItemType: ScoringPolicy] = [:]
        for type in ItemType.allCases where seeded.number(in: 0...3) > 0 {
            let fitting = ScoringPolicy.every.filter { $0.types.contains(type) }
            guard !fitting.isEmpty else { continue }
            policies[type] = fitting[seeded.number(in: 0...fitting.count - 1)]
        }
        let perItem = try? RoundingRule(unit: .perItem, decimals: 1)
        return GradingRules(
            policies, rounding: seeded.coin() ? .standard : perItem ?? .standard)
    }
}
