package import Vocabulary

/// Items whose difficulty moved between sittings (难度漂移). One that became easier may have leaked
/// (疑似泄题); it may also have been taught, or its distractors repaired: the figure says that it
/// moved, never why.
///
/// All sittings are calibrated at once, each with a mean and spread of its own, so that a stronger
/// group is no drift. At the common difficulty of item i, sitting s has the score U = Σ(x - P) and
/// the information V = Σ(P(1-P)) less what is lost as abilities are not known. Against all earlier
/// sittings e: d = U_s/V_s - U_e/V_e logits easier, z = d / √(1/V_s + 1/V_e) (Rao's score test; as
/// a test of items that work differently in groups Glas 1998, Statistica Sinica 8, 647–667). It
/// stays finite when everybody in a sitting had the item right. Chances are two-sided normal, and
/// adjusted for the number of items and sittings by Benjamini and Hochberg.
package struct DifficultyDrift: Sendable {
    /// One item in one sitting.
    package struct Row: Hashable, Sendable {
        package let item: ItemID
        /// The sitting, and the first and last of those it is compared with.
        package let sitting: String
        package let before: String
        /// People who had it and who had it right, before and in the sitting.
        package let takersBefore: Int
        package let rightBefore: Int
        package let takers: Int
        package let right: Int
        /// Logits by which it became easier; below 0 harder. One step from no change.
        package let easier: Double
        package let error: Double
        package let z: Double
        /// (d - median) / (0.74 · interquartile range) over the items of the sitting (Huynh and
        /// Meyer 2010, Pract. Assess. Res. Eval. 15:2); nil with fewer than eight items.
        package let robustZ: Double?
        /// Two-sided chance of so much by luck, and adjusted for all that were looked at.
        package let chance: Double
        package let adjusted: Double

        /// Worth a look: adjusted chance at most 5 %, and 0.43 logits or more, which is 1 delta,
        /// where the categories of ETS begin to speak of a difference (Zwick, Thayer and Lewis
        /// 1999, J. Educ. Meas. 36, 1–28).
        package var isNotable: Bool { adjusted <= 0.05 && abs(easier) >= 0.43 }
        /// Notable and easier.
        package var isLeakSuspect: Bool { isNotable && easier > 0 }
    }

    /// Leak suspects first, then ascending by adjusted chance.
    package let rows: [Row]

    /// - Parameters:
    ///   - calibration: of all sittings, in their order of time.
    ///   - least: people that must have had the item, before and in the sitting.
    package init(_ calibration: RaschCalibration, least: Int = 10) {
        let names = calibration.groups.map(\.name)
        var drafts: [Draft] = []
        for sitting in names.indices.dropFirst() {
            let found = calibration.parts.compactMap {
                Draft($0.item, $0.groups, sitting, names, least)
            }
            drafts += Draft.withRobustZ(found)
        }
        let adjusted = FalseDiscoveries.adjusted(
            drafts.map { NormalCurve.twoSided($0.z) }, tests: drafts.count)
        rows = zip(drafts, adjusted).map { $0.row(adjusted: $1) }
            .sorted { one, other in
                guard one.isLeakSuspect == other.isLeakSuspect else { return one.isLeakSuspect }
                return (one.adjusted, one.chance, one.item, one.sitting)
                    < (other.adjusted, other.chance, other.item, other.sitting)
            }
    }

    private struct Draft {
        let item: ItemID
        let sitting: String
        let before: String
        let earlier: RaschCalibration.Part
        let now: RaschCalibration.Part
        var robustZ: Double?

        init?(
            _ item: ItemID, _ parts: [RaschCalibration.Part], _ index: Int, _ names: [String],
            _ least: Int
        ) {
            let past = parts[..<index].reduce(RaschCalibration.Part()) { $0 + $1 }
            guard past.n >= least, parts[index].n >= least, past.information > 1e-6,
                parts[index].information > 1e-6
            else { return nil }
            self.item = item
            sitting = names[index]
            before = index == 1 ? names[0] : "\(names[0])–\(names[index - 1])"
            earlier = past
            now = parts[index]
        }

        var easier: Double {
            now.score / now.information - earlier.score / earlier.information
        }
        var error: Double { (1 / now.information + 1 / earlier.information).squareRoot() }
        var z: Double { easier / error }

        static func withRobustZ(_ drafts: [Draft]) -> [Draft] {
            guard drafts.count >= 8 else { return drafts }
            let sorted = drafts.map(\.easier).sorted()
            let range =
                Moments.quantile(sorted, 0.75) - Moments.quantile(sorted, 0.25)
            guard range > 1e-9 else { return drafts }
            let median = Moments.quantile(sorted, 0.5)
            return drafts.map { draft in
                var draft = draft
                draft.robustZ = (draft.easier - median) / (0.74 * range)
                return draft
            }
        }

        func row(adjusted: Double) -> Row {
            Row(
                item: item, sitting: sitting, before: before, takersBefore: earlier.n,
                rightBefore: earlier.right, takers: now.n, right: now.right, easier: easier,
                error: error, z: z, robustZ: robustZ, chance: NormalCurve.twoSided(z),
                adjusted: adjusted)
        }
    }
}
