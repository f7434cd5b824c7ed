package import Bank
package import Grading
package import Vocabulary

/// The bank's difficulties from all sittings of all exams that have been scored, on one scale.
///
/// Every session of every exam is a group of its own; items in common link them. What is proposed
/// for the bank is the share of right answers over the candidates of all groups together, which is
/// what `facility` means there, with the chances at one standard deviation below, at and above
/// their mean.
package struct BankCalibration: Sendable {
    /// What an item's answers say against what the bank says.
    package struct Proposal: Hashable, Sendable {
        package let found: RaschCalibration.Item
        /// In percent: of the bank today, and as found.
        package let current: Int
        package let facility: Int
        /// Of the facility found, in percentage points: error · E[P(1-P)].
        package let error: Double
        /// For the bank: thousandths over all, and at -1, 0 and +1.
        package let chances: [Int]
        /// Revision of the item when it was looked at.
        package let revision: Int
        /// Why it cannot be taken over now; nil when it can.
        package let obstacle: String?

        /// The bank is off by more than chance (1.96 errors), by at least five percentage points,
        /// and at least 30 people had the item.
        package var isNotable: Bool {
            let gap = abs(Double(facility - current))
            return found.n >= BankCalibration.leastPeople && gap >= 5 && gap > 1.96 * error
        }
    }

    /// People that a proposal needs.
    package static let leastPeople = 30

    package let calibration: RaschCalibration
    /// Between all sittings in their order; nil for one.
    package let drift: DifficultyDrift?
    /// Of items in force; the farthest off first.
    package let proposals: [Proposal]
    /// The exams that count, in their order of time.
    package let exams: [ExamID]

    /// - Parameters:
    ///   - exams: in their order of time.
    ///   - history: the bank of today.
    package init(_ exams: [ExamResponses], _ history: BankHistory) {
        let sittings = exams.flatMap(\.sittings)
        calibration = RaschCalibration(RaschData(sittings))
        drift = sittings.count > 1 ? DifficultyDrift(calibration) : nil
        self.exams = exams.map(\.exam)
        proposals = calibration.items.compactMap { found -> Proposal? in
            guard let item = history[found.item], let draft = item.inForce?.draft,
                let current = draft.facility
            else { return nil }
            return Proposal(
                found: found, current: current, facility: found.facility,
                error: found.error * found.slope * 100,
                chances: found.chances.map { min(1000, max(0, Int(($0 * 1000).rounded()))) },
                revision: item.revision,
                obstacle: item.work == nil ? nil : "有未完成的新版")
        }.sorted { one, other in
            let gaps = (one.z, other.z)
            return gaps.0 == gaps.1 ? one.found.item < other.found.item : gaps.0 > gaps.1
        }
    }
}

extension BankCalibration.Proposal {
    /// How many errors the bank is off by.
    package var z: Double { abs(Double(facility - current)) / max(error, 0.1) }
}

extension RaschCalibration.Item {
    /// By how much the share of right answers falls for a logit, near the pooled mean.
    fileprivate var slope: Double {
        chances.isEmpty ? 0.25 : chances.dropFirst().reduce(0) { $0 + $1 * (1 - $1) } / 3
    }
}

extension BankCalibration {
    /// All items with what was found and what the bank says.
    package var table: AnalysisTable {
        AnalysisTable(
            name: "calibration", title: "题库校准",
            columns: [
                "试题", "人数", "答对", "Rasch难度", "标准误", "infit", "outfit", "题库难度%", "校准难度%", "标准误%",
                "提示",
            ],
            rows: proposals.map { proposal in
                let found = proposal.found
                return [
                    found.item.text, "\(found.n)", "\(found.right)",
                    DecimalText.of(found.difficulty, places: 3),
                    DecimalText.of(found.error, places: 3),
                    DecimalText.of(found.infit, places: 3),
                    DecimalText.of(found.outfit, places: 3), "\(proposal.current)",
                    "\(proposal.facility)", DecimalText.of(proposal.error, places: 1),
                    proposal.isNotable ? "与题库难度不符" : "",
                ]
            })
    }
}
