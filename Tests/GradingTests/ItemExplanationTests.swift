import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Why an item brought what it brought")
struct ItemExplanationTests {
    /// The candidate saw the choices of the second item as E D C B A.
    private let outline = PaperOutline(
        sheet: "s-1",
        entries: [
            .init(item: "t-1", type: .trueFalse, choices: ["true", "false"]),
            .init(item: "m-1", type: .multipleResponse, choices: choices("EDCBA")),
        ])

    private func explanation(
        _ entry: AnswerKey.Entry, _ response: Response?, _ policy: ScoringPolicy,
        isSeen: Bool = true
    ) -> ItemExplanation {
        ItemExplanation(
            response, to: entry, rules: GradingRules([entry.type: policy]),
            outline: isSeen ? outline : nil)
    }

    @Test("letters are those that the candidate saw; marks are those of the identity")
    func letters() {
        let entry = AnswerKey.Entry.choosing("ABD", item: "m-1")
        let half = ScoringPolicy.perOption(Marks(hundredths: 50))
        let seen = explanation(entry, .choices(["A", "B"]), half)
        #expect(seen.number == 2)
        #expect(seen.chosen == "D、E")
        #expect(seen.right == "B、D、E")
        #expect(seen.comparison == "选对2项，漏选1项（B），没有错选")
        #expect(seen.policy == "perOption")
        #expect(seen.score.credit == Fraction(1, 2))
        #expect(
            seen.text == """
                第2题（多项选择题，2分）。您的答案：D、E。正确答案：B、D、E。选对2项，漏选1项（B），没有错选。\
                评分规则：全部选对得满分；少选且无错选的，所选的每个选项得0.5分；错选、多选、不选均不得分。本题得1分。
                """)
        let unseen = explanation(entry, .choices(["A", "C"]), half, isSeen: false)
        #expect(unseen.number == nil)
        #expect(unseen.chosen == "A、C")
        #expect(unseen.comparison == "选对1项，漏选2项（B、D），错选1项（C）")
        #expect(unseen.result == "得0分")
    }

    @Test("what was left open, what cost marks, what was no answer")
    func others() {
        let judged = AnswerKey.Entry.judging("true", item: "t-1")
        let negative = ScoringPolicy.trueFalseNegative(Marks(hundredths: 50))
        let blank = explanation(judged, nil, negative)
        #expect(blank.chosen == "未作答" && blank.right == "正确" && blank.result == "得0分")
        let wrong = explanation(judged, .choices(["false"]), negative)
        #expect(wrong.chosen == "错误" && wrong.result == "扣0.5分")
        let none = explanation(judged, .choices(["true", "false"]), negative)
        #expect(none.finding?.rule == "grading.too-many-choices")
        #expect(none.text.contains("该答案无效：试题 t-1 最多选 1 项，却选了 2 项，不计分。"))
    }

    @Test("shares that no decimal can say are said both ways")
    func shares() {
        let third = explanation(
            .choosing("ABD", item: "m-1"), .choices(["A", "B"]), .proportional)
        #expect(third.result == "得4/3分（约1.33分）")
    }

    @Test("texts, numbers, orders and pairs in words")
    func forms() {
        let texts = AnswerKey.Entry.filling([["三十", "30"], ["警告"]], item: "f-1")
        let filled = explanation(texts, .texts(["《30》", ""]), .fillIn(.inOrder))
        #expect(filled.chosen == "第1空：《30》；第2空：未填")
        #expect(filled.right == "第1空：三十 或 30；第2空：警告")
        #expect(filled.comparison == "第1空正确，第2空未填")
        let mixed = explanation(texts, .texts(["警告", "30"]), .fillIn(.anyOrder))
        #expect(mixed.comparison == "2空中2空填对")
        let number = AnswerKey.Entry(
            item: "n-1", type: .numeric, marks: Marks(1),
            key: .numbers([AcceptedNumber(Fraction(1), Fraction(2), excluding: .upper)]),
            choiceCount: 0)
        #expect(explanation(number, .texts(["2"]), .numeric).right == "1至2（不含后者）")
        #expect(explanation(number, .texts(["2"]), .numeric).comparison == "不在允许的范围内")
        #expect(explanation(number, .texts(["x"]), .numeric).comparison == "所填不是数值")
        let order = AnswerKey.Entry(
            item: "o-1", type: .ordering, marks: Marks(1), key: .order(choices("ABC")),
            choiceCount: 3)
        let ordered = explanation(order, .order(choices("ACB")), .order(.byPlace))
        #expect(ordered.chosen == "A、C、B" && ordered.comparison == "3项中1项位置正确")
        let pairs = AnswerKey.Entry(
            item: "p-1", type: .matching, marks: Marks(1),
            key: .pairs(["x A", "y B"].compactMap { ChoicePair(text: $0) }), choiceCount: 2,
            slots: [ItemSlot(id: "x", text: "甲"), ItemSlot(id: "y", text: "乙")])
        let paired = explanation(
            pairs, Response(pairs: ["y A", "x A"].compactMap { ChoicePair(text: $0) }),
            .pairs(.perSlot))
        #expect(paired.chosen == "第1处：A；第2处：A")
        #expect(paired.right == "第1处：A；第2处：B")
        #expect(paired.comparison == "2处中1处正确")
    }

    @Test("the explanation says what the grader gave", arguments: ScoringPolicy.every)
    func agrees(policy: ScoringPolicy) {
        let entry = AnswerKey.Entry.choosing("ABD", item: "m-1")
        guard policy.types.contains(.multipleResponse) else { return }
        for chosen in ["ABD", "AB", "ABC", "C", ""] {
            let response = Response(choices: choices(chosen))
            let own = explanation(entry, response, policy)
            let sheet = graded(
                [entry], ["m-1": response], GradingRules([.multipleResponse: policy]))
            #expect(own.score == sheet.sections[0].items[0], "\(policy.name), \(chosen)")
            #expect(own.wording == policy.wording)
        }
    }

    @Test("what was decided since is said, and the keys that hold are named")
    func corrected() {
        let entry = AnswerKey.Entry.choosing("ABD", item: "m-1")
        func explained(_ letters: String, _ measures: [CorrectionMeasure]) -> ItemExplanation {
            ItemExplanation(
                .choices(choices(letters)), to: entry,
                rules: GradingRules([.multipleResponse: .half]), outline: outline,
                corrections: Corrections(measures.map { ("m-1", $0) }))
        }
        // The candidate's letters: A is E, B is D, C is C, D is B, E is A.
        let changed = explained("BC", [.key(.choices(["B", "C"]))])
        #expect(changed.right == "C、D" && changed.result == "得2分")
        #expect(changed.comparison == "选对2项，没有漏选，没有错选")
        #expect(changed.decided == ["答案已经更正"])
        let second = explained("BC", [.accept(.choices(["B", "C"]))])
        #expect(second.right == "B、D、E，或者 C、D" && second.result == "得2分")
        #expect(second.comparison == "选对2项，没有漏选，没有错选")
        let dropped = explained("AB", [.drop("D")])
        #expect(dropped.right == "D、E" && dropped.decided == ["选项B作废，不计对错"])
        #expect(dropped.chosen == "D、E" && dropped.result == "得2分")
        let void = explained("C", [.count(.voidForAll)])
        #expect(void.result == "得2分" && void.comparison == "选对0项，漏选3项（B、D、E），错选1项（C）")
        #expect(void.text.contains("更正：试题作废，全员得满分。"))
        #expect(explained("C", [.count(.takenOut)]).result == "不计分")
        #expect(explained("C", []).decided.isEmpty)
    }
}
