import Bank
import Vocabulary

/// Reads one item of an item file. What the head of the file says about all its items may be
/// missing: then faults are found, and drafts are made that no item can be made of.
struct ItemReader {
    let head: NativeFile.Head
    /// The texts of the file's case sets by their ids.
    let cases: [String: String]
    /// How many items of each case set have been read.
    private var members: [String: Int] = [:]
    /// Whether there was an item that is more than a draft.
    private(set) var needsHead = false

    init(head: NativeFile.Head, cases: [String: String]) {
        self.head = head
        self.cases = cases
    }

    /// The case sets that items belong to.
    var usedSets: Set<String> { Set(members.keys) }

    private static let fields = [
        "id", "type", "topic", "cognitive", "facility", "chances", "caseSet", "articles",
        "basisText", "enemies", "stem", "choices", "pinned", "slots", "key", "credits",
        "blankGroups",
        "marks", "explanation", "feedback", "categories", "tags", "revision", "state", "source",
        "author",
        "reviewer",
    ]
    private static let required = [
        "id", "type", "topic", "cognitive", "facility", "articles", "stem", "key", "explanation",
    ]

    /// Nil when something is wrong; then the log of `node` says all that is.
    mutating func draft(_ node: BankNode) -> ItemDraft? {
        let before = node.log.errors
        guard let fields = node.fields(ItemReader.fields) else { return nil }
        let record = self.record(fields)
        let isDraft = record.state == .draft
        if !isDraft { needsHead = true }
        for name in isDraft ? ["type", "stem"] : ItemReader.required where fields[name] == nil {
            node.wrong("yaml.missing-field", "缺少字段 \(name)。", "the field \(name) is missing")
        }
        let type = fields["type"].flatMap(type)
        var draft = ItemDraft(type: type ?? .extendedText, stem: fields["stem"]?.text ?? "")
        draft.record = record
        readSubject(fields, into: &draft)
        if let type {
            let reader = ItemBodyReader(type: type, fields: fields, stem: draft.stem, node: node)
            reader.read(into: &draft)
        }
        draft.caseSet = fields["caseSet"].flatMap { caseSet($0) }
        return node.log.errors == before ? draft : nil
    }

    /// What the item is about, and where it stands among others.
    private func readSubject(_ fields: [String: BankNode], into draft: inout ItemDraft) {
        draft.id = fields["id"]?.name.map { ItemID($0) }
        draft.topic = fields["topic"]?.text ?? ""
        draft.explanation = fields["explanation"]?.text ?? ""
        draft.basisText = fields["basisText"]?.text ?? ""
        draft.cognitiveLevel = fields["cognitive"].flatMap(cognitiveLevel)
        draft.facility = fields["facility"].flatMap(facility)
        draft.chances = fields["chances"].flatMap { chances($0, facility: draft.facility) }
        draft.enemies = names(fields["enemies"]).map { ItemID($0) }
        draft.categories = fields["categories"]?.list?.compactMap(\.text) ?? []
        draft.tags = fields["tags"]?.list?.compactMap(\.text) ?? []
        draft.feedback = fields["feedback"]?.list?.compactMap(feedback) ?? []
        draft.marks = fields["marks"].flatMap(marks)
        draft.part = head.part
        let articles = fields["articles"].flatMap(articles) ?? []
        if let statute = head.statute, let version = head.version {
            draft.basis = LegalBasis(statute: statute, version: version, articles: articles)
        } else if !articles.isEmpty, draft.record.state == .draft {
            fields["articles"]?.wrong(
                "item.articles-of-no-statute", "文件头没有 statute 和 version，不能写 articles。",
                "articles without statute and version in the head of the file")
        }
    }

    private func names(_ node: BankNode?) -> [String] {
        node?.list?.compactMap(\.name) ?? []
    }

    // Record

    private func record(_ fields: [String: BankNode]) -> ItemRecord {
        let version = fields["revision"]?.int ?? 1
        if version < 1 {
            fields["revision"]?.wrong(
                "item.revision", "revision 从 1 开始。", "revisions count from 1")
        }
        return ItemRecord(
            state: fields["state"].flatMap(ItemReader.state) ?? head.state,
            version: max(version, 1), source: fields["source"]?.text ?? head.source,
            author: fields["author"]?.text ?? head.author,
            reviewer: fields["reviewer"]?.text ?? head.reviewer)
    }

    static func state(_ node: BankNode) -> ItemState? {
        guard let text = node.text else { return nil }
        guard let state = ItemState(rawValue: text) else {
            let known = ItemState.allCases.map(\.rawValue).joined(separator: ", ")
            node.wrong(
                "item.unknown-state", "未知状态 \(text)(可用：\(known))。", "not one of \(known)")
            return nil
        }
        return state
    }

    // Members

    /// The next place in a case set of the file, or the one that is written.
    private mutating func caseSet(_ node: BankNode) -> CaseSet? {
        var name = node
        var written: Int?
        if node.isMapping {
            guard let fields = node.fields(["id", "position"]), let id = fields["id"] else {
                return nil
            }
            name = id
            written = fields["position"]?.int
        }
        guard let id = name.name else { return nil }
        guard let text = cases[id] else {
            node.wrong(
                "item.unknown-case-set", "文件的 caseSets 中没有案例 \(id)。",
                "the file's caseSets have no \(id)")
            return nil
        }
        members[id, default: 0] += 1
        return CaseSet(id: id, text: text, position: written ?? members[id] ?? 1)
    }

    private func feedback(_ node: BankNode) -> ItemFeedback? {
        guard let fields = node.fields(["on", "answer", "text"]), let text = fields["text"]?.text
        else { return nil }
        if let answer = fields["answer"] {
            return answer.text.map { ItemFeedback(.answer($0), text) }
        }
        switch fields["on"]?.scalarText {
        case "correct": return ItemFeedback(.correct, text)
        case "partlyCorrect": return ItemFeedback(.partlyCorrect, text)
        case "incorrect": return ItemFeedback(.incorrect, text)
        default:
            node.wrong(
                "item.feedback", "反馈应写 on: correct、partlyCorrect、incorrect 或 answer: 选项。",
                "feedback is on correct, partlyCorrect, incorrect, or names an answer")
            return nil
        }
    }

    private func marks(_ node: BankNode) -> Marks? {
        guard let text = node.text else { return nil }
        guard let marks = Marks(decimal: text) else {
            node.wrong("item.marks", "分值应为最多两位小数的数。", "marks have two decimals at most")
            return nil
        }
        return marks
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
