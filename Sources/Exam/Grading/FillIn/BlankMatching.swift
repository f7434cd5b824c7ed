/// The one-to-one matching of answers to the blanks of a group without an order.
struct BlankMatching {
    /// How many answers found a blank.
    let count: Int

    /// The largest number of answers that can be given to blanks which accept them, each answer to
    /// one blank and each blank one answer (augmenting paths; H. W. Kuhn, 1955).
    ///
    /// Synonyms may overlap between blanks, so taking the first that fits could lose a mark. A text
    /// that is repeated serves as many blanks as print it, or one: two synonyms of the same blank
    /// are two answers, the same word twice is not.
    init(answers: [FoldedText], blanks: [[FoldedText]]) {
        var search = Search(accepted: blanks.map(Set.init))
        var uses: [FoldedText: Int] = [:]
        var count = 0
        for answer in answers where !answer.isEmpty {
            let limit = max(1, blanks.count { $0.first == answer })
            guard uses[answer, default: 0] < limit, search.place(answer) else { continue }
            uses[answer, default: 0] += 1
            count += 1
        }
        self.count = count
    }

    private struct Search {
        let accepted: [Set<FoldedText>]
        /// Which answer holds each blank.
        var holder: [FoldedText?]

        init(accepted: [Set<FoldedText>]) {
            self.accepted = accepted
            holder = Array(repeating: nil, count: accepted.count)
        }

        mutating func place(_ answer: FoldedText) -> Bool {
            var tried: Set<Int> = []
            return place(answer, tried: &tried)
        }

        /// Finds a blank for an answer, moving others where they have another blank to go to.
        private mutating func place(_ answer: FoldedText, tried: inout Set<Int>) -> Bool {
            for blank in accepted.indices where accepted[blank].contains(answer) {
                guard tried.insert(blank).inserted else { continue }
                if let other = holder[blank], !place(other, tried: &tried) { continue }
                holder[blank] = answer
                return true
            }
            return false
        }
    }
}
