import Bank
import Support
import Vocabulary

/// Drafts of every type with everything that a draft can hold, from a seed.
struct SampleDrafts {
    private var random: Seeded

    init(seed: UInt64) { random = Seeded(seed: seed) }

    /// One draft of the type; texts hold what files trip over: quotes, line breaks, commas.
    mutating func draft(_ type: ItemType) -> ItemDraft {
        var draft = ItemDraft(type: type, stem: stem(type))
        (draft.choices, draft.slots, draft.key) = body(type)
        fillRecord(&draft)
        if random.coin() { draft.id = ItemID("T-\(random.number(in: 1...999))") }
        if random.coin() { draft.marks = Marks(hundredths: random.number(in: 1...900)) }
        draft.explanation = text()
        draft.topic = text()
        if random.coin() { draft.facility = random.number(in: 1...99) }
        if random.coin() {
            draft.cognitiveLevel = CognitiveLevel.allCases[random.number(in: 0...2)]
        }
        if random.coin() { (draft.facility, draft.chances) = (80, [800, 640, 820, 920]) }
        if random.coin() { draft.part = "public" }
        if random.coin() { draft.enemies = ["X-1", "X-2"] }
        draft.categories = random.part(of: ["行政法", "处罚/听证"])
        draft.tags = random.part(of: ["2024", "重点"])
        return draft
    }

    private mutating func fillRecord(_ draft: inout ItemDraft) {
        if random.coin(), let day = CalendarDate(year: 2021, month: 1, day: 22) {
            draft.basis = LegalBasis(
                statute: "中华人民共和国行政处罚法",
                version: day,
                articles: [63, 64])
        }
        if random.coin() { draft.basisText = "《行政处罚法》第六十三条" }
        if random.coin() { draft.caseSet = CaseSet(id: "AL-1", text: text() + "案情", position: 2) }
        if random.coin() {
            draft.feedback = [
                ItemFeedback(.answer("A"), text() + "。"), ItemFeedback(.correct, "对。"),
                ItemFeedback(.partlyCorrect, "漏选。"), ItemFeedback(.incorrect, "错。"),
            ]
        }
        if random.coin() {
            draft.credits = ItemCredits(
                shares: ["A": Fraction(1, 3), "B": Fraction(-1, 2)],
                lowerBound: random.coin() ? .zero : nil, upperBound: random.coin() ? .one : nil)
        }
        draft.record = ItemRecord(
            state: ItemState.allCases[random.number(in: 0...3)],
            version: random.number(in: 1...3), source: text(), author: "甲",
            reviewer: random.coin() ? "乙" : "")
    }

    private mutating func text() -> String {
        let texts = ["", "行政机关", "第一行\n第二行", "他说：\"不\"", "a, b; c\t<x> & {y}", "# 不是注释", "  前后空格 "]
        return texts[random.number(in: 0...texts.count - 1)]
    }

    private mutating func stem(_ type: ItemType) -> String {
        let begin = "第\(random.number(in: 1...9999))题："
        return type.hasGapsInStem
            ? "\(begin)应当在____日内告知，并在____日前送达。" : "\(begin)下列说法正确的是（ ）。"
    }

    private mutating func body(_ type: ItemType) -> ([Choice], [ItemSlot], ItemKey?) {
        let letters = ["A", "B", "C", "D"].map { ChoiceID($0) }
        let lettered = letters.map { Choice(id: $0, text: "选项\($0)，\(text())x") }
        let gaps = [ItemSlot(id: "1"), ItemSlot(id: "2")]
        let pairs = ItemKey.pairs([
            ChoicePair(slot: "1", choice: "B"), ChoicePair(slot: "2", choice: "A"),
        ])
        switch type {
        case .singleChoice: return (lettered, [], .choices(["B"]))
        case .multipleResponse, .indefiniteChoice: return (lettered, [], .choices(["A", "C"]))
        case .trueFalse:
            return (
                [
                    Choice(id: "true", text: "正确", isPinned: true),
                    Choice(id: "false", text: "错误", isPinned: true),
                ], [], .choices(["false"])
            )
        case .fillIn: return ([], [], .texts([["七日", "7日"], [half, exact]]))
        case .ordering: return (lettered, [], .order(random.permuted(letters)))
        case .matching:
            return (
                lettered,
                [ItemSlot(id: "1", text: "甲", limit: 2), ItemSlot(id: "2", text: "乙")], pairs
            )
        case .gapMatch: return (lettered, gaps, pairs)
        case .inlineChoice:
            return (
                lettered,
                [
                    ItemSlot(id: "1", choices: ["A", "B"]), ItemSlot(id: "2", choices: ["A", "D"]),
                ], pairs
            )
        case .numeric:
            return (
                [], [],
                .numbers([
                    AcceptedNumber(Fraction(20), Fraction(20)),
                    AcceptedNumber(Fraction(199, 10), Fraction(61, 3), credit: Fraction(1, 2)),
                ])
            )
        case .extendedText:
            return ([], [], random.coin() ? .open("答：\n一、……") : nil)
        }
    }

    private let half = AcceptedText("*日", .wildcard, credit: Fraction(1, 2))
    private let exact = AcceptedText("A b", .exact)
}
