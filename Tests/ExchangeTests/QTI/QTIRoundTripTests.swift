import Bank
import Grading
import Papers
import Testing
import Vocabulary

@testable import Exchange

/// What we write we read again as the same, and the scorer gives an exported item the score that
/// the bank's own policy gives.
struct QTIRoundTripTests {
    private static let letters = ["A", "B", "C", "D"].map {
        Choice(id: ChoiceID($0), text: "选项 \($0) <&> \"引号\"", isPinned: $0 == "D")
    }

    private static func draft(
        _ id: String, _ type: ItemType, _ stem: String, choices: [Choice] = [],
        slots: [ItemSlot] = [], key: ItemKey?, _ change: (inout ItemDraft) -> Void = { _ in }
    ) -> ItemDraft {
        var draft = ItemDraft(
            id: ItemID(id), type: type, stem: stem, choices: choices, slots: slots, key: key)
        change(&draft)
        return draft
    }

    private static let trueFalse = [
        Choice(id: "true", text: "正确", isPinned: true),
        Choice(id: "false", text: "错误", isPinned: true),
    ]

    private static let entries = [
        ItemSlot(id: "1", text: "警告"), ItemSlot(id: "2", text: "罚款", limit: 2),
        ItemSlot(id: "3", text: "没有对应"),
    ]

    private static let gaps = [ItemSlot(id: "1"), ItemSlot(id: "2")]

    static let drafts: [ItemDraft] = [
        draft("单-1", .singleChoice, "第一行\n\n第三行", choices: letters, key: .choices(["B"])) {
            $0.marks = Marks(2)
            $0.explanation = "依据第三十条。\n第二段"
            $0.basisText = "《行政处罚法》第三十条"
            $0.topic = "听证"
            $0.feedback = [
                ItemFeedback(.answer("A"), "看清题目"), ItemFeedback(.correct, "对了"),
                ItemFeedback(.incorrect, "错了"),
            ]
        },
        draft("s2", .singleChoice, "分档给分", choices: letters, key: .choices(["A"])) {
            $0.credits = ItemCredits(
                shares: [
                    "A": .one, "B": Fraction(1, 3), "C": Fraction(-1, 3),
                ], lowerBound: nil, upperBound: nil)
        },
        draft("m1", .multipleResponse, "多选", choices: letters, key: .choices(["A", "C"])),
        draft("m2", .multipleResponse, "多选有分值", choices: letters, key: .choices(["A", "B", "C"])) {
            $0.marks = Marks(hundredths: 150)
            $0.credits = ItemCredits(
                shares: ["A": Fraction(1, 3), "B": Fraction(1, 3), "C": Fraction(1, 3)],
                other: Fraction(-1, 2), lowerBound: .zero, upperBound: .one)
        },
        draft("i1", .indefiniteChoice, "不定项", choices: letters, key: .choices(["A", "C"])) {
            $0.feedback = [ItemFeedback(.partlyCorrect, "还差一点")]
        },
        draft("i2", .indefiniteChoice, "不定项一个", choices: letters, key: .choices(["C"])),
        draft("t1", .trueFalse, "判断", choices: trueFalse, key: .choices(["false"])) {
            $0.marks = Marks(1)
        },
        draft("o1", .ordering, "排序", choices: letters, key: .order(["C", "A", "D", "B"])),
        draft(
            "p1", .matching, "匹配", choices: letters, slots: entries,
            key: .pairs([.init(slot: "1", choice: "A"), .init(slot: "2", choice: "B")])),
        draft(
            "p2", .matching, "匹配有分值", choices: letters, slots: entries,
            key: .pairs([.init(slot: "1", choice: "A"), .init(slot: "2", choice: "B")])
        ) {
            $0.credits = ItemCredits(
                shares: ["1 A": Fraction(1, 3), "2 B": Fraction(2, 3), "2 C": Fraction(1, 3)])
            $0.feedback = [ItemFeedback(.answer("1 B"), "警告不是罚款")]
        },
        draft(
            "g1", .gapMatch, "由____作出，____内送达。", choices: letters, slots: gaps,
            key: .pairs([.init(slot: "1", choice: "A"), .init(slot: "2", choice: "C")])),
        draft(
            "l1", .inlineChoice, "应当____，可以____。", choices: letters,
            slots: [
                ItemSlot(id: "1", choices: ["A", "B"]), ItemSlot(id: "2", choices: ["C", "D"]),
            ], key: .pairs([.init(slot: "1", choice: "A"), .init(slot: "2", choice: "D")])),
        draft(
            "l2", .inlineChoice, "____和____", choices: letters, slots: gaps,
            key: .pairs([.init(slot: "1", choice: "A"), .init(slot: "2", choice: "D")])
        ) {
            $0.marks = Marks(3)
            $0.credits = ItemCredits(
                shares: ["1 A": Fraction(1, 3), "2 D": Fraction(2, 3), "2 C": Fraction(-1, 3)])
        },
        draft(
            "f1", .fillIn, "____日内，____元。",
            key: .texts([
                [AcceptedText("60", .exact), AcceptedText("六十", .exact)], [AcceptedText("5000")],
            ])),
        draft(
            "f2", .fillIn, "____、____和____",
            key: .texts([
                [
                    AcceptedText("York", .exact),
                    AcceptedText("york", .folded, credit: Fraction(1, 2)),
                ], [AcceptedText("行政*法(试行)", .wildcard)], [AcceptedText("丙", .exact)],
            ])
        ) { $0.marks = Marks(2) },
        draft("n1", .numeric, "几日？", key: .numbers([AcceptedNumber(Fraction(15), Fraction(15))])),
        draft(
            "n2", .numeric, "约几元？",
            key: .numbers([
                AcceptedNumber(Fraction(199, 10), Fraction(201, 10)),
                AcceptedNumber(Fraction(19), Fraction(21), credit: Fraction(1, 2)),
            ])
        ) { $0.marks = Marks(2) },
        draft("x1", .extendedText, "论述题", key: .open("要点一\n要点二")) { $0.marks = Marks(10) },
        draft("x2", .extendedText, "没有参考答案", key: nil),
        draft("k0", .multipleResponse, "没有答案", choices: letters, key: nil),
    ]

    @Test(arguments: [QTIVersion.twoTwo, .three], drafts)
    func `Read again it is the same`(_ version: QTIVersion, _ draft: ItemDraft) throws {
        let text = try QTIItemWriter(version: version).text(draft)
        #expect(try QTIItemWriter(version: version).text(draft) == text)
        let back = QTIItemReader().questions(in: Array(text.utf8), file: "item.xml")
        var expected = draft
        expected.record = ItemRecord(state: .draft, source: "item.xml")
        #expect(back.drafts == [expected])
        let allowed: Set = draft.key == nil ? ["qti.no-key", "qti.no-response-processing"] : []
        #expect(Set(back.findings.map(\.rule)).subtracting(allowed).isEmpty)
        #expect(try QTIItem(Array(text.utf8), file: "item.xml").version == version)
    }

    private static func policy(_ draft: ItemDraft) -> ScoringPolicy {
        if draft.credits != nil { return .asMapped }
        return switch draft.type {
        case .matching, .gapMatch, .inlineChoice: .pairs(.all)
        default: .standard(for: draft.type)
        }
    }

    @Test(arguments: [QTIVersion.twoTwo, .three], drafts.filter { $0.key != nil })
    func `The exported item scores as the bank does`(
        _ version: QTIVersion, _ draft: ItemDraft
    ) throws {
        guard draft.type != .extendedText, let key = draft.key else { return }
        let text = try QTIItemWriter(version: version).text(draft)
        let item = try QTIItem(Array(text.utf8), file: "item.xml")
        let scorer = QTIScorer(item)
        let full = draft.marks?.fraction ?? .one
        #expect(scorer.maxScore == full)
        let entry = AnswerKey.Entry(
            item: "i", type: draft.type, marks: Marks(1), key: key,
            choiceCount: draft.choices.count, slots: draft.slots, credits: draft.credits)
        let probes = QTIProbes(draft).responses
        #expect(probes.count >= 2)
        var seen: Set<Fraction> = []
        for probe in probes {
            let credit = Self.policy(draft).credit(for: probe, to: entry)
            let result = scorer.score(encoded(probe, draft))
            #expect(result.score == credit * full, "\(probe)")
            #expect(result.findings.isEmpty)
            seen.insert(credit)
        }
        #expect(seen.contains(.one) && seen.count >= 2)
    }

    private func encoded(_ response: Response, _ draft: ItemDraft) -> [String: [String]] {
        let code = { (text: String) in QTIIdentifier.encoded(text) }
        switch response {
        case .choices(let ids), .order(let ids): return ["RESPONSE": ids.map { code($0.text) }]
        case .pairs(let pairs) where draft.type == .inlineChoice:
            return pairs.reduce(into: [:]) {
                $0[QTIItemPlan.variable(of: $1.slot), default: []].append(code($1.choice.text))
            }
        case .pairs(let pairs):
            return ["RESPONSE": pairs.map { QTIItemPlan.pair($0, draft.type) }]
        case .texts(let texts) where draft.type == .fillIn:
            return texts.enumerated().reduce(into: [:]) {
                $0["RESPONSE\($1.offset + 1)"] = [$1.element]
            }
        case .texts(let texts): return ["RESPONSE": texts]
        }
    }

    @Test func `Feedback is shown to the answer that it is about`() throws {
        let text = try QTIItemWriter(version: .twoTwo).text(Self.drafts[0])
        let shown = { (answer: String) in
            try QTIFixture.score(text, ["RESPONSE": [answer]]).outcomes["FEEDBACK"]?.texts
        }
        #expect(try shown("A") == ["A", "incorrect"])
        #expect(try shown("B") == ["correct"])
        #expect(try shown("C") == ["incorrect"])
    }

    @Test(arguments: ["A", "1", "-x", "_a", "a b", "甲", "a_x20_b", "é", "true", "_", "x/1"])
    func `Any name becomes an identifier and comes back`(_ name: String) {
        let encoded = QTIIdentifier.encoded(name)
        #expect(QTIIdentifier.decoded(encoded) == name)
        #expect(encoded.first?.isLetter == true || encoded.first == "_")
        #expect(encoded.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) })
    }

    @Test func `A draft whose gaps are not there is refused`() throws {
        let draft = Self.draft(
            "g", .gapMatch, "没有空", choices: Self.letters, slots: Self.gaps, key: nil)
        #expect(throws: Refusal.self) { try QTIItemWriter(version: .three).text(draft) }
    }
}
