package import Vocabulary

/// The figures of a what-if. Shares and means are over the papers whose result counts.
package struct WhatIfReport: Hashable, Sendable {
    /// A paper whose published total would be another one.
    package struct Change: Hashable, Sendable {
        /// Its blind code.
        package let sheet: SheetCode
        /// The total that stands.
        package let before: Marks
        /// The total that would stand.
        package let after: Marks
        /// Whether the result counts.
        package let counts: Bool
    }

    /// How many papers' totals would move by so much.
    package struct Step: Hashable, Sendable {
        /// Hundredths of a mark, below 0 for a loss.
        package let hundredths: Int
        /// Papers.
        package let papers: Int
    }

    /// The least total that passes.
    package let passMark: Marks
    /// Papers in all.
    package private(set) var papers = 0
    /// Papers that have the item.
    package private(set) var withItem = 0
    /// Papers whose result counts.
    package private(set) var counted = 0
    /// Of those that count, how many pass as it stands and would pass.
    package private(set) var passedBefore = 0
    package private(set) var passedAfter = 0
    /// Ascending by sheet.
    package private(set) var changes: [Change] = []
    private var sumBefore = 0
    private var sumAfter = 0
    private var steps: [Int: Int] = [:]

    init(passMark: Marks) { self.passMark = passMark }

    mutating func add(
        _ sheet: SheetCode, _ before: Marks, _ after: Marks, hasItem: Bool, counts: Bool
    ) {
        papers += 1
        if hasItem {
            withItem += 1
            steps[after.hundredths - before.hundredths, default: 0] += 1
        }
        if before != after {
            changes.append(Change(sheet: sheet, before: before, after: after, counts: counts))
        }
        guard counts else { return }
        counted += 1
        sumBefore += before.hundredths
        sumAfter += after.hundredths
        if before >= passMark { passedBefore += 1 }
        if after >= passMark { passedAfter += 1 }
    }

    func sorted() -> WhatIfReport {
        var report = self
        report.changes.sort { $0.sheet < $1.sheet }
        return report
    }

    /// How many totals rise.
    package var raised: Int { changes.count { $0.after > $0.before } }

    /// How many totals fall.
    package var lowered: Int { changes.count { $0.after < $0.before } }

    /// Those that count and fail as it stands, and would pass.
    package var wouldPass: [Change] {
        changes.filter { $0.counts && $0.before < passMark && $0.after >= passMark }
    }

    /// Those that count and pass as it stands, and would fail.
    package var wouldFail: [Change] {
        changes.filter { $0.counts && $0.before >= passMark && $0.after < passMark }
    }

    /// The exact mean of the totals that count as it stands, in marks; nil when none counts.
    package var meanBefore: Fraction? { mean(sumBefore) }

    /// The exact mean as it would be.
    package var meanAfter: Fraction? { mean(sumAfter) }

    private func mean(_ sum: Int) -> Fraction? {
        counted == 0 ? nil : Fraction(sum, counted * 100)
    }

    /// The papers that have the item by how far their totals move, the greatest loss first; who
    /// does not move stands at 0.
    package var distribution: [Step] {
        steps.keys.sorted().map { Step(hundredths: $0, papers: steps[$0] ?? 0) }
    }

    /// The figures for programs, and what a digest of them covers.
    package var json: JSON {
        [
            "papers": .int(papers), "withItem": .int(withItem), "counted": .int(counted),
            "changed": .int(changes.count), "raised": .int(raised), "lowered": .int(lowered),
            "wouldPass": JSON(wouldPass.map(\.sheet.text)),
            "wouldFail": JSON(wouldFail.map(\.sheet.text)),
            "passMark": .text(passMark.description),
            "passed": ["before": .int(passedBefore), "after": .int(passedAfter)],
            "mean": ["before": Self.mean(meanBefore), "after": Self.mean(meanAfter)],
            "distribution": .array(
                distribution.map {
                    [
                        "marks": .text(Marks(hundredths: $0.hundredths).description),
                        "papers": .int($0.papers),
                    ]
                }),
            "changes": .array(
                changes.map {
                    [
                        "sheet": JSON($0.sheet), "before": .text($0.before.description),
                        "after": .text($0.after.description), "counts": .bool($0.counts),
                    ]
                }),
        ]
    }

    /// Exactly, as numerator and denominator.
    private static func mean(_ mean: Fraction?) -> JSON {
        mean.map { [.int($0.numerator), .int($0.denominator)] } ?? .null
    }
}
