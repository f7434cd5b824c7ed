import Bank
import Vocabulary

/// Reads one item of an item file. What the head of the file says about all its items may be
/// missing: then faults are found but no item is made.
struct ItemReader {
    let statute: StatuteID?
    let version: CalendarDate?
    let part: BankPart?
    /// The texts of the file's case sets by their ids.
    let cases: [String: String]
    /// How many items of each case set have been read.
    private var members: [String: Int] = [:]

    init(
        statute: StatuteID?, version: CalendarDate?, part: BankPart?, cases: [String: String]
    ) {
        (self.statute, self.version, self.part) = (statute, version, part)
        self.cases = cases
    }

    private static let fields = [
        "id", "type", "topic", "cognitive", "facility", "articles", "stem", "choices", "key",
        "pinned", "explanation", "caseSet", "enemies", "chances", "state", "source", "author",
        "reviewer",
    ]
    private static let required = [
        "id", "type", "topic", "cognitive", "facility", "articles", "stem", "key", "explanation",
    ]

    /// Nil when something is wrong; then the log of `node` says all that is.
    mutating func item(_ node: BankNode) -> Item? {
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
        let caseSet = fields["caseSet"].flatMap { self.caseSet($0) }
        let enemies = fields["enemies"]?.list?.compactMap { $0.text.map { ItemID($0) } }
        let chances = fields["chances"].flatMap { self.chances($0, facility: facility) }
        guard node.log.findings.count == before, let id, let topic, let stem, let explanation,
            let level, let facility, let articles, let body, let part, let statute, let version
        else { return nil }
        return Item(
            id: ItemID(id), type: body.type, part: part, topic: topic,
            cognitiveLevel: level, facility: facility,
            basis: LegalBasis(statute: statute, version: version, articles: articles),
            stem: stem, choices: body.choices, key: body.key, explanation: explanation,
            caseSet: caseSet, enemies: enemies ?? [], chances: chances)
    }

    /// The next place in a case set of the file.
    private mutating func caseSet(_ node: BankNode) -> CaseSet? {
        guard let id = node.text else { return nil }
        guard let text = cases[id] else {
            node.wrong(
                "item.unknown-case-set", "文件的 caseSets 中没有案例 \(id)。",
                "the file's caseSets have no \(id)")
            return nil
        }
        members[id, default: 0] += 1
        return CaseSet(id: id, text: text, position: members[id] ?? 1)
    }

    /// Four thousandths: over all candidates, at ability -1, 0 and +1.
    private func chances(_ node: BankNode, facility: Int?) -> [Int]? {
        guard let list = node.list else { return nil }
        let chances = list.compactMap(\.int)
        guard chances.count == 4, list.count == 4, chances.allSatisfy((1...999).contains),
            chances[1] <= chances[2], chances[2] <= chances[3],
            facility.map({ abs($0 * 10 - chances[0]) <= 10 }) ?? true
        else {
            node.wrong(
                "item.chances",
                "chances 应为四个千分数：总体（与 facility 一致）、能力 -1、0、+1（依次不减）。",
                "chances are four thousandths: overall (as facility says), at ability -1, 0 and "
                    + "+1, not descending")
            return nil
        }
        return chances
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
