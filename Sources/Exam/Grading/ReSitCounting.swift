import Vocabulary

/// Which result counts of an exam and its re-sits (practice 1.6).
package enum ReSitCounting: String, Hashable, Sendable, CaseIterable {
    /// The latest result; who was absent from a re-sit keeps the one before.
    case latest
    /// A pass before any failure, then the higher score; of equal ones the latest.
    case best

    /// The place of the result that counts; nil for nobody's results.
    ///
    /// - Parameter outcomes: of one person, in the order of time.
    package func counting(_ outcomes: [Outcome]) -> Int? {
        switch self {
        case .latest:
            outcomes.lastIndex { $0 != .absent } ?? outcomes.indices.last
        case .best:
            outcomes.indices.max { one, other in
                (outcomes[one].rank, one) < (outcomes[other].rank, other)
            }
        }
    }
}

extension Outcome {
    /// A pass above any failure, a failure above a void result, that above an absence; scores
    /// compare within passes and within failures.
    fileprivate var rank: Int {
        switch self {
        case .absent: 0
        case .misconduct: 1
        case .failed(let score): 2 + score.hundredths
        case .passed(let score): 1_000_000_000 + score.hundredths
        }
    }
}
