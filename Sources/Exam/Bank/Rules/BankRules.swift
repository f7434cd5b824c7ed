/// The rules of `bank lint`.
package enum BankRules {
    /// Every rule there is, in the order in which their findings at one item are told.
    package static let all: [any BankRule] = form + sources + wording + cues + bank

    /// Those that run when nobody asks for others.
    package static let standard = all.filter(\.isOnByDefault)

    /// What an item is made of.
    private static let form: [any BankRule] = [
        ItemForm(), MissingKey(), DoubleID(), ChoicesAlike(), ChoiceCount(), AllRight(),
        BlankTexts(), TrueFalseForm(), TypeWords(), DamagedText(), MarkupLeft(), LabelLeft(),
        Pictures(), TooLong(),
    ]

    /// What it stands on, and who vouches for it.
    private static let sources: [any BankRule] = [
        MissingBasis(), MissingParts(), UnknownBasis(), QuotedWords(), ChangedLaw(), SecondPair(),
        MissingReviewer(), StubExplanation(),
    ]

    /// What its words must not do when the order of choices is drawn, and how it asks.
    private static let wording: [any BankRule] = [
        AllOrNone(), ChoiceNamesLetters(), StemNamesChoices(), ExplanationNamesLetters(),
        NegativeStem(), DoubleNegative(), ChoiceForm(), RangesOverlap(), NumbersInOrder(),
    ]

    /// What gives its key away.
    private static let cues: [any BankRule] = [
        AnswerShown(), LongestKey(), AbsoluteWords(), StemEcho(),
    ]

    /// What items say about one another, and what all of them together show.
    private static let bank: [any BankRule] = [
        SameStem(), NearStem(), Relations(), LongestKeyShare(), KeyLetters(),
    ]
}
