/// What an answer to an item is made of; `Response` has a case for each but that `choice` and
/// `choices` share one.
package enum AnswerForm: Hashable, Sendable {
    /// One choice at most.
    case choice
    /// Any number of choices.
    case choices
    /// Choices in an order.
    case order
    /// Pairs of a slot and a choice.
    case pairs
    /// Texts.
    case texts
}
