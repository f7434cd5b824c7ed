import Bank
import Grading
import Papers
import Support
import Testing
import Vocabulary

/// What was decided about items and what people gave, on many sheets at once and one by one.
@Suite("Many sheets are scored by corrections and hand marks as one by one")
struct BulkCorrectionTests {
    private struct Sitting {
        let rules: GradingRules
        let bank: [AnyItem]
        let corrections: Corrections
        var papers: [Paper] = []

        struct Paper {
            let sheet: AnswerSheet
            let key: AnswerKey
            let outline: PaperOutline
            let byHand: [ItemID: Fraction]
        }

        init(_ seeded: inout Seeded) {
            rules = GradingRules(
                [.trueFalse: .trueFalseNegative(Marks(1)), .multipleResponse: .half])
            bank = (0..<44).map { salt in
                AnyItem(ItemType.allCases[salt % ItemType.allCases.count], salt, &seeded)
            }
            var corrections = Corrections.none
            for item in bank where seeded.number(in: 0...2) == 0 {
                for _ in 0...seeded.number(in: 0...2) {
                    corrections = corrections.applying(
                        Sitting.measure(for: item, &seeded), to: item.entry.item)
                }
            }
            self.corrections = corrections
            for number in 0..<10 { papers.append(paper(number, &seeded)) }
        }

        private func paper(_ number: Int, _ seeded: inout Seeded) -> Paper {
            let items = Array(seeded.permuted(bank).prefix(seeded.number(in: 1...30)))
            let code = SheetCode("s-\(number)")
            var responses: [ItemID: Response] = [:]
            var byHand: [ItemID: Fraction] = [:]
            for item in items {
                responses[item.entry.item] = item.response(&seeded)
                // One in five was never marked; equal answers have different marks.
                if item.entry.isMarkedByHand, seeded.number(in: 0...4) > 0 {
                    byHand[item.entry.item] = Fraction(seeded.number(in: 0...8), 4)
                }
            }
            if seeded.coin() { responses["stranger"] = .choices(["A"]) }
            let outline = PaperOutline(
                sheet: code,
                entries: items.map {
                    PaperOutline.Entry(
                        item: $0.entry.item, type: $0.entry.type,
                        choices: seeded.permuted($0.choices))
                })
            return Paper(
                sheet: AnswerSheet(sheet: code, responses: responses),
                key: AnswerKey(sheet: code, entries: items.map(\.entry)), outline: outline,
                byHand: byHand)
        }

        /// Any decision, sensible or not: both ways must read it alike.
        static func measure(
            for item: AnyItem, _ seeded: inout Seeded
        ) -> CorrectionMeasure {
            let other = AnyItem(item.entry.type, 99, &seeded).entry.key
            let countings = CorrectionMeasure.Counting.allCases
            let choice =
                item.choices.isEmpty
                ? "A" : item.choices[seeded.number(in: 0...item.choices.count - 1)]
            switch seeded.number(in: 0...5) {
            case 0: return .key(other)
            case 1: return .accept(other)
            case 2: return .drop(choice)
            case 3: return .restore(.count)
            default: return .count(countings[seeded.number(in: 0...countings.count - 1)])
            }
        }

        func bulk(by corrections: Corrections) -> [ScoreSheet] {
            var grader = BulkGrader(rules: rules, corrections: corrections)
            let places = papers.map { grader.places(of: $0.key, outline: $0.outline) }
            var worker = grader.worker()
            // Twice, so that what is remembered is used.
            let first = zip(papers, places).map {
                worker.grade($0.sheet, items: $1, byHand: $0.byHand)
            }
            let second = zip(papers, places).map {
                worker.grade($0.sheet, items: $1, byHand: $0.byHand)
            }
            return first == second ? first : []
        }

        func single(by corrections: Corrections) -> [ScoreSheet] {
            papers.map {
                Grader.grade(
                    sheet: $0.sheet, key: $0.key, rules: rules, outline: $0.outline,
                    corrections: corrections, byHand: $0.byHand)
            }
        }
    }

    @Test("the same breakdown to the last finding", arguments: 1...80)
    func equal(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let sitting = Sitting(&seeded)
        #expect(
            sitting.bulk(by: sitting.corrections) == sitting.single(by: sitting.corrections),
            "seed \(seed)")
        #expect(sitting.bulk(by: .none) == sitting.single(by: .none), "seed \(seed)")
    }

    @Test("corrections and marks make a difference in what is compared")
    func moved() {
        var (corrected, marked) = (0, 0)
        for seed in 1...10 as ClosedRange<UInt64> {
            var seeded = Seeded(seed: seed)
            let sitting = Sitting(&seeded)
            let plain = sitting.bulk(by: .none)
            corrected += zip(plain, sitting.bulk(by: sitting.corrections)).count {
                $0.total != $1.total
            }
            marked += plain.flatMap(\.sections).flatMap(\.items).count {
                $0.judgement == .marked && $0.score > .zero
            }
        }
        #expect(corrected > 20 && marked > 20)
    }

    @Test("blanks that may be filled in any order may be so after a correction")
    func groups() {
        let entry = AnswerKey.Entry(
            item: "f-1", type: .fillIn, marks: Marks(2), key: .texts([["甲"], ["乙"]]),
            choiceCount: 0, blankGroups: [[1, 2]])
        let corrections = Corrections([("f-1", .key(.texts([["丙"], ["乙"]])))])
        let sheet = Grader.grade(
            sheet: AnswerSheet(sheet: "s-1", responses: ["f-1": .texts(["乙", "丙"])]),
            key: AnswerKey(sheet: "s-1", entries: [entry]), rules: GradingRules([:]),
            corrections: corrections)
        #expect(sheet.total == Marks(2))
    }
}
