import Bank
import Exchange
import Grading
import Papers
import Vocabulary

/// Answers drafts with their keys, with parts of them and with nonsense, under every policy of
/// their type: a score comes out, whatever a file said about shares, ranges and slots.
struct FuzzScoring {
    let drafts: [ItemDraft]
    private var state: UInt64

    /// - Parameter seed: the same input is answered in the same way.
    init(drafts: [ItemDraft], seed: UInt64) {
        self.drafts = drafts
        state = seed
    }

    mutating func run() {
        for draft in drafts.prefix(20) {
            guard let key = draft.key else { continue }
            let entry = AnswerKey.Entry(
                item: draft.id ?? "X-1", type: draft.type, marks: draft.marks ?? Marks(2),
                key: key, choiceCount: draft.choices.count, slots: draft.slots,
                credits: draft.credits, blankGroups: draft.blankGroups)
            for response in responses(to: draft, key) { grade(entry, response) }
        }
    }

    private func grade(_ entry: AnswerKey.Entry, _ response: Response) {
        let key = AnswerKey(sheet: "S-1", entries: [entry])
        let sheet = AnswerSheet(sheet: "S-1", responses: [entry.item: response])
        for policy in FuzzScoring.policies where policy.types.contains(entry.type) {
            let rules = GradingRules(
                policies: [entry.type: policy], passMark: Marks(60), fullMarks: Marks(100))
            let score = Grader.grade(sheet: sheet, key: key, rules: rules)
            guard score.sheet == key.sheet else { FuzzFault.found("a score of another sheet") }
        }
    }

    private static let policies: [ScoringPolicy] =
        ScoringPolicy.names.compactMap { name in
            let marks = ScoringPolicy.namesWithMarks.contains(name) ? Marks(1) : nil
            return try? ScoringPolicy.policy(named: name, partial: marks)
        } + [.byHand]

    private mutating func responses(to draft: ItemDraft, _ key: ItemKey) -> [Response] {
        let ids = draft.choices.map(\.id)
        let some = ids.filter { _ in coin() }
        let pairs = draft.slots.flatMap { slot in
            ids.prefix(8).map { ChoicePair(slot: slot.id, choice: $0) }
        }
        var responses: [Response] = [
            Response(choices: ids), Response(choices: some), Response(choices: ["?"]),
            .order(ids), .order(some), Response(pairs: pairs),
            Response(pairs: pairs.filter { _ in coin() }), .texts(["1e17", "-0.000000000000001"]),
        ]
        switch key {
        case .choices(let right): responses.append(Response(choices: right))
        case .order(let right): responses.append(.order(right))
        case .pairs(let right): responses.append(Response(pairs: right))
        case .texts(let blanks):
            responses.append(.texts(blanks.map { $0.first?.text ?? "" }))
            responses.append(.texts(blanks.map { $0.last?.text ?? "*" }))
        case .numbers(let ranges):
            responses += ranges.map { .texts([$0.lower.decimalText]) }
        case .open(let text): responses.append(.texts([text]))
        }
        return responses
    }

    private mutating func coin() -> Bool {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 63 == 1
    }

    /// The items of a QTI package, as `scoreItem` one.
    static func scoreItems(_ bytes: [UInt8], file: String) {
        for item in QTIPackageReader().items(in: bytes, file: file).items.prefix(5) { score(item) }
    }

    /// A QTI item by its own response processing, with responses of all kinds.
    static func scoreItem(_ bytes: [UInt8], file: String) {
        if let item = try? QTIItem(bytes, file: file) { score(item) }
    }

    private static func score(_ item: QTIItem) {
        let scorer = QTIScorer(item)
        let names = item.responses.map(\.identifier)
        let texts: [[String]] = [
            [], ["A"], ["B", "A"], ["A B", "C D"], ["1"], ["1e308"], ["-0.1", "x"], ["10 20"],
            [String(repeating: "a", count: 200)], ["true"], ["2 3", "2 3"],
        ]
        for answer in texts {
            let responses = Dictionary(
                names.map { ($0, answer) }, uniquingKeysWith: { one, _ in one })
            let score = scorer.score(responses)
            guard score.score != nil || !score.findings.isEmpty else {
                FuzzFault.found("no score and no finding that says why")
            }
            _ = score.credit
        }
    }
}
