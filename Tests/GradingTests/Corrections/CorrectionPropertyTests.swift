import Bank
import Grading
import Papers
import Support
import Testing
import Vocabulary

/// Random papers with deductions, floors and partial credit, and random decisions on them.
struct RandomSitting {
    let rules: GradingRules
    let papers: [(key: AnswerKey, sheet: AnswerSheet)]
    let items: [ItemID]

    init(_ seeded: inout Seeded) {
        let pool = (1...12).map { number -> AnswerKey.Entry in
            let item = ItemID("item-\(number)")
            switch number % 3 {
            case 0: return .judging("true", item: item, marks: Marks(3))
            case 1:
                return .choosing(
                    "A", of: 4, marks: Marks(hundredths: 250), type: .singleChoice, item: item)
            default: return .choosing("ABD", of: 5, marks: Marks(2), item: item)
            }
        }
        let policy = policiesForSeveral[seeded.number(in: 0...policiesForSeveral.count - 1)]
        let unit: RoundingRule.Unit = seeded.coin() ? .total : .perItem
        // Items of 2.5 marks rounded to whole ones would add up to more than the paper is worth.
        let decimals = seeded.number(in: (unit == .total ? 0 : 1)...2)
        let rounding = (try? RoundingRule(unit: unit, decimals: decimals)) ?? .standard
        rules = GradingRules(
            policies: [.multipleResponse: policy, .trueFalse: .trueFalseNegative(Marks(2))],
            rounding: rounding, passMark: Marks(12), fullMarks: Marks(20))
        items = pool.map(\.item)
        var papers: [(AnswerKey, AnswerSheet)] = []
        for number in 1...30 {
            let code = SheetCode("s-\(number)")
            let entries = Array(seeded.permuted(pool).prefix(8))
            var responses: [ItemID: Response] = [:]
            for entry in entries where seeded.number(in: 0...9) > 0 {
                let names: [ChoiceID] =
                    entry.type == .trueFalse ? ["true", "false"] : choices("ABCD")
                let one = [names[seeded.number(in: 0...names.count - 1)]]
                let isOne = entry.type != .multipleResponse
                responses[entry.item] = Response(choices: isOne ? one : seeded.part(of: names))
            }
            papers.append(
                (
                    AnswerKey(sheet: code, entries: entries),
                    AnswerSheet(sheet: code, responses: responses)
                ))
        }
        self.papers = papers.map { (key: $0.0, sheet: $0.1) }
    }

    func graded(by corrections: Corrections) -> [ScoreSheet] {
        papers.map {
            Grader.grade(sheet: $0.sheet, key: $0.key, rules: rules, corrections: corrections)
        }
    }

    /// A decision that could be made about an item, and what takes it back.
    func measure(of item: ItemID, _ seeded: inout Seeded) -> CorrectionMeasure {
        let number = Int(item.text.dropFirst(5)) ?? 0
        let key: ItemKey =
            number % 3 == 0
            ? .choices(["false"]) : number % 3 == 1 ? .choices(["B"]) : .choices(choices("BC"))
        let countings = CorrectionMeasure.Counting.allCases
        switch seeded.number(in: 0...3) {
        case 0: return .key(key)
        case 1: return .accept(key)
        case 2 where number % 3 != 0: return .drop("C")
        default: return .count(countings[seeded.number(in: 0...countings.count - 1)])
        }
    }
}

@Suite("What holds for every correction") struct CorrectionPropertyTests {
    @Test("re-scoring with the same key changes nothing", arguments: 1...30)
    func sameKey(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let sitting = RandomSitting(&seeded)
        let once = sitting.graded(by: .none)
        #expect(sitting.graded(by: .none) == once, "seed \(seed)")
        // The bank's own key decided as the new one is the same key.
        var same = Corrections.none
        for paper in sitting.papers {
            for entry in paper.key.entries {
                same = same.applying(.key(entry.key), to: entry.item)
                    .applying(.accept(entry.key), to: entry.item)
            }
        }
        #expect(sitting.graded(by: same) == once, "seed \(seed)")
    }

    @Test("decided and taken back is as if it had never been", arguments: 1...40)
    func restored(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let sitting = RandomSitting(&seeded)
        var before = Corrections.none
        for item in sitting.items.prefix(3) {
            before = before.applying(sitting.measure(of: item, &seeded), to: item)
        }
        for item in sitting.items.dropFirst(3) {
            let measure = sitting.measure(of: item, &seeded)
            let after = before.applying(measure, to: item)
                .applying(.restore(measure.matter), to: item)
            #expect(after == before, "seed \(seed) \(measure)")
            #expect(sitting.graded(by: after) == sitting.graded(by: before), "seed \(seed)")
        }
    }

    @Test("the order of decisions on different items does not matter", arguments: 1...40)
    func order(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let sitting = RandomSitting(&seeded)
        let decisions = sitting.items.map { ($0, sitting.measure(of: $0, &seeded)) }
        let one = Corrections(decisions)
        let two = Corrections(seeded.permuted(decisions))
        #expect(one == two, "seed \(seed)")
        #expect(sitting.graded(by: one) == sitting.graded(by: two), "seed \(seed)")
    }

    @Test("a second key, and marks for everybody, cost nobody anything", arguments: 1...40)
    func generous(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let sitting = RandomSitting(&seeded)
        let before = sitting.graded(by: .none)
        for item in sitting.items {
            let measures: [CorrectionMeasure] = [
                .accept(.choices(["B"])), .count(.voidForAll), .count(.fullMarks),
                .count(.fullMarksIfAnswered),
            ]
            for measure in measures {
                let after = sitting.graded(by: Corrections([(item, measure)]))
                for (old, new) in zip(before, after) {
                    #expect(new.exact >= old.exact, "seed \(seed) \(item) \(measure)")
                    #expect(new.exact <= new.marks.fraction, "seed \(seed)")
                }
            }
        }
    }

    @Test("a what-if says what grading everything anew says", arguments: 1...40)
    func whatIf(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let sitting = RandomSitting(&seeded)
        var before = Corrections.none
        for item in sitting.items.prefix(2) {
            before = before.applying(sitting.measure(of: item, &seeded), to: item)
        }
        let item = sitting.items[seeded.number(in: 0...sitting.items.count - 1)]
        let after = before.applying(sitting.measure(of: item, &seeded), to: item)
        let standing = sitting.graded(by: before)
        let counted = standing.map { _ in seeded.number(in: 0...9) > 0 }
        let papers = zip(zip(sitting.papers, standing), counted).map { pair, counts in
            WhatIf.Paper(
                pair.1, entry: pair.0.key.entries.first { $0.item == item },
                response: pair.0.sheet.responses[item], counts: counts)
        }
        let report = WhatIf(rules: sitting.rules, before: before, after: after).report(on: papers)
        let anew = sitting.graded(by: after)
        let moved = zip(standing, anew).filter { $0.total != $1.total }
        #expect(
            report.changes.map(\.sheet) == moved.map(\.0.sheet).sorted(), "seed \(seed)")
        for change in report.changes {
            #expect(anew.first { $0.sheet == change.sheet }?.total == change.after)
            #expect(standing.first { $0.sheet == change.sheet }?.total == change.before)
        }
        let totals = zip(anew, counted).filter(\.1).map(\.0.total)
        #expect(report.counted == totals.count)
        #expect(report.passedAfter == totals.count { $0 >= sitting.rules.passMark })
        #expect(
            report.meanAfter
                == Fraction(totals.reduce(0) { $0 + $1.hundredths }, totals.count * 100))
        #expect(report.distribution.reduce(0) { $0 + $1.papers } == report.withItem)
    }
}
