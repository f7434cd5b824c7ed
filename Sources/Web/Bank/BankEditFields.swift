import Bank
import Pages
import Vocabulary

/// The fields of the editor's form, filled from a draft.
struct BankEditFields {
    private typealias Field = BankEditPage.Field

    private let draft: ItemDraft
    private let bank: BankVisit
    private let findings: [Finding]

    init(_ draft: ItemDraft, _ bank: BankVisit, _ findings: [Finding]) {
        (self.draft, self.bank, self.findings) = (draft, bank, findings)
    }

    /// What is wrong in a field.
    func errors(_ names: String...) -> [String] {
        findings.filter { names.contains($0.place.column ?? "") }.map(\.chinese)
    }

    private func text(
        _ name: String, _ label: String, _ value: String, hint: String? = nil,
        isLong: Bool = false, errors names: [String] = []
    ) -> BankEditPage.Field {
        Field(
            name: name, label: label, hint: hint, value: value, isLong: isLong,
            errors: findings.filter { ([name] + names).contains($0.place.column ?? "") }
                .map(\.chinese))
    }

    private func list(
        _ name: String, _ label: String, _ all: [(String, String)], chosen: String,
        none: String? = nil, errors names: [String] = []
    ) -> BankEditPage.Field {
        let choices = (none.map { [("", $0)] } ?? []) + all
        return Field(
            name: name, label: label, value: chosen,
            choices: choices.map {
                OfficeChoice(value: $0.0, text: $0.1, isChosen: $0.0 == chosen)
            },
            errors: findings.filter { ([name] + names).contains($0.place.column ?? "") }
                .map(\.chinese))
    }

    func head(isNew: Bool) -> [BankEditPage.Field] {
        let type = list(
            "type", "题型", ItemType.allCases.map { ($0.rawValue, $0.chinese) },
            chosen: draft.type.rawValue)
        let id = text("id", "编号", draft.id?.text ?? "", hint: "不含空格，题库中唯一")
        return isNew ? [id, type] : [type]
    }

    var stem: BankEditPage.Field {
        text(
            "stem", "题干", draft.stem,
            hint: draft.type.hasGapsInStem ? "空格写作四个下划线：____" : nil, isLong: true)
    }

    var choicesLabel: String { draft.type == .trueFalse ? "答案" : "选项" }

    var choicesHint: String? {
        switch draft.type {
        case .singleChoice: "标出一个正确选项；“以上都对”之类要固定位置。空着的行不算。"
        case .multipleResponse: "标出两个以上正确选项；空着的行不算。"
        case .indefiniteChoice: "标出一个或几个正确选项；空着的行不算。"
        default: nil
        }
    }

    /// Keys and slots, as lines of text.
    var answers: [BankEditPage.Field] {
        switch draft.type {
        case .singleChoice, .multipleResponse, .trueFalse, .indefiniteChoice: []
        case .fillIn:
            [
                text(
                    "blanks", "答案：每空一行", blanks,
                    hint: "同一空可接受的几种写法用 | 分开，第一种是标准答案；{精确} 逐字比较，{通配} 中 * 代表任意文字，{0.5} 得一半分",
                    isLong: true, errors: ["key"])
            ]
        case .numeric:
            [
                text(
                    "numbers", "答案：每行一个数值", numbers, hint: "如 12，或范围 11.5~12.5",
                    isLong: true, errors: ["key"])
            ]
        case .ordering:
            [text("order", "正确顺序", order, hint: "选项字母依次写，如 B A C D", errors: ["key"])]
        case .matching:
            [
                text(
                    "slots", "条目与答案：每行一个", slots, hint: "条目 | 答案字母 | 可选字母（可不写）",
                    isLong: true, errors: ["key"])
            ]
        case .gapMatch, .inlineChoice:
            [
                text(
                    "slots", "各空的答案：每空一行", slots, hint: "答案字母 | 可选字母（可不写）",
                    isLong: true, errors: ["key"])
            ]
        case .extendedText:
            [text("open", "参考答案", open, isLong: true, errors: ["key"])]
        }
    }

    private var blanks: String {
        guard case .texts(let blanks) = draft.key else { return "" }
        return blanks.map { $0.map(\.line).joined(separator: " | ") }.joined(separator: "\n")
    }

    private var numbers: String {
        guard case .numbers(let ranges) = draft.key else { return "" }
        return ranges.map(\.line).joined(separator: "\n")
    }

    private var order: String {
        guard case .order(let order) = draft.key else { return "" }
        return order.map(\.text).joined(separator: " ")
    }

    private var open: String {
        guard case .open(let text) = draft.key else { return "" }
        return text
    }

    private var slots: String {
        var pairs: [ChoicePair] = []
        if case .pairs(let key) = draft.key { pairs = key }
        return draft.slots.map { slot in
            let right = pairs.filter { $0.slot == slot.id }.map(\.choice.text)
            let words = draft.type == .matching ? [slot.text] : []
            let open = slot.choices.isEmpty ? [] : [slot.choices.map(\.text).joined(separator: " ")]
            return (words + [right.joined(separator: " ")] + open).joined(separator: " | ")
        }.joined(separator: "\n")
    }

    var basis: [BankEditPage.Field] {
        let known = bank.site.statutes?.statutes.map { ($0.title, $0.version) } ?? []
        let used = bank.history.items.values.compactMap(\.shown.draft.basis)
            .map { ($0.statute, $0.version) }
        var seen: Set<String> = []
        let all = (known + used + (draft.basis.map { [($0.statute, $0.version)] } ?? []))
            .filter { seen.insert("\($0.0)@\($0.1)").inserted }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { ("\($0.0)@\($0.1)", "\($0.0)（\($0.1.chinese)）") }
        var fields = [
            list(
                "statute", "依据的法律（版本）", all,
                chosen: draft.basis.map { "\($0.statute)@\($0.version)" } ?? "", none: "请选择",
                errors: ["basis"]),
            text(
                "articles", "条文",
                draft.basis?.articles.map(String.init).joined(separator: "、") ?? "",
                hint: "如 63、64"),
        ]
        if !draft.basisText.isEmpty, draft.basis == nil {
            fields[0] = list(
                "statute", "依据的法律（文件中写的是“\(draft.basisText)”）", all, chosen: "",
                none: "请选择", errors: ["basis"])
        }
        return fields + [text("explanation", "解析", draft.explanation, isLong: true)]
    }

    var facts: [BankEditPage.Field] {
        let parts = Set(bank.history.items.values.compactMap(\.shown.draft.part)).sorted()
        let known = parts.map { ($0.text, $0.words) }
        let own = draft.part.map { parts.contains($0) ? [] : [($0.text, $0.words)] } ?? []
        return [
            text("topic", "知识点", draft.topic),
            list(
                "cognitive", "认知层次", CognitiveLevel.allCases.map { ($0.rawValue, $0.chinese) },
                chosen: draft.cognitiveLevel?.rawValue ?? "", none: "请选择"),
            text(
                "facility", "难度（预计答对率 %）", draft.facility.map(String.init) ?? "",
                hint: "75以上易，50–74中，50以下难"),
            list(
                "part", "题库分区", known + own, chosen: draft.part?.text ?? "", none: "请选择"),
            text(
                "enemies", "互斥题", draft.enemies.map(\.text).joined(separator: "、"),
                hint: "不能同卷的试题编号"),
            text("tags", "标签", draft.tags.joined(separator: "、")),
            text("source", "来源", draft.record.source),
        ]
    }

    var caseSet: [BankEditPage.Field] {
        [
            text("caseId", "案例名称", draft.caseSet?.id ?? "", hint: "同一案例的几道题写同一个名称"),
            text("casePosition", "本题是第几题", draft.caseSet.map { "\($0.position)" } ?? ""),
            text("caseText", "案情", draft.caseSet?.text ?? "", isLong: true),
        ]
    }
}
