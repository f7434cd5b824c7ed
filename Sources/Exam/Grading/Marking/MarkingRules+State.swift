package import Vocabulary

extension MarkingRules {
    /// How far the marking of an answer has come. The order of the marks does not matter: of each
    /// place the highest revision counts.
    ///
    /// With a, b, c for the marks of the first, second and third marker and g for the gap:
    ///
    /// | case | score |
    /// |---|---|
    /// | blank answer | 0, without a marker |
    /// | the leader has decided | the leader's mark |
    /// | somebody has flagged the answer | the leader decides |
    /// | abs(a − b) ≤ g | (a + b) ÷ 2 |
    /// | `nearer`, the nearer n of a and b to c within g | (c + n) ÷ 2 |
    /// | `nearer`, both further than g from c | the leader decides |
    /// | `alone` | c |
    /// | `leader`, abs(a − b) > g | the leader decides |
    ///
    /// Where a and b are equally near to c the higher one counts, in favour of the candidate.
    ///
    /// - Parameter isBlank: whether there is nothing in the answer.
    package func state(
        of marks: some Sequence<GivenMark>, isBlank: Bool = false
    ) -> MarkingState {
        if isBlank { return .settled(.init(way: .blank, score: .zero)) }
        let latest = Dictionary(marks.map { ($0.place, $0) }) { one, other in
            one.revision < other.revision ? other : one
        }
        if let decided = latest[.leader]?.verdict.mark {
            return .settled(.init(way: .leader, score: decided.fraction))
        }
        for place in MarkPlace.allCases {
            if case .problem(let problem)? = latest[place]?.verdict {
                return .arbitration(.problem(problem))
            }
        }
        guard let first = latest[.first]?.verdict.mark, let second = latest[.second]?.verdict.mark
        else {
            return .waiting([.first, .second].filter { latest[$0] == nil })
        }
        if isNear(first, second) {
            return .settled(.init(way: .agreed, score: mean(first, second)))
        }
        if third == .leader { return .arbitration(.apart) }
        guard let mark = latest[.third]?.verdict.mark else { return .waiting([.third]) }
        if third == .alone { return .settled(.init(way: .third, score: mark.fraction)) }
        return nearest(mark, first, second)
    }

    private func nearest(_ third: Marks, _ first: Marks, _ second: Marks) -> MarkingState {
        let (low, high) = (min(first, second), max(first, second))
        let isLow = distance(low, third) < distance(high, third)
        let nearer = isLow ? low : high
        guard isNear(nearer, third) else { return .arbitration(.stillApart) }
        return .settled(.init(way: .nearer, score: mean(nearer, third)))
    }

    /// Whether two marks may be averaged.
    package func isNear(_ one: Marks, _ other: Marks) -> Bool {
        distance(one, other) <= gap.hundredths
    }

    private func distance(_ one: Marks, _ other: Marks) -> Int {
        abs(one.hundredths - other.hundredths)
    }

    private func mean(_ one: Marks, _ other: Marks) -> Fraction {
        Fraction(one.hundredths + other.hundredths, 200)
    }
}
