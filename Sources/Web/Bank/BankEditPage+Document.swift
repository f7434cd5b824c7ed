import Bank
import Exchange
import Pages
import Vocabulary

extension BankEditPage {
    /// What the form is made for.
    struct Purpose {
        let heading: String
        let notice: String?
        let action: String
        /// The item whose next words these are; nil for a new one.
        let base: ItemID?
        let revision: Int?
    }

    /// The form with a draft in it.
    ///
    /// - Parameter checked: what is wrong with it; nil before anybody asked.
    init(_ draft: ItemDraft, _ purpose: Purpose, _ bank: BankVisit, checked: [Finding]?) {
        let fields = BankEditFields(draft, bank, checked ?? [])
        self.init(
            tabs: bank.tabs("/bank"), heading: purpose.heading, notice: purpose.notice,
            action: purpose.action, base: purpose.base?.text ?? "",
            revision: purpose.revision.map(String.init) ?? "", key: bank.site.actKey(),
            summary: (checked ?? []).filter { $0.severity == .error }.map(\.chinese),
            head: fields.head(isNew: purpose.base == nil), stem: fields.stem,
            choices: BankEditPage.choices(draft), choicesLabel: fields.choicesLabel,
            choicesHint: fields.choicesHint, choiceErrors: fields.errors("choices", "key"),
            marksRight: BankEditPage.marksRight(draft.type),
            canPin: draft.type != .trueFalse && draft.type != .ordering, answers: fields.answers,
            basis: fields.basis, facts: fields.facts, caseSet: fields.caseSet,
            isCaseOpen: draft.caseSet != nil || !fields.errors("caseId").isEmpty,
            view: CandidateView(draft), wasChecked: checked != nil,
            warnings: (checked ?? []).filter { $0.severity == .warning }.map(\.chinese))
    }

    private static func marksRight(_ type: ItemType) -> String? {
        switch type {
        case .singleChoice, .trueFalse: "radio"
        case .multipleResponse, .indefiniteChoice: "checkbox"
        default: nil
        }
    }

    /// The choices, and empty lines for more.
    private static func choices(_ draft: ItemDraft) -> [Choice] {
        switch draft.type {
        case .fillIn, .numeric, .extendedText: return []
        default: break
        }
        var right: Set<ChoiceID> = []
        if case .choices(let key) = draft.key { right = Set(key) }
        let known = draft.choices.enumerated().map { index, choice in
            Choice(
                index: index, id: choice.id.text,
                letter: draft.type == .trueFalse ? "" : choice.id.text, text: choice.text,
                isRight: right.contains(choice.id), isPinned: choice.isPinned)
        }
        guard draft.type != .trueFalse else { return known }
        let count = min(DraftForm.mostChoices, max(4, known.count + 1))
        let used = Set(draft.choices.map(\.id.text))
        var letters = ChoiceLetters.letters.filter { !used.contains($0) }
        return known
            + (known.count..<max(known.count, count)).map { index in
                let letter = letters.isEmpty ? "" : letters.removeFirst()
                return Choice(
                    index: index, id: letter, letter: letter, text: "", isRight: false,
                    isPinned: false)
            }
    }
}
