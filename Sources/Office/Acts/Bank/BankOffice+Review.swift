import Bank
import Grading
import Papers
package import Vocabulary

extension BankOffice {
    /// Keeps what the second reader answers before seeing the key.
    ///
    /// - Throws: as `BankHistory.answering`.
    package func answer(
        _ item: ItemID, _ response: Response, basedOn revision: Int, _ act: Act
    ) throws {
        _ = try perform("answer", on: item.text, act) { history in
            let agrees = history[item]?.work.map { $0.draft.agrees(with: response) } ?? false
            return [
                try history.answering(
                    item, response, agrees: agrees, by: act.actor.account, basedOn: revision)
            ]
        }
    }

    /// The second reader finds a draft good.
    ///
    /// - Throws: as `BankHistory.agreeing`.
    package func agree(to item: ItemID, basedOn revision: Int, _ act: Act) throws {
        _ = try perform("agree", on: item.text, act) { history in
            [try history.agreeing(item, by: act.actor.account, basedOn: revision)]
        }
    }

    /// Sends a draft, or a reviewed version, back to its author.
    ///
    /// - Throws: as `BankHistory.returning`.
    package func giveBack(
        _ item: ItemID, note: String, basedOn revision: Int, _ act: Act
    ) throws {
        _ = try perform("return", on: item.text, act) { history in
            [
                try history.returning(
                    item, note: note, by: act.actor.account, basedOn: revision)
            ]
        }
    }

    /// Clears reviewed versions for exams, all or none of them.
    ///
    /// - Parameter items: each with the revision that was looked at.
    /// - Throws: `bank.nothing-chosen`; as `BankHistory.approving`.
    package func approve(_ items: [(item: ItemID, revision: Int)], _ act: Act) throws {
        let subject = items.count == 1 ? items[0].item.text : ""
        _ = try perform("approve", on: subject, act) { history in
            guard !items.isEmpty else {
                throw Refusal("bank.nothing-chosen", "请先勾选试题。", "no item was chosen")
            }
            return try items.map { item, revision in
                try history.approving(item, by: act.actor.account, basedOn: revision)
            }
        }
    }

    /// Takes an item out of use; papers that have it keep it.
    ///
    /// - Throws: as `BankHistory.retiring`.
    package func retire(
        _ item: ItemID, because reason: String, basedOn revision: Int, _ act: Act
    ) throws {
        _ = try perform("retire", on: item.text, act) { history in
            [try history.retiring(item, because: reason, basedOn: revision)]
        }
    }
}

extension ItemDraft {
    /// Whether an answer would earn full marks by the key; an essay is for people to judge and
    /// always agrees.
    func agrees(with response: Response) -> Bool {
        guard let key else { return false }
        if case .open = key { return true }
        let entry = AnswerKey.Entry(
            item: id ?? "?", type: type, marks: Marks(1), key: key, choiceCount: choices.count,
            slots: slots, credits: credits, blankGroups: blankGroups)
        return ScoringPolicy.standard(for: type).credit(for: response, to: entry) >= .one
    }
}
