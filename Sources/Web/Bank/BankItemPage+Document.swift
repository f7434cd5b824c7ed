import Bank
import Pages
import Vocabulary

extension BankItemsPage.Item {
    /// An item in the list: the stem in short, no key.
    init(_ item: Item) {
        self.init(
            href: item.bankPath, id: item.id.text, type: item.type.chinese,
            band: item.band.chinese, statute: item.basis.statute.text,
            stem: item.stem.count > 60 ? "\(item.stem.prefix(60))…" : item.stem)
    }
}

extension Item {
    fileprivate var bankPath: String { "/bank/\(URLEncoded.encoded(id.text))" }
}

extension BankItemPage {
    /// One item with its neighbours in the bank.
    init(_ items: [Item], at place: Int) {
        let item = items[place]
        var right: Set<ChoiceID> = []
        var blanks: [String] = []
        switch item.key {
        case .choices(let choices): right = Set(choices)
        case .texts(let texts): blanks = texts.map { $0.map(\.text).joined(separator: " / ") }
        case .order(let order): blanks = [order.map(\.text).joined(separator: " → ")]
        case .pairs(let pairs): blanks = pairs.map(\.text)
        case .numbers(let ranges):
            blanks = ranges.map { "\($0.lower.decimalText) 至 \($0.upper.decimalText)" }
        case .open(let text): blanks = [text]
        }
        let letters = Array("ABCDEFGHIJ")
        self.init(
            id: item.id.text, stem: item.stem, facts: BankItemPage.facts(item),
            choices: item.choices.enumerated().map { index, choice in
                Choice(
                    letter: item.type == .trueFalse || index >= letters.count
                        ? choice.id.text : String(letters[index]), text: choice.text,
                    isRight: right.contains(choice.id), isPinned: choice.isPinned)
            }, blanks: blanks, explanation: item.explanation,
            previous: place > 0 ? items[place - 1].bankPath : nil,
            next: place + 1 < items.count ? items[place + 1].bankPath : nil)
    }

    private static func facts(_ item: Item) -> [OfficeFact] {
        let level =
            switch item.cognitiveLevel {
            case .know: "识记"
            case .understand: "理解"
            case .apply: "应用"
            }
        return [
            OfficeFact(term: "题型", text: item.type.chinese),
            OfficeFact(term: "所属部分", text: item.part.text),
            OfficeFact(term: "主题", text: item.topic),
            OfficeFact(term: "能力层次", text: level),
            OfficeFact(term: "难度", text: "\(item.band.chinese)（预计正确率\(item.facility)%）"),
            OfficeFact(
                term: "依据",
                text: "《\(item.basis.statute)》（\(item.basis.version.chinese)通过）第"
                    + item.basis.articles.map(String.init).joined(separator: "、") + "条"),
        ]
    }
}
