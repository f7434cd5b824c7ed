import Bank
import Exchange
import Vocabulary

/// The editor's form as a draft: what was typed, and what of it cannot be understood.
struct DraftForm {
    /// How many choices the form has lines for.
    static let mostChoices = 10

    private(set) var draft: ItemDraft
    /// What could not be read, each at its field.
    private(set) var findings: [Finding] = []
    private let form: Form

    /// - Parameter base: the item as it was opened; what the form has no field for stays as it is.
    init(_ form: Form, base: ItemDraft) {
        self.form = form
        draft = base
        let id = form["id"]
        if draft.id == nil { draft.id = id.isEmpty ? nil : ItemID(id) }
        draft.type = ItemType(rawValue: form["type"]) ?? base.type
        draft.stem = form["stem"].replacing("\r\n", with: "\n")
        draft.explanation = form["explanation"].replacing("\r\n", with: "\n")
        draft.topic = form["topic"]
        draft.tags = DraftForm.words(form["tags"])
        draft.enemies = DraftForm.words(form["enemies"]).map { ItemID($0) }
        draft.cognitiveLevel = CognitiveLevel(rawValue: form["cognitive"])
        draft.part = form["part"].isEmpty ? nil : BankPart(form["part"])
        draft.record = ItemRecord(
            state: .draft, version: base.record.version, source: form["source"])
        readFacility()
        readBasis()
        readChoices()
        readKey()
        readCase()
        // A calibration was of the words and the facility that it was made for.
        if draft.stem != base.stem || draft.choices != base.choices || draft.key != base.key
            || draft.facility != base.facility
        {
            draft.chances = nil
        }
        if draft.type != base.type || draft.choices.map(\.id) != base.choices.map(\.id) {
            draft.credits = nil
        }
        // Groups of blanks are of the blanks that there were.
        if draft.type != base.type
            || draft.stem.ranges(of: "____").count != base.stem.ranges(of: "____").count
        {
            draft.blankGroups = []
        }
    }

    /// Names between blanks and commas of either kind.
    static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || ",，、;；".contains($0) }.map(String.init)
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmedOfSpace }
            .filter { !$0.isEmpty }
    }

    private mutating func wrong(
        _ rule: String, _ field: String, _ chinese: String, _ english: String
    ) {
        findings.append(
            Finding(rule, at: Finding.Place(column: field), chinese, english))
    }

    private mutating func readFacility() {
        let text = form["facility"].replacing("%", with: "").trimmedOfSpace
        draft.facility = Int(text).flatMap { (1...99).contains($0) ? $0 : nil }
        if !text.isEmpty, draft.facility == nil {
            wrong(
                "item.facility-out-of-range", "facility", "难度应为 1 至 99 的百分数。",
                "facility is a percentage, 1 to 99")
        }
    }

    private mutating func readBasis() {
        draft.basis = nil
        let halves = form["statute"].split(separator: "@")
        guard halves.count == 2, let version = CalendarDate(iso: String(halves[1])) else { return }
        let words = DraftForm.words(form["articles"])
        let articles = words.compactMap { DraftForm.article($0) }
        if articles.count < words.count {
            wrong(
                "item.article-out-of-range", "articles", "条文写数字或“第六十三条”，用顿号分开。",
                "articles are numbers from 1")
        }
        draft.basis = LegalBasis(
            statute: StatuteID(String(halves[0])), version: version, articles: articles)
    }

    /// `63`, 六十三 or 第六十三条.
    private static func article(_ word: String) -> Int? {
        let plain = word.drop { $0 == "第" }.prefix { $0 != "条" }
        let number = Int(plain) ?? ChineseNumeral.value(of: plain)
        return number.flatMap { (1...9999).contains($0) ? $0 : nil }
    }

    private mutating func readChoices() {
        switch draft.type {
        case .fillIn, .numeric, .extendedText:
            draft.choices = []
            return
        case .trueFalse:
            draft.choices = [
                Choice(id: "true", text: "正确", isPinned: true),
                Choice(id: "false", text: "错误", isPinned: true),
            ]
            return
        default: break
        }
        let pinned = Set(form.all("pinned"))
        var used: Set<ChoiceID> = []
        var choices: [Choice] = []
        for index in 0..<DraftForm.mostChoices {
            let text = form["choice-\(index)"]
            guard !text.isEmpty else { continue }
            let sent = form["choice-id-\(index)"]
            var id = ChoiceID(sent.isEmpty || sent == "true" || sent == "false" ? "?" : sent)
            if id == "?" || used.contains(id) { id = DraftForm.freeID(used, form) }
            used.insert(id)
            choices.append(
                Choice(id: id, text: text, isPinned: pinned.contains("\(index)")))
            ids[index] = id
        }
        draft.choices = choices
    }

    /// The choices' ids by the lines of the form.
    private var ids: [Int: ChoiceID] = [:]

    private static func freeID(_ used: Set<ChoiceID>, _ form: Form) -> ChoiceID {
        let sent = Set((0..<mostChoices).map { form["choice-id-\($0)"] })
        let letters = ChoiceLetters.letters.map { ChoiceID($0) }
        return letters.first { !used.contains($0) && !sent.contains($0.text) } ?? "Z"
    }

    private mutating func readKey() {
        switch draft.type {
        case .trueFalse:
            let right = form.all("right").first
            draft.key = right.flatMap { $0 == "0" ? "true" : $0 == "1" ? "false" : nil }
                .map { .choices([$0]) }
        case .singleChoice, .multipleResponse, .indefiniteChoice:
            let right = form.all("right").compactMap { Int($0).flatMap { ids[$0] } }
            draft.key = right.isEmpty ? nil : .choices(Set(right).sorted())
        case .ordering:
            let order = DraftForm.words(form["order"]).map { choice($0) }
            draft.key = order.isEmpty ? nil : .order(order.compactMap(\.self))
            if order.contains(nil) { unknownLetter("order") }
        case .matching, .gapMatch, .inlineChoice: readSlots()
        case .fillIn: readBlanks()
        case .numeric: readNumbers()
        case .extendedText:
            let text = form["open"].replacing("\r\n", with: "\n")
            draft.key = text.isEmpty ? nil : .open(text)
        }
        if ![.matching, .gapMatch, .inlineChoice].contains(draft.type) { draft.slots = [] }
    }

    private func choice(_ word: String) -> ChoiceID? {
        draft.choices.first { $0.id.text == word }?.id
    }

    private mutating func unknownLetter(_ field: String) {
        wrong("item.key", field, "答案中有不是选项的字母。", "the key names no choice")
    }

    private mutating func readBlanks() {
        let blanks = DraftForm.lines(form["blanks"]).map { line in
            line.split(separator: "|").map { AcceptedText(line: String($0)) }
                .filter { !$0.text.isEmpty }
        }
        draft.key = blanks.isEmpty ? nil : .texts(blanks)
    }

    private mutating func readNumbers() {
        let lines = DraftForm.lines(form["numbers"])
        let numbers = lines.compactMap { AcceptedNumber(line: $0) }
        draft.key = numbers.isEmpty ? nil : .numbers(numbers)
        if numbers.count < lines.count {
            wrong(
                "item.number", "numbers", "数值写作 12 或 11.5~12.5（不含端点写作 >11.5~<12.5），每行一个。",
                "not a number")
        }
    }

    /// A line for each slot: its words (none for a gap), its key, the choices that it can have.
    private mutating func readSlots() {
        let hasWords = draft.type == .matching
        let known = draft.slots
        var slots: [ItemSlot] = []
        var pairs: [ChoicePair] = []
        for (place, line) in DraftForm.lines(form["slots"]).enumerated() {
            var parts = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { String($0).trimmedOfSpace }
            let text = hasWords ? parts.removeFirst() : ""
            let right = DraftForm.words(parts.first ?? "").map { choice($0) }
            let open = DraftForm.words(parts.count > 1 ? parts[1] : "").map { choice($0) }
            if right.contains(nil) || open.contains(nil) { unknownLetter("slots") }
            let old = place < known.count ? known[place] : nil
            let id = old?.id ?? SlotID("\(place + 1)")
            slots.append(
                ItemSlot(
                    id: id, text: text, choices: open.compactMap(\.self),
                    limit: max(old?.limit ?? 1, right.count)))
            pairs += right.compactMap { $0.map { ChoicePair(slot: id, choice: $0) } }
        }
        draft.slots = slots
        draft.key = pairs.isEmpty ? nil : .pairs(Set(pairs).sorted())
    }

    private mutating func readCase() {
        let (id, text) = (form["caseId"], form["caseText"].replacing("\r\n", with: "\n"))
        guard !id.isEmpty || !text.isEmpty else {
            draft.caseSet = nil
            return
        }
        let position = Int(form["casePosition"]).flatMap { $0 > 0 ? $0 : nil }
        guard !id.isEmpty, !text.isEmpty, let position else {
            wrong(
                "item.case-set", "caseId", "案例要写名称、案情和本题是第几题。",
                "a case set needs a name, a text and a place")
            return
        }
        draft.caseSet = CaseSet(id: id, text: text, position: position)
    }
}
