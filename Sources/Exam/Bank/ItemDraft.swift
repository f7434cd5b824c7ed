package import Vocabulary

/// An item on its way: what a file or an editor has said about it so far. Importers make drafts,
/// editors work on them, `item()` turns a complete one into an `Item`.
package struct ItemDraft: Hashable, Sendable {
    /// As the file names it; nil when it does not, or before the bank gave one.
    package var id: ItemID?
    package var type: ItemType
    /// Gaps of `fillIn`, `gapMatch` and `inlineChoice` stand in it as `____`; pictures as in
    /// `ItemMedia`.
    package var stem: String
    /// In the order of the file; `true` and `false` for true/false.
    package var choices: [Choice]
    package var slots: [ItemSlot]
    /// Nil when the file has no key.
    package var key: ItemKey?
    /// Nil when right is right and wrong is wrong.
    package var credits: ItemCredits?
    /// The blanks, from 1, of which each group is filled in any order; a blank is in one at most.
    package var blankGroups: [[Int]]
    /// As the file has them; a bank's items have none, a blueprint gives them.
    package var marks: Marks?
    package var explanation: String
    package var feedback: [ItemFeedback]
    package var topic: String
    package var cognitiveLevel: CognitiveLevel?
    package var facility: Int?
    package var chances: [Int]?
    package var basis: LegalBasis?
    /// The legal basis in the words of the file, such as 《行政处罚法》第六十三条.
    package var basisText: String
    package var part: BankPart?
    package var caseSet: CaseSet?
    package var enemies: [ItemID]
    /// The path of categories, headings or sheets that it stood under, outermost first.
    package var categories: [String]
    package var tags: [String]
    package var record: ItemRecord

    package init(
        id: ItemID? = nil, type: ItemType, stem: String, choices: [Choice] = [],
        slots: [ItemSlot] = [], key: ItemKey? = nil
    ) {
        self.id = id
        self.type = type
        self.stem = stem
        self.choices = choices
        self.slots = slots
        self.key = key
        credits = nil
        blankGroups = []
        marks = nil
        explanation = ""
        feedback = []
        topic = ""
        cognitiveLevel = nil
        facility = nil
        chances = nil
        basis = nil
        basisText = ""
        part = nil
        caseSet = nil
        enemies = []
        categories = []
        tags = []
        record = ItemRecord(state: .draft)
    }
}
