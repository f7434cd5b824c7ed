import Bank
import Vocabulary

/// The one-to-one matching of texts to the blanks of a group without an order that is worth most.
///
/// Synonyms may overlap between blanks, and an accepted text may be worth a part, so taking the
/// first blank that fits could lose marks. A text that is repeated serves as many blanks as print
/// it, or one: two synonyms of the same blank are two answers, the same word twice is not.
struct BlankMatching {
    /// How many texts found a blank.
    let count: Int
    /// What they are worth together, in blanks.
    let worth: Fraction

    /// - Parameter answers: without those that are left open.
    init(answers: [String], blanks: [[AcceptedText]]) {
        if answers.count == 1, blanks.count == 1 {
            let own = BlankMatching.worth(of: answers[0], blanks[0])
            (count, worth) = (own == nil ? 0 : 1, own ?? .zero)
            return
        }
        var uses: [FoldedText: Int] = [:]
        let distinct = answers.filter { answer in
            let folded = FoldedText(answer)
            let printed = blanks.count { $0.first.map { FoldedText($0.text) == folded } ?? false }
            uses[folded, default: 0] += 1
            return uses[folded, default: 0] <= max(1, printed)
        }
        var search = Search(
            worths: distinct.map { answer in
                blanks.map { BlankMatching.worth(of: answer, $0) }
            })
        while search.placeOneMore() {}
        (count, worth) = (search.held.count, search.worth)
    }

    /// What the first accepted text that fits is worth; nil when none does.
    private static func worth(of answer: String, _ accepted: [AcceptedText]) -> Fraction? {
        accepted.first { $0.accepts(answer) }?.credit
    }

    /// Places one text more along the path that gains most, as long as there is one that gains
    /// (successive best augmenting paths for the assignment problem; H. W. Kuhn, 1955; R. G.
    /// Busacker and P. J. Gowen, 1960).
    private struct Search {
        /// By text and blank; nil where the blank does not accept the text.
        let worths: [[Fraction?]]
        /// Which text each blank holds.
        private var holder: [Int?]
        /// In which blank each text stands.
        private var place: [Int?]

        init(worths: [[Fraction?]]) {
            self.worths = worths
            holder = Array(repeating: nil, count: worths.first?.count ?? 0)
            place = Array(repeating: nil, count: worths.count)
        }

        var held: [(answer: Int, blank: Int)] {
            holder.indices.compactMap { blank in holder[blank].map { ($0, blank) } }
        }

        var worth: Fraction {
            held.reduce(.zero) { $0 + (worths[$1.answer][$1.blank] ?? .zero) }
        }

        mutating func placeOneMore() -> Bool {
            let paths = gains()
            let open = holder.indices.filter { holder[$0] == nil && paths.gain[$0] != nil }
            guard
                let end = open.max(by: {
                    (paths.gain[$0] ?? .zero, $1) < (paths.gain[$1] ?? .zero, $0)
                }), let gain = paths.gain[end], gain > .zero
            else { return false }
            var next: Int? = end
            while let blank = next, let answer = paths.mover[blank] {
                next = place[answer]
                (place[answer], holder[blank]) = (blank, answer)
            }
            return true
        }

        /// By blank the most that a text moving there gains in the end, and which text that is.
        private func gains() -> (gain: [Fraction?], mover: [Int?]) {
            var gain = [Fraction?](repeating: nil, count: holder.count)
            var mover = [Int?](repeating: nil, count: holder.count)
            func offer(_ answer: Int, from sum: Fraction) -> Bool {
                var isBetter = false
                for blank in holder.indices where holder[blank] != answer {
                    guard let worth = worths[answer][blank], case let total = sum + worth,
                        gain[blank].map({ $0 < total }) ?? true
                    else { continue }
                    (gain[blank], mover[blank], isBetter) = (total, answer, true)
                }
                return isBetter
            }
            for answer in worths.indices where place[answer] == nil {
                _ = offer(answer, from: .zero)
            }
            for _ in holder.indices {
                var isBetter = false
                for blank in holder.indices {
                    guard let answer = holder[blank], let sum = gain[blank],
                        let worth = worths[answer][blank]
                    else { continue }
                    if offer(answer, from: sum - worth) { isBetter = true }
                }
                if !isBetter { break }
            }
            return (gain, mover)
        }
    }
}
