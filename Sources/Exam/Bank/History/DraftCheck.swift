package import Vocabulary

/// What is wrong with a draft, each at the field where it is put right: the place's `column` has
/// the field's name, as the editor's page and item files call it.
package enum DraftCheck {
    /// Empty when all is well. Errors keep an item from being reviewed; warnings do not.
    ///
    /// - Parameters:
    ///   - catalogue: the statutes that a basis may name; nil checks none.
    ///   - enemies: whether there is an item of that id; nil checks none.
    package static func findings(
        for draft: ItemDraft, catalogue: StatuteCatalogue? = nil,
        isItem: ((ItemID) -> Bool)? = nil
    ) -> [Finding] {
        missing(draft) + choices(draft) + key(draft) + gaps(draft) + numbers(draft)
            + basis(draft, catalogue) + relations(draft, isItem) + pictures(draft)
    }

    /// Pictures that the terminal would not show: no candidate is to meet an empty place.
    package static func pictures(_ draft: ItemDraft) -> [Finding] {
        let parts = [
            ("stem", [draft.stem, draft.caseSet?.text ?? ""]),
            ("choices", draft.choices.map(\.text) + draft.slots.map(\.text)),
            ("explanation", [draft.explanation]),
        ]
        return parts.flatMap { field, texts in
            Pictures.unshown(in: texts).map {
                let words = Pictures.kindWords($0)
                return finding("item.picture-kind", field, words.chinese, words.english)
            }
        }
    }

    private static func missing(_ draft: ItemDraft) -> [Finding] {
        let needs: [(isThere: Bool, field: String, chinese: String)] = [
            (draft.stem.hasText, "stem", "题干"),
            (draft.key != nil || !draft.type.isScoredByMachine, "key", "答案"),
            (draft.explanation.hasText, "explanation", "解析"),
            (draft.topic.hasText, "topic", "知识点"),
            (draft.cognitiveLevel != nil, "cognitive", "认知层次"),
            (draft.facility != nil, "facility", "难度"),
            (draft.basis != nil, "basis", "法律依据"),
            (draft.part != nil, "part", "题库分区"),
        ]
        return needs.filter { !$0.isThere }.map { need in
            finding(
                "item.incomplete", need.field, "还没有填写\(need.chinese)。",
                "\(need.field) is missing")
        }
    }

    private static func choices(_ draft: ItemDraft) -> [Finding] {
        let needsChoices: Bool
        switch draft.type {
        case .fillIn, .numeric, .extendedText: needsChoices = false
        case .singleChoice, .multipleResponse, .trueFalse, .indefiniteChoice, .ordering,
            .matching, .gapMatch, .inlineChoice:
            needsChoices = true
        }
        guard needsChoices else {
            return draft.choices.isEmpty
                ? []
                : [finding("item.no-choices-wanted", "choices", "此题型没有选项。", "no choices here")]
        }
        var findings: [Finding] = []
        if draft.choices.count < 2 {
            findings.append(
                finding("item.no-choices", "choices", "至少要有两个选项。", "at least two choices"))
        }
        if draft.choices.contains(where: { !$0.text.hasText }) {
            findings.append(
                finding("item.empty-choice", "choices", "有选项没有内容。", "a choice has no text"))
        }
        let texts = draft.choices.map { $0.text.filter { !$0.isWhitespace } }
        if draft.type != .inlineChoice, Set(texts).count < texts.count {
            findings.append(
                finding("item.choices-alike", "choices", "有两个选项内容相同。", "two choices are alike"))
        }
        return findings
    }

    private static func key(_ draft: ItemDraft) -> [Finding] {
        guard let key = draft.key else { return [] }
        let known = Set(draft.choices.map(\.id))
        let slots = Set(draft.slots.map(\.id))
        func none(_ chinese: String, _ english: String) -> [Finding] {
            [finding("item.key", "key", chinese, english)]
        }
        switch (draft.type.answerForm, key) {
        case (.choice, .choices(let right)), (.choices, .choices(let right)):
            guard right.allSatisfy(known.contains) else {
                return none("答案不在选项之中。", "the key names no choice")
            }
            return number(of: right, draft.type)
        case (.order, .order(let order)):
            return order.count == known.count && Set(order) == known
                ? [] : none("正确顺序应包含每个选项各一次。", "the key orders every choice once")
        case (.pairs, .pairs(let pairs)):
            guard pairs.allSatisfy({ slots.contains($0.slot) && known.contains($0.choice) }) else {
                return none("答案中的配对不在题中。", "the key pairs what is not there")
            }
            let used = Set(pairs.map(\.slot))
            return draft.slots.allSatisfy { used.contains($0.id) }
                ? [] : none("每一空或每一项都要有答案。", "a slot has no key")
        case (.texts, .texts(let blanks)):
            return blanks.isEmpty
                || blanks.contains { $0.isEmpty || $0.contains { $0.text.isEmpty } }
                ? none("每个空都要有答案。", "a blank has no key") : []
        case (.texts, .numbers(let ranges)):
            return ranges.isEmpty ? none("没有填写数值。", "no number is accepted") : []
        case (.texts, .open): return []
        default: return none("答案的形式与题型不符。", "the key does not fit the type")
        }
    }

    private static func number(of right: [ChoiceID], _ type: ItemType) -> [Finding] {
        switch type {
        case .singleChoice, .trueFalse:
            right.count == 1
                ? [] : [finding("item.key", "key", "应有且只有一个正确选项。", "one right choice")]
        case .multipleResponse:
            right.count >= 2
                ? []
                : [
                    finding(
                        "item.one-right-choice", "key", "多项选择题至少要有两个正确选项。",
                        "a multiple response has two right choices or more")
                ]
        default:
            right.isEmpty ? [finding("item.key", "key", "没有选定答案。", "no right choice")] : []
        }
    }

    /// Gaps stand in the stem, one for each blank or slot.
    private static func gaps(_ draft: ItemDraft) -> [Finding] {
        guard draft.type.hasGapsInStem else { return [] }
        let gaps = draft.stem.gapCount
        let wanted: Int
        switch draft.key {
        case .texts(let blanks): wanted = blanks.count
        default: wanted = draft.slots.count
        }
        guard gaps != wanted || gaps == 0 else { return [] }
        return [
            finding(
                "item.gaps", "stem", "题干中有 \(gaps) 个空（____），答案有 \(wanted) 个。",
                "the stem has \(gaps) gaps, the key \(wanted)")
        ]
    }

    private static func numbers(_ draft: ItemDraft) -> [Finding] {
        guard let facility = draft.facility, !(1...99).contains(facility) else { return [] }
        return [
            finding(
                "item.facility-out-of-range", "facility", "难度应为 1 至 99 的百分数。",
                "facility is a percentage, 1 to 99")
        ]
    }

    private static func basis(
        _ draft: ItemDraft, _ catalogue: StatuteCatalogue?
    ) -> [Finding] {
        guard let catalogue, let item = try? draft.complete.item() else { return [] }
        guard draft.basis != nil else { return [] }
        return BankCheck.findings(for: item, in: catalogue).map {
            $0.at(Finding.Place(column: "basis"))
        }
    }

    private static func relations(
        _ draft: ItemDraft, _ isItem: ((ItemID) -> Bool)?
    ) -> [Finding] {
        guard let isItem else { return [] }
        return draft.enemies.filter { !isItem($0) || $0 == draft.id }.map { enemy in
            finding(
                "bank.no-such-enemy", "enemies", "互斥题 \(enemy) 不在题库中，或就是本题。",
                "its enemy \(enemy) is not another item of the bank")
        }
    }

    private static func finding(
        _ rule: String, _ field: String, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(rule, at: Finding.Place(column: field), chinese, english)
    }
}

extension ItemDraft {
    /// The draft with something in every empty place, so that its basis can be checked alone.
    fileprivate var complete: ItemDraft {
        var draft = self
        draft.id = id ?? "?"
        if stem.isEmpty { draft.stem = "?" }
        draft.key = key ?? .choices([])
        if explanation.isEmpty { draft.explanation = "?" }
        if topic.isEmpty { draft.topic = "?" }
        draft.cognitiveLevel = cognitiveLevel ?? .know
        draft.facility = facility ?? 50
        draft.part = part ?? "?"
        return draft
    }
}

extension String {
    fileprivate var hasText: Bool { contains { !$0.isWhitespace } }

    /// How many gaps (`____`) stand in it.
    package var gapCount: Int { ranges(of: "____").count }
}
