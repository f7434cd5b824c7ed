import Vocabulary

/// The identities that choices get in files without any: A, B … Z, then A1, B1 …
enum ChoiceLetters {
    static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

    static func ids(_ count: Int) -> [ChoiceID] {
        (0..<max(0, count)).map { place in
            let (round, letter) = place.quotientAndRemainder(dividingBy: letters.count)
            return ChoiceID(letters[letter] + (round == 0 ? "" : "\(round)"))
        }
    }
}
