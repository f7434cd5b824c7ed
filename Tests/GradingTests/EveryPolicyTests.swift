import Bank
import Grading
import Papers
import Support
import Testing
import Vocabulary

@Suite("What holds under every policy")
struct EveryPolicyTests {
    private static let blanks: [Response?] = [
        nil, .choices([]), .order([]), .pairs([]), .texts([]), .texts([""]), .texts(["", "　"]),
    ]

    @Test(
        "an answer with nothing in it earns and costs nothing, unless the name says so",
        arguments: ScoringPolicy.every)
    func blank(policy: ScoringPolicy) {
        #expect(policy.blankEarns == policy.name.hasSuffix("BlankEarns"))
        var seeded = Seeded(seed: 6)
        var earned = Fraction.zero
        for salt in 1...20 {
            for type in policy.types.sorted(by: { $0.rawValue < $1.rawValue }) {
                let item = AnyItem(type, salt, &seeded)
                for blank in Self.blanks {
                    let responses = blank.map { [item.entry.item: $0] } ?? [:]
                    let sheet = graded([item.entry], responses, GradingRules([type: policy]))
                    earned = earned + sheet.exact
                    #expect(
                        policy.blankEarns || sheet.exact == .zero,
                        "\(policy.name), \(type), \(String(describing: blank))")
                    #expect(sheet.sections[0].items[0].judgement == .blank)
                }
            }
        }
        #expect((earned > .zero) == policy.blankEarns, "\(policy.name)")
    }

    @Test("no answer earns more than the marks", arguments: ScoringPolicy.every)
    func most(policy: ScoringPolicy) {
        for seed in UInt64(1)...40 {
            var seeded = Seeded(seed: seed)
            for type in policy.types.sorted(by: { $0.rawValue < $1.rawValue }) {
                let item = AnyItem(type, 1, &seeded)
                guard let response = item.response(&seeded) else { continue }
                let credit = policy.credit(for: response, to: item.entry)
                #expect(credit <= .one, "seed \(seed), \(policy.name), \(type)")
            }
        }
    }

    @Test(
        "the key itself earns the marks, but where an item says what its choices are worth",
        arguments: ScoringPolicy.every)
    func key(policy: ScoringPolicy) {
        guard policy != .asMapped else { return }
        for seed in UInt64(1)...20 {
            var seeded = Seeded(seed: seed)
            for type in policy.types.sorted(by: { $0.rawValue < $1.rawValue }) {
                let entry = AnyItem(type, 1, &seeded).entry
                let response: Response? =
                    switch entry.key {
                    case .choices(let right): .choices(right)
                    case .order(let right): .order(right)
                    case .pairs(let right): .pairs(right)
                    case .texts: .texts(["30", "警告", "罚款"])
                    case .numbers: .texts(["10"])
                    case .open: nil
                    }
                guard let response else { continue }
                #expect(
                    policy.credit(for: response, to: entry) == .one,
                    "seed \(seed), \(policy.name), \(type)")
            }
        }
    }

    @Test(
        "the order of items, of options and of responses does not matter",
        arguments: ScoringPolicy.every)
    func permutations(policy: ScoringPolicy) {
        for seed in UInt64(1)...20 {
            var seeded = Seeded(seed: seed)
            for type in policy.types.sorted(by: { $0.rawValue < $1.rawValue }) {
                let items = (1...6).map { AnyItem(type, $0, &seeded) }
                let given = items.compactMap { item in
                    item.response(&seeded).map { (item.entry.item, $0) }
                }
                let rules = GradingRules([type: policy])
                let sheet = graded(
                    items.map(\.entry), Dictionary(uniqueKeysWithValues: given), rules,
                    outline: outline(items, &seeded, isMixed: false))
                let others = seeded.permuted(items)
                let again = graded(
                    others.map(\.entry),
                    Dictionary(
                        uniqueKeysWithValues: seeded.permuted(given).map {
                            ($0.0, mixed($0.1, &seeded))
                        }), rules, outline: outline(others, &seeded, isMixed: true))
                #expect(
                    Set(sheet.sections.flatMap(\.items)) == Set(again.sections.flatMap(\.items)),
                    "seed \(seed), \(policy.name), \(type)")
                #expect(sheet.exact == again.exact, "seed \(seed), \(policy.name), \(type)")
            }
        }
    }

    /// What one set of a case earns is the sum of what its items earn, each by the policy of its
    /// type (practice 3: 案例分析题的各小题).
    @Test("a case set earns the sum of its items", arguments: 1...20)
    func caseSets(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let policies = ScoringPolicy.every
        var rules: [ItemType: ScoringPolicy] = [:]
        for type in ItemType.scoredByMachine {
            let fitting = policies.filter { $0.types.contains(type) && !$0.canFallBelowZero }
            rules[type] = fitting[seeded.number(in: 0...fitting.count - 1)]
        }
        let types = seeded.permuted(ItemType.scoredByMachine).prefix(4)
        let items = types.map { AnyItem($0, 1, &seeded) }
        var responses: [ItemID: Response] = [:]
        for item in items { responses[item.entry.item] = item.response(&seeded) }
        let sheet = graded(items.map(\.entry), responses, GradingRules(rules))
        let alone = items.reduce(Fraction.zero) { sum, item in
            let own = responses.filter { $0.key == item.entry.item }
            return sum + graded([item.entry], own, GradingRules(rules)).exact
        }
        #expect(sheet.exact == alone, "seed \(seed)")
    }

    private func outline(
        _ items: [AnyItem], _ seeded: inout Seeded, isMixed: Bool
    ) -> PaperOutline {
        PaperOutline(
            sheet: "s-1",
            entries: items.map { item in
                PaperOutline.Entry(
                    item: item.entry.item, type: item.entry.type,
                    choices: isMixed ? seeded.permuted(item.choices) : item.choices)
            })
    }

    /// The same answer, handed in in another order where the order says nothing.
    private func mixed(_ response: Response, _ seeded: inout Seeded) -> Response {
        switch response {
        case .choices(let choices): .choices(seeded.permuted(choices))
        case .pairs(let pairs): .pairs(seeded.permuted(pairs))
        case .order, .texts: response
        }
    }
}

extension ScoringPolicy {
    /// Sections are floored as a whole, so that such items cannot be added up one by one.
    fileprivate var canFallBelowZero: Bool {
        name.hasSuffix("Negative") || name.hasPrefix("rExams")
            || ["deducting", "asMapped"].contains(name)
    }
}
