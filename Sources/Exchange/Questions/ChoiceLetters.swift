package import Vocabulary

/// The identities that choices get in files without any: A, B … Z, then A1, B1 …
package enum ChoiceLetters {
    /// A … Z, as printed and as the terminal shows them.
    package static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

    /// The first identities, as many as are asked for.
    package static func ids(_ count: Int) -> [ChoiceID] {
        (0..<max(0, count)).map { place in
            let (round, letter) = place.quotientAndRemainder(dividingBy: letters.count)
            return ChoiceID(letters[letter] + (round == 0 ? "" : "\(round)"))
        }
    }
}
