import Bank
import Vocabulary

/// Reads one item of an item file. What the head of the file says about all its items may be
/// missing: then faults are found but no item is made.
struct ItemReader {
    let statute: StatuteID?
    let version: CalendarDate?
    let part: BankPart?

    private static let fields = [
        "id", "type", "topic", "cognitive", "facility", "articles", "stem", "choices", "key",
        "pinned", "explanation",
    ]
    private static let required = [
        "id", "type", "topic", "cognitive", "facility", "articles", "stem", "key", "explanation",
    ]

    /// Nil when something is wrong; then the log of `node` says all that is.
    func item(_ node: BankNode) -> Item? {
        let before = node.log.findings.count
        guard let fields = node.fields(ItemReader.fields) else { return nil }
        for name in ItemReader.required where fields[name] == nil {
            node.wrong("yaml.missing-field", "缺少字段 \(name)。", "the field \(name) is missing")
        }
        let id = fields["id"]?.text
        let topic = fields["topic"]?.text
        let stem = fields["stem"]?.text
        let explanation = fields["explanation"]?.text
        let level = fields["cognitive"].flatMap(cognitiveLevel)
        let facility = fields["facility"].flatMap(facility)
        let articles = fields["articles"].flatMap(articles)
        let body = fields["type"].flatMap(type).flatMap { type in
            ItemBody(type: type, fields: fields, stem: stem ?? "", node: node)
        }
        guard node.log.findings.count == before, let id, let topic, let stem, let explanation,
            let level, let facility, let articles, let body, let part, let statute, let version
        else { return nil }
        return Item(
            id: ItemID(id), type: body.type, part: part, topic: topic,
            cognitiveLevel: level, facility: facility,
            basis: LegalBasis(statute: statute, version: version, articles: articles),
            stem: stem, choices: body.choices, key: body.key, explanation: explanation)
    }

    private func type(_ node: BankNode) -> ItemType? {
        guard let text = node.text else { return nil }
        guard let type = ItemType(rawValue: text) else {
            let known = ItemType.allCases.map(\.rawValue).joined(separator: ", ")
            node.wrong("item.unknown-type", "未知题型 \(text)(可用：\(known))。", "not one of \(known)")
            return nil
        }
        return type
    }

    private func cognitiveLevel(_ node: BankNode) -> CognitiveLevel? {
        guard let text = node.text else { return nil }
        guard let level = CognitiveLevel(rawValue: text) else {
            let known = CognitiveLevel.allCases.map(\.rawValue).joined(separator: ", ")
            node.wrong(
                "item.unknown-cognitive-level", "未知认知层次 \(text)(可用：\(known))。",
                "not one of \(known)")
            return nil
        }
        return level
    }

    private func facility(_ node: BankNode) -> Int? {
        guard let percent = node.int else { return nil }
        guard (1...99).contains(percent) else {
            node.wrong(
                "item.facility-out-of-range", "难度应为 1 至 99 的百分数。",
                "facility is a percentage, 1 to 99")
            return nil
        }
        return percent
    }

    private func articles(_ node: BankNode) -> [Int]? {
        guard let list = node.list else { return nil }
        let articles = list.compactMap { element -> Int? in
            guard let article = element.int else { return nil }
            guard article > 0 else {
                element.wrong("item.article-out-of-range", "条文序号从 1 开始。", "articles count from 1")
                return nil
            }
            return article
        }
        return articles.count == list.count ? articles : nil
    }
}
