package import Vocabulary

extension ItemDraft {
    /// The draft of a finished item, for those who change it or write it to a file.
    package init(_ item: Item) {
        self.init(
            id: item.id, type: item.type, stem: item.stem, choices: item.choices,
            slots: item.slots, key: item.key)
        credits = item.credits
        blankGroups = item.blankGroups
        explanation = item.explanation
        topic = item.topic
        cognitiveLevel = item.cognitiveLevel
        facility = item.facility
        chances = item.chances
        basis = item.basis
        part = item.part
        caseSet = item.caseSet
        enemies = item.enemies
        record = item.record
    }

    /// What a finished item needs and the draft has not, in Chinese and English.
    package var missing: [(chinese: String, english: String)] {
        let needs: [(isThere: Bool, chinese: String, english: String)] = [
            (id != nil, "试题编号", "its id"),
            (!stem.isEmpty, "题干", "its stem"),
            (key != nil, "答案", "its key"),
            (!explanation.isEmpty, "解析", "its explanation"),
            (!topic.isEmpty, "知识点", "its topic"),
            (cognitiveLevel != nil, "认知层次", "its cognitive level"),
            (facility != nil, "难度", "its facility"),
            (basis != nil, "法律依据", "its legal basis"),
            (part != nil, "题库分区", "its part of the bank"),
        ]
        return needs.filter { !$0.isThere }.map { ($0.chinese, $0.english) }
    }

    /// The finished item.
    /// - Throws: `Refusal` `item.incomplete` naming all that is missing.
    package func item() throws(Refusal) -> Item {
        guard let id, let key, let cognitiveLevel, let facility, let basis, let part,
            missing.isEmpty
        else {
            let name = id?.text ?? ""
            throw Refusal(
                "item.incomplete",
                "试题 \(name) 还缺少：\(missing.map(\.chinese).joined(separator: "、"))。",
                "item \(name) still lacks \(missing.map(\.english).joined(separator: ", "))")
        }
        return Item(
            id: id, type: type, part: part, topic: topic, cognitiveLevel: cognitiveLevel,
            facility: facility, basis: basis, stem: stem, choices: choices, slots: slots,
            key: key, credits: credits, blankGroups: blankGroups, explanation: explanation,
            caseSet: caseSet, enemies: enemies, chances: chances, record: record)
    }
}
