import Bank
import Grading
import Papers
import Support
import Testing
import Vocabulary

@Suite("What holds for every answer to every item")
struct ChoicePropertyTests {
    private struct Case {
        let entry: AnswerKey.Entry
        let right: [ChoiceID]
        let wrong: [ChoiceID]
        let chosen: [ChoiceID]
    }

    /// An item of 2 marks with 3 to 8 choices, 2 or 3 of them right, and an answer to it.
    private static func item(_ seeded: inout Seeded, item: ItemID = "item-1") -> Case {
        let count = seeded.number(in: 3...8)
        let all = seeded.permuted(choices(String("ABCDEFGH".prefix(count))))
        let right = Array(all.prefix(seeded.number(in: 2...3)))
        let wrong = Array(all.dropFirst(right.count))
        let entry = AnswerKey.Entry(
            item: item, type: .multipleResponse, marks: Marks(2), key: .choices(right.sorted()),
            choiceCount: count)
        return Case(entry: entry, right: right, wrong: wrong, chosen: seeded.part(of: all))
    }

    @Test("credit lies between nothing and all, and the exact key earns all", arguments: 1...40)
    func bounds(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        for policy in policiesForSeveral {
            let sample = Self.item(&seeded)
            let credit = policy.credit(for: Response(choices: sample.chosen), to: sample.entry)
            #expect((Fraction.zero...Fraction.one).contains(credit), "seed \(seed) \(policy)")
            let full = policy.credit(for: Response(choices: sample.right), to: sample.entry)
            #expect(full == .one, "seed \(seed) \(policy)")
            let isExact = Set(sample.chosen) == Set(sample.right)
            #expect((credit == .one) == isExact, "seed \(seed) \(policy)")
        }
    }

    @Test("one wrong choice spoils any answer", arguments: 1...40)
    func wrongChoice(seed: UInt64) throws {
        var seeded = Seeded(seed: seed)
        for policy in policiesForSeveral {
            let sample = Self.item(&seeded)
            guard let wrong = sample.wrong.first else { continue }
            let spoilt = Response(choices: sample.chosen + [wrong])
            #expect(
                policy.credit(for: spoilt, to: sample.entry) == .zero, "seed \(seed) \(policy)")
        }
    }

    @Test("one right choice more never costs marks", arguments: 1...40)
    func monotonous(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        for policy in policiesForSeveral {
            let sample = Self.item(&seeded)
            let part = seeded.part(of: sample.right)
            let less = policy.credit(for: Response(choices: part), to: sample.entry)
            for choice in sample.right {
                let more = policy.credit(for: Response(choices: part + [choice]), to: sample.entry)
                #expect(more >= less, "seed \(seed) \(policy)")
            }
        }
    }

    @Test("the order of items, choices and responses does not matter", arguments: 1...40)
    func permutations(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let policy = policiesForSeveral[seeded.number(in: 0...policiesForSeveral.count - 1)]
        let rules = GradingRules([.multipleResponse: policy])
        let samples = (1...12).map { Self.item(&seeded, item: ItemID("item-\($0)")) }
        let responses = Dictionary(
            uniqueKeysWithValues: samples.map { ($0.entry.item, Response(choices: $0.chosen)) })
        let other = Dictionary(
            uniqueKeysWithValues: samples.reversed().map {
                ($0.entry.item, Response.choices(seeded.permuted($0.chosen)))
            })
        let sheet = graded(samples.map(\.entry), responses, rules)
        let again = graded(seeded.permuted(samples.map(\.entry)), other, rules)
        #expect(sheet.total == again.total, "seed \(seed) \(policy)")
        #expect(
            Set(sheet.sections.flatMap(\.items)) == Set(again.sections.flatMap(\.items)),
            "seed \(seed) \(policy)")
    }

    @Test("a deduction costs what it says and never more than the section has", arguments: 1...40)
    func negative(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let deduction = Marks(hundredths: 25 * seeded.number(in: 1...4))
        let rules = GradingRules([.trueFalse: .trueFalseNegative(deduction)])
        let entries = (1...20).map { AnswerKey.Entry.judging("true", item: ItemID("t-\($0)")) }
        var responses: [ItemID: Response] = [:]
        var expected = Fraction.zero
        for entry in entries where seeded.coin() {
            let isRight = seeded.coin()
            responses[entry.item] = .choices([isRight ? "true" : "false"])
            expected = expected + (isRight ? .one : Fraction(-deduction.hundredths, 100))
        }
        let sheet = graded(entries, responses, rules)
        #expect(sheet.exact == max(expected, .zero), "seed \(seed)")
        #expect(sheet.total >= .zero, "seed \(seed)")
    }
}
