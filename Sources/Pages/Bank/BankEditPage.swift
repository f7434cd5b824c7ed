/// The form in which an item is written.
package struct BankEditPage: SitePage, Hashable {
    package static let template = TemplateName.bankEdit

    /// A field with what is wrong in it.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let label: String
        package let hint: String?
        package let value: String
        /// For a list to choose from; empty for a text.
        package let choices: [OfficeChoice]
        package let isLong: Bool
        package let errors: [String]

        package init(
            name: String, label: String, hint: String? = nil, value: String,
            choices: [OfficeChoice] = [], isLong: Bool = false, errors: [String] = []
        ) {
            self.name = name
            self.label = label
            self.hint = hint
            self.value = value
            self.choices = choices
            self.isLong = isLong
            self.errors = errors
        }
    }

    /// A line of the form for a choice.
    package struct Choice: Hashable, Sendable {
        package let index: Int
        package let id: String
        package let letter: String
        package let text: String
        package let isRight: Bool
        package let isPinned: Bool

        package init(
            index: Int, id: String, letter: String, text: String, isRight: Bool, isPinned: Bool
        ) {
            self.index = index
            self.id = id
            self.letter = letter
            self.text = text
            self.isRight = isRight
            self.isPinned = isPinned
        }
    }

    package let tabs: BankTabs
    package let heading: String
    /// What is under way, such as why a draft came back; nil for nothing.
    package let notice: String?
    package let action: String
    /// The item as it was opened; empty for a new one.
    package let base: String
    package let revision: String
    package let key: String
    package let summary: [String]
    /// Id and type.
    package let head: [Field]
    package let stem: Field
    package let choices: [Choice]
    package let choicesLabel: String
    package let choicesHint: String?
    package let choiceErrors: [String]
    /// `checkbox`, `radio`, or nil where no choice is marked as right.
    package let marksRight: String?
    package let canPin: Bool
    /// Keys and slots as lines of text.
    package let answers: [Field]
    package let basis: [Field]
    package let facts: [Field]
    package let caseSet: [Field]
    package let isCaseOpen: Bool
    package let view: CandidateView
    package let wasChecked: Bool
    package let warnings: [String]

    package init(
        tabs: BankTabs, heading: String, notice: String?, action: String, base: String,
        revision: String, key: String, summary: [String], head: [Field], stem: Field,
        choices: [Choice], choicesLabel: String, choicesHint: String?, choiceErrors: [String],
        marksRight: String?, canPin: Bool, answers: [Field], basis: [Field], facts: [Field],
        caseSet: [Field], isCaseOpen: Bool, view: CandidateView, wasChecked: Bool,
        warnings: [String]
    ) {
        self.tabs = tabs
        self.heading = heading
        self.notice = notice
        self.action = action
        self.base = base
        self.revision = revision
        self.key = key
        self.summary = summary
        self.head = head
        self.stem = stem
        self.choices = choices
        self.choicesLabel = choicesLabel
        self.choicesHint = choicesHint
        self.choiceErrors = choiceErrors
        self.marksRight = marksRight
        self.canPin = canPin
        self.answers = answers
        self.basis = basis
        self.facts = facts
        self.caseSet = caseSet
        self.isCaseOpen = isCaseOpen
        self.view = view
        self.wasChecked = wasChecked
        self.warnings = warnings
    }
}
