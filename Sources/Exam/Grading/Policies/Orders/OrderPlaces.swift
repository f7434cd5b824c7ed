import Vocabulary

/// An order that was answered, seen from the key: choices are named by their place in the key, from
/// 0. All that a policy for orders may look at.
struct OrderPlaces: Sendable {
    /// How many choices the key has (n).
    let count: Int
    /// How many choices were answered, those named twice and strangers among them.
    let answered: Int
    /// The answer and nothing else is the key.
    let isExact: Bool
    /// By place in the answer which choice stands there; nil for one that the key does not have.
    private let choices: [Int?]
    /// By choice its first place in the answer; nil when it was left out.
    private let places: [Int?]

    init(_ order: [ChoiceID], key: [ChoiceID]) {
        count = key.count
        answered = order.count
        isExact = order == key
        choices = order.map { key.firstIndex(of: $0) }
        places = key.map { order.firstIndex(of: $0) }
    }

    /// Which choice stands at a place of the answer; nil for none.
    func answer(at place: Int) -> Int? { place < choices.count ? choices[place] : nil }

    /// Where a choice stands in the answer; nil when it was left out.
    func place(of choice: Int) -> Int? { places[choice] }

    /// Whether what stands right after a choice is this one; nil for the end of the answer.
    func isFollowed(_ choice: Int, by next: Int?) -> Bool {
        guard let place = places[choice] else { return false }
        guard let next else { return place == choices.count - 1 }
        return answer(at: place + 1) == next
    }

    /// Whether what stands right before a choice is this one; nil for the beginning.
    func isPreceded(_ choice: Int, by previous: Int?) -> Bool {
        guard let place = places[choice] else { return false }
        guard let previous else { return place == 0 }
        return place > 0 && choices[place - 1] == previous
    }

    /// The sum of what each choice earns, as a share of `most`; 1 for an exact answer of one
    /// choice, which has no neighbours.
    func share(of most: Int, _ earned: (Int) -> Int) -> Fraction {
        guard most > 0 else { return isExact ? .one : .zero }
        return Fraction((0..<count).reduce(0) { $0 + earned($1) }, most)
    }

    /// The length of the longest subset of the answer that is in the order of the key.
    var longestOrdered: Int {
        var lengths: [Int] = []
        var known: [Int] = []
        for choice in choices.compactMap(\.self) {
            let before = zip(known, lengths).reduce(0) { $1.0 < choice ? max($0, $1.1) : $0 }
            known.append(choice)
            lengths.append(before + 1)
        }
        return lengths.max() ?? 0
    }

    /// The length of the longest run of the key whose choices stand in that order in the answer.
    var longestRun: Int {
        var (best, current) = (0, 0)
        var last: Int?
        for choice in 0..<count {
            let place = places[choice]
            if let place, let last, last < place {
                current += 1
            } else {
                current = place == nil ? 0 : 1
            }
            last = place
            best = max(best, current)
        }
        return best
    }
}
