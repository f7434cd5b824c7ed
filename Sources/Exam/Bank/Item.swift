package import Vocabulary

/// One item (试题) of the bank with its key. What a candidate sees is made from it by `Papers`.
package struct Item: Hashable, Sendable {
    package let id: ItemID
    package let type: ItemType
    package let part: BankPart
    /// Chapter or theme, such as 听证程序.
    package let topic: String
    package let cognitiveLevel: CognitiveLevel
    /// The estimated share of candidates who answer it right, in percent (难度 P, 1 to 99).
    package let facility: Int
    package let basis: LegalBasis
    package let stem: String
    /// In the order of the bank; empty for fill-in, `true` and `false` for true/false.
    package let choices: [Choice]
    /// The entries of a matching item, the gaps of a text; empty for other types.
    package let slots: [ItemSlot]
    package let key: ItemKey
    /// What single choices earn where they earn different shares; nil for most items.
    package let credits: ItemCredits?
    /// The blanks, from 1, of which each group is filled in any order; empty for most items.
    package let blankGroups: [[Int]]
    package let explanation: String
    /// The case set that it belongs to; nil for an item that stands alone.
    package let caseSet: CaseSet?
    /// Items that must not stand on one paper with it, because one of them gives the other away.
    package let enemies: [ItemID]
    /// The chance of a right answer in thousandths, over all candidates and at ability -1, 0 and
    /// +1, where the item was calibrated; nil where only its facility is known.
    package let chances: [Int]?
    package let record: ItemRecord

    package init(
        id: ItemID, type: ItemType, part: BankPart, topic: String, cognitiveLevel: CognitiveLevel,
        facility: Int, basis: LegalBasis, stem: String, choices: [Choice], slots: [ItemSlot] = [],
        key: ItemKey, credits: ItemCredits? = nil, blankGroups: [[Int]] = [],
        explanation: String, caseSet: CaseSet? = nil, enemies: [ItemID] = [], chances: [Int]? = nil,
        record: ItemRecord = ItemRecord()
    ) {
        self.id = id
        self.type = type
        self.part = part
        self.topic = topic
        self.cognitiveLevel = cognitiveLevel
        self.facility = facility
        self.basis = basis
        self.stem = stem
        self.choices = choices
        self.slots = slots
        self.key = key
        self.credits = credits
        self.blankGroups = blankGroups
        self.explanation = explanation
        self.caseSet = caseSet
        self.enemies = enemies
        self.chances = chances
        self.record = record
    }

    package var band: DifficultyBand { DifficultyBand(facility: facility) }

    /// How many texts an answer has: the blanks of a fill-in item, 1 for a number or an essay, 0
    /// for other types.
    package var blanks: Int {
        switch key {
        case .texts(let blanks): blanks.count
        case .numbers, .open: 1
        case .choices, .order, .pairs: 0
        }
    }
}

/// A choice (选项) of an item.
package struct Choice: Hashable, Sendable {
    package let id: ChoiceID
    package let text: String
    /// Keeps its place when the order is drawn, as 以上都对 must.
    package let isPinned: Bool

    package init(id: ChoiceID, text: String, isPinned: Bool = false) {
        self.id = id
        self.text = text
        self.isPinned = isPinned
    }
}

/// The place of an item in a case set (案例): several items about one text.
package struct CaseSet: Hashable, Sendable {
    /// How many items a set may have.
    package static let sizes = 2...4

    /// Names the set; unique in the bank.
    package let id: String
    /// What all its items are about, printed above the first of them.
    package let text: String
    /// The item's place in the set, from 1.
    package let position: Int

    package init(id: String, text: String, position: Int) {
        self.id = id
        self.text = text
        self.position = position
    }
}

/// What is right (QTI correctResponse).
package enum ItemKey: Hashable, Sendable {
    /// The right choices, ascending.
    case choices([ChoiceID])
    /// All choices in the right order.
    case order([ChoiceID])
    /// Which choices belong to which slots, ascending.
    case pairs([ChoicePair])
    /// For each blank the accepted texts, the first being the one that is printed.
    case texts([[AcceptedText]])
    /// The accepted numbers, one after another; the first that fits decides.
    case numbers([AcceptedNumber])
    /// People score it; what a good answer says.
    case open(String)
}

/// What an item asks of the mind.
package enum CognitiveLevel: String, Hashable, Sendable, Codable, CaseIterable {
    case know, understand, apply

    package var chinese: String {
        switch self {
        case .know: "识记"
        case .understand: "理解"
        case .apply: "应用"
        }
    }
}

/// Difficulty in three bands by facility: easy from 75 %, medium from 50 %, hard below.
package enum DifficultyBand: String, Hashable, Sendable, Codable, CaseIterable {
    case easy, medium, hard

    package init(facility: Int) {
        self = facility >= 75 ? .easy : facility >= 50 ? .medium : .hard
    }

    package var chinese: String {
        switch self {
        case .easy: "易"
        case .medium: "中"
        case .hard: "难"
        }
    }
}

/// The statute, the version and the articles from which a key follows.
package struct LegalBasis: Hashable, Sendable {
    /// The title as in `question-bank/statutes.yaml`.
    package let statute: StatuteID
    /// The day on which that version was adopted.
    package let version: CalendarDate
    package let articles: [Int]

    package init(statute: StatuteID, version: CalendarDate, articles: [Int]) {
        self.statute = statute
        self.version = version
        self.articles = articles
    }
}
