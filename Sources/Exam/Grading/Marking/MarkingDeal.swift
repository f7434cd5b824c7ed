package import Vocabulary

/// Who marks which answer: a pure function of the answers and the markers, so that nobody chooses
/// whose answer goes to whom, and anybody can compute it again.
///
/// With n markers in ascending order, the k-th answer (from 0) goes first to marker k mod n; the
/// second marker stands 1 + (k div n) mod (n - 1) places further on in the circle, and of the
/// others the third is the one at place (k div n(n - 1)) mod (n - 2). So each n answers in a row
/// give every marker one as the first and one as the second, each n(n - 1) give every ordered pair
/// once, and the loads of two markers differ by two answers at most.
package enum MarkingDeal {
    /// The markers of each answer in the order of `places`.
    ///
    /// - Parameters:
    ///   - count: how many answers.
    ///   - markers: in any order, each once.
    /// - Precondition: at least as many markers as places; two or three places.
    package static func deal(
        _ count: Int, to markers: some Collection<AccountID>, places: Int
    ) -> [[AccountID]] {
        let circle = Set(markers).sorted()
        precondition(
            (2...3).contains(places) && circle.count >= places, "each place needs its own marker")
        return (0..<count).map { turn in
            Array(order(turn, of: circle.count).prefix(places).map { circle[$0] })
        }
    }

    /// The places of the first, second and third marker in a circle of `size`.
    private static func order(_ turn: Int, of size: Int) -> [Int] {
        let first = turn % size
        let second = (first + 1 + turn / size % (size - 1)) % size
        let others = (1..<size).map { (second + $0) % size }.filter { $0 != first }
        guard !others.isEmpty else { return [first, second] }
        return [first, second, others[turn / (size * (size - 1)) % others.count]]
    }

    /// Who takes over what one marker has not marked: each answer goes to the one of `markers` who
    /// has no place at it and the fewest answers so far; of equals the first by name.
    ///
    /// - Parameters:
    ///   - answers: for each answer whoever has a place at it.
    ///   - loads: how many answers everybody has by now.
    /// - Returns: nil for an answer at which everybody has a place already.
    package static func takeOver(
        _ answers: [Set<AccountID>], by markers: some Collection<AccountID>,
        loads: [AccountID: Int]
    ) -> [AccountID?] {
        var loads = loads
        let markers = Set(markers).sorted()
        return answers.map { present in
            let free = markers.filter { !present.contains($0) }
            let chosen = free.min { (loads[$0] ?? 0, $0) < (loads[$1] ?? 0, $1) }
            if let chosen { loads[chosen, default: 0] += 1 }
            return chosen
        }
    }
}
