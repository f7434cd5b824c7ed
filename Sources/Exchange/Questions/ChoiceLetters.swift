import Bank
import Vocabulary

/// The identities that choices get in files without any: A, B … Z, then A1, B1 …
enum ChoiceLetters {
    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

    static func ids(_ count: Int) -> [ChoiceID] {
        (0..<max(0, count)).map { place in
            let (round, letter) = place.quotientAndRemainder(dividingBy: letters.count)
            return ChoiceID(letters[letter] + (round == 0 ? "" : "\(round)"))
        }
    }
}

extension Choice {
    /// The two choices of every true/false item; they keep their order.
    static let trueAndFalse = [
        Choice(id: "true", text: "正确", isPinned: true),
        Choice(id: "false", text: "错误", isPinned: true),
    ]
}
