import Bank
import Grading
package import Office
package import Pages
import Vocabulary

extension ExplainedItemView {
    /// - Parameter own: whether the candidate reads it.
    init(_ item: ExplainedItem, isOwn own: Bool) {
        let why = item.explanation
        var facts = [
            OfficeFact(term: own ? "您的答案" : "作答", text: why.chosen),
            OfficeFact(term: "正确答案", text: why.right.isEmpty ? "—" : why.right),
        ]
        func add(_ term: String, _ text: String) {
            if !text.isEmpty { facts.append(OfficeFact(term: term, text: text)) }
        }
        add("比较", why.comparison)
        add("不能计分", why.finding?.chinese ?? "")
        add("更正", why.decided.joined(separator: "；"))
        add("评分规则", "\(why.wording)（\(why.policy)）")
        add("得分", "满分\(why.score.marks)分，\(why.result)")
        self.init(
            number: why.number ?? 0, type: "\(why.score.type.chinese)（\(why.score.marks)分）",
            stem: item.stem,
            choices: item.choices.map { Choice(letter: $0.letter, text: $0.text) },
            slots: item.slots,
            judgement: PageBadge(
                ExplainedItemView.kind(why.score.judgement), why.score.judgement.chinese),
            result: why.result, facts: facts)
    }

    private static func kind(_ judgement: ItemScore.Judgement) -> String {
        switch judgement {
        case .right: "good"
        case .partlyRight, .marked: "info"
        case .wrong, .malformed: "bad"
        case .blank: "off"
        }
    }
}

extension ExplainedPaperPage {
    /// - Parameter isOwn: whether the candidate reads it.
    package init(
        _ paper: ExplainedPaper, title: String, lead: String, isOwn: Bool, back: String,
        backName: String
    ) {
        self.init(
            title: title, lead: lead, total: "\(paper.total)分",
            items: paper.items.map { ExplainedItemView($0, isOwn: isOwn) }, back: back,
            backName: backName)
    }
}
