package import Grading
import Seals
package import Vocabulary

/// What a correction would change, before it is decided.
package struct CorrectionPreview: Hashable, Sendable {
    /// What a lifted standing would change.
    package struct Lift: Hashable, Sendable {
        /// As the result stands.
        package let before: Outcome
        /// As it would be.
        package let after: Outcome
    }

    package let correction: Correction
    /// For an item.
    package let report: WhatIfReport?
    /// For a standing.
    package let lift: Lift?

    /// The figures for programs.
    package var json: JSON {
        if let report { return report.json }
        guard let lift else { return .null }
        return [
            "outcome": ["before": .text(lift.before.code), "after": .text(lift.after.code)],
            "score": lift.after.score.map { .text($0.description) } ?? .null,
        ]
    }

    /// SM3 over what is corrected and the figures: who decides says by it what was looked at.
    package var digest: String {
        let covered: JSON = [
            "subject": .text(correction.subject), "content": .text(correction.content),
            "figures": json,
        ]
        return HashAlgorithm.sm3.hexadecimalDigest(covered.canonical)
    }
}
