import Bank
import Grading
import Office
import Pages
import Vocabulary

extension ItemCaseView {
    init(_ found: ItemCase) {
        let item = found.item
        let key = found.standing.key ?? item.key
        self.init(
            id: item.id.text, type: item.type.chinese, stem: item.stem,
            choices: item.choices.map { choice in
                let count = found.chosen[choice.id] ?? 0
                return Choice(
                    id: choice.id.text, text: choice.text,
                    mark: found.standing.dropped.contains(choice.id)
                        ? "已作废" : key.names(choice.id) ? "✓ 正确" : "",
                    chosen: count, share: ItemCaseView.percent(count, of: found.papers))
            }, slots: item.slots.map { "\($0.id)　\($0.text)" },
            facts: ItemCaseView.facts(found, key),
            variants: found.variants.filter { !$0.choices.isEmpty }.map {
                OfficeFact(
                    term: $0.choices.map(\.text).joined(separator: " "), text: "\($0.papers)份试卷")
            }, versions: found.versions.map(ItemCaseView.version),
            standing: found.corrections.filter { $0.decision?.revision != nil }.map {
                "第\($0.number)号：" + ((try? $0.correction.wording.chinese) ?? "")
            })
    }

    private static func facts(_ found: ItemCase, _ key: ItemKey) -> [OfficeFact] {
        let item = found.item
        let basis = item.basis
        let articles = basis.articles.map { "第\($0)条" }.joined(separator: "、")
        let facility = found.facility.map { value in
            let permille = value.rounded(scale: 1000)
            let sign = permille < 0 ? "-" : ""
            return "\(sign)\(permille.magnitude / 10).\(permille.magnitude % 10)%"
        }
        return [
            OfficeFact(term: "现行答案", text: key.plainText),
            OfficeFact(
                term: "也算正确",
                text: found.standing.accepted.isEmpty
                    ? "—" : found.standing.accepted.map(\.plainText).joined(separator: "；")),
            OfficeFact(
                term: "依据", text: "《\(basis.statute)》（\(basis.version.chinese)）\(articles)"),
            OfficeFact(term: "解析", text: item.explanation),
            OfficeFact(term: "用到该题的试卷", text: "\(found.papers)"),
            OfficeFact(term: "已作答", text: "\(found.answered)"),
            OfficeFact(term: "平均得分率", text: facility ?? "—"),
            OfficeFact(term: "题库估计难度", text: "\(item.facility)%"),
        ]
    }

    private static func version(_ version: ItemVersion) -> OfficeFact {
        let key = version.draft.key.map(\.plainText) ?? "—"
        return OfficeFact(
            term: "第\(version.number)版",
            text: "答案 \(key)；\(version.draft.stem)（\(version.writtenAt.spokenTime)）")
    }

    private static func percent(_ count: Int, of papers: Int) -> String {
        guard papers > 0 else { return "—" }
        let permille = Fraction(count * 100, papers).rounded(scale: 10)
        return "\(permille / 10).\(permille % 10)%"
    }
}

extension ItemKey {
    /// Whether a choice is right by itself.
    fileprivate func names(_ choice: ChoiceID) -> Bool {
        switch self {
        case .choices(let choices): choices.contains(choice)
        case .pairs(let pairs): pairs.contains { $0.choice == choice }
        case .order, .texts, .numbers, .open: false
        }
    }
}
