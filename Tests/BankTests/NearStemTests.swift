import Bank
import Support
import Testing
import Vocabulary

@Suite struct `Stems that are nearly the same` {
    @Test func `a pair is told once, at the later item, with the earlier one that is most like it`()
    {
        let stem = "某县市场监督管理局拟对甲公司处十万元罚款，甲公司要求听证，应当在告知后几日内提出？"
        let subject = Samples.subject([
            Samples.item("A-001") { $0.stem = stem },
            Samples.item("A-002") { $0.stem = "公务员受警告处分的期间是多久，期间内工资档次如何确定？" },
            Samples.item("A-003") { $0.stem = stem.replacing("某县", with: "某区") },
            Samples.item("A-004") { $0.stem = stem.replacing("十万元", with: "五万元") },
        ])
        let found = NearStem().findings(in: subject)
        #expect(found.map(\.item) == ["A-003", "A-004"])
        #expect(found.allSatisfy { $0.finding.english.contains("that of A-001") })
        #expect(found.first?.finding.chinese.contains("A-001（items.yaml:10）") == true)
    }

    @Test func `items of one case set share its text and are not told`() {
        let text = String(repeating: "甲局于三月一日立案，五月二日作出决定并送达乙公司。", count: 3)
        let subject = Samples.subject(
            (1...2).map { number in
                Samples.item("A-00\(number)") {
                    $0.stem = number == 1 ? "谁有管辖权？" : "何时起诉？"
                    $0.caseSet = CaseSet(id: "C", text: text, position: number)
                }
            })
        #expect(NearStem().findings(in: subject).isEmpty)
    }

    /// The join by prefixes leaves nothing out: compared with every pair, on random texts of few
    /// letters, which are much alike.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `finds the same pairs as comparing every two`(_ seed: UInt64) {
        var random = Seeded(seed: seed)
        let letters = Array("甲乙丙丁戊己庚辛")
        var stems: [String] = []
        for index in 0..<60 {
            if index > 10, random.coin() {
                var stem = Array(stems[random.number(in: 0...(index - 1))])
                for _ in 0..<random.number(in: 1...4) {
                    stem[random.number(in: 0...(stem.count - 1))] =
                        letters[
                            random.number(in: 0...7)]
                }
                stems.append(String(stem))
            } else {
                stems.append(
                    String(
                        (0..<random.number(in: 12...30)).map { _ in
                            letters[random.number(in: 0...7)]
                        }))
            }
        }
        let items = stems.enumerated().map { index, stem in
            Samples.item("A-\(index)") { $0.stem = stem }
        }
        let found = Set(NearStem().findings(in: Samples.subject(items)).compactMap(\.item?.text))
        #expect(found == Self.alike(stems), "seed \(seed)")
    }

    /// Those that have at least three fifths in common with an earlier one, and are not the same.
    private static func alike(_ stems: [String]) -> Set<String> {
        let sets = stems.map { stem in
            Set(zip(stem, zip(stem.dropFirst(), stem.dropFirst(2))).map { "\($0)\($1.0)\($1.1)" })
        }
        var found: Set<String> = []
        for later in stems.indices where stems.firstIndex(of: stems[later]) == later {
            for earlier in 0..<later {
                let common = sets[later].intersection(sets[earlier]).count
                if 5 * common >= 3 * sets[later].union(sets[earlier]).count {
                    found.insert("A-\(later)")
                }
            }
        }
        return found
    }
}
