import Bank
import Grading
package import Vocabulary

extension BankOffice {
    /// Writes what a calibration found into new versions of the items chosen. Each is a draft like
    /// any other: somebody else reads it, somebody approves it, and until then the version in force
    /// keeps its difficulty.
    ///
    /// - Parameter items: each with the revision that was looked at.
    /// - Throws: `bank.nothing-chosen`; `calibration.unknown` for an item that was not calibrated;
    ///   `calibration.few` for one that fewer than 30 people had; `calibration.work-open` for one
    ///   of which somebody is writing a new version; as `BankHistory.writing`.
    package func takeDifficulties(
        of items: [(item: ItemID, revision: Int)], from calibration: BankCalibration, _ act: Act
    ) throws {
        _ = try perform("calibrate", on: items.count == 1 ? items[0].item.text : "", act) {
            history in
            guard !items.isEmpty else {
                throw Refusal("bank.nothing-chosen", "请先勾选试题。", "no item was chosen")
            }
            let proposals = Dictionary(
                calibration.proposals.map { ($0.found.item, $0) },
                uniquingKeysWith: { one, _ in one })
            return try items.map { item, revision in
                guard let proposal = proposals[item], let known = history[item],
                    var draft = known.inForce?.draft
                else {
                    throw Refusal(
                        "calibration.unknown", "试题 \(item) 没有校准结果，或已不在用。",
                        "item \(item) was not calibrated, or is no longer in force")
                }
                try BankOffice.check(proposal, known)
                draft.facility = proposal.facility
                draft.chances = proposal.chances
                return try history.writing(draft, by: act.actor.account, basedOn: revision)
            }
        }
    }

    private static func check(
        _ proposal: BankCalibration.Proposal, _ known: ItemHistory
    ) throws(Refusal) {
        guard proposal.found.n >= BankCalibration.leastPeople else {
            throw Refusal(
                "calibration.few",
                "试题 \(known.id) 只有\(proposal.found.n)人作答，"
                    + "不足\(BankCalibration.leastPeople)人，不能据此修改难度。",
                "\(proposal.found.n) people had item \(known.id), "
                    + "fewer than \(BankCalibration.leastPeople)")
        }
        guard known.work == nil else {
            throw Refusal(
                "calibration.work-open", "试题 \(known.id) 有未完成的新版，请先处理完。",
                "somebody is writing a new version of item \(known.id)")
        }
    }
}
