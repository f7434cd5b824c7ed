import Bank
import Grading
import Papers
import Vocabulary

/// Choices by their letters: `ABD`.
func choices(_ letters: String) -> [ChoiceID] {
    letters.map { ChoiceID(String($0)) }
}

extension AnswerKey.Entry {
    /// An item whose choices are letters.
    static func choosing(
        _ key: String, of count: Int = 5, marks: Marks = Marks(2),
        type: ItemType = .multipleResponse, item: ItemID = "item-1"
    ) -> Self {
        Self(
            item: item, type: type, marks: marks, key: .choices(choices(key)), choiceCount: count)
    }

    static func judging(_ key: ChoiceID, item: ItemID = "item-1", marks: Marks = Marks(1)) -> Self {
        Self(item: item, type: .trueFalse, marks: marks, key: .choices([key]), choiceCount: 2)
    }

    static func filling(_ blanks: [[String]], item: ItemID = "item-1", marks: Marks = Marks(2))
        -> Self
    {
        Self(
            item: item, type: .fillIn, marks: marks,
            key: .texts(blanks.map { $0.map { AcceptedText($0) } }),
            choiceCount: 0)
    }
}

extension GradingRules {
    /// Rules with these policies and no opinion about marks.
    init(_ policies: [ItemType: ScoringPolicy], rounding: RoundingRule = .standard) {
        self.init(
            policies: policies, rounding: rounding, passMark: Marks(60), fullMarks: Marks(100))
    }
}

/// Grades one paper; the sheet code is always the same.
func graded(
    _ entries: [AnswerKey.Entry], _ responses: [ItemID: Response], _ rules: GradingRules,
    outline: PaperOutline? = nil
) -> ScoreSheet {
    Grader.grade(
        sheet: AnswerSheet(sheet: "s-1", responses: responses),
        key: AnswerKey(sheet: "s-1", entries: entries), rules: rules, outline: outline)
}

/// The published score of one item.
func score(_ policy: ScoringPolicy, _ entry: AnswerKey.Entry, _ response: Response) -> Marks {
    graded([entry], [entry.item: response], GradingRules([entry.type: policy])).total
}

/// Every policy for several choices under which a wrong one spoils the answer, with parts that fit
/// items of 2 marks and three right choices.
let policiesForSeveral: [ScoringPolicy] = [
    .allOrNothing, .perOption(Marks(hundredths: 50)), .proportional,
    .fixedPartial(Marks(1)), .half, .multiple(.halfRoundedUp), .mappedPartial,
    .indefinite(.halfRoundedUp), .indefinite(.allOrNothing),
    .indefinite(.perOption(Marks(hundredths: 50))), .indefinite(.proportional),
    .indefinite(.fixedPartial(Marks(hundredths: 75))), .indefinite(.half),
]
