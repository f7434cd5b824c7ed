package import Vocabulary

/// What may be done to the bank: each gives the deed, or says why not.
extension BankHistory {
    /// Somebody writes an item, or writes it anew.
    ///
    /// - Parameter revision: the item's revision when the writer read it; nil for an item that is
    ///   not in the bank yet.
    /// - Throws: `bank.item-id` without an id that can be kept, `bank.item-exists`,
    ///   `bank.moved-on` when somebody has done something to the item meanwhile,
    ///   `bank.nothing-changed`.
    package func writing(
        _ draft: ItemDraft, by account: AccountID, basedOn revision: Int?
    ) throws(Refusal) -> BankDeed {
        guard let id = draft.id, BankHistory.isPlain(id) else {
            throw Refusal(
                "bank.item-id", "试题编号应为1至60个字符，不含空格、斜杠和引号。",
                "an item needs an id of 1 to 60 characters without spaces, slashes and quotes")
        }
        guard let history = items[id] else {
            guard revision == nil else { throw BankHistory.unknown(id) }
            return .wrote(draft.written(as: 1, by: [account]))
        }
        guard let revision else {
            throw Refusal(
                "bank.item-exists", "题库中已有编号为 \(id) 的试题，请换一个编号。",
                "there is an item \(id) already")
        }
        try history.checkStands(at: revision)
        let open = history.work
        let authors = (open?.authors ?? []).filter { $0 != account } + [account]
        let number = open?.number ?? history.newest.number + 1
        let written = draft.written(as: number, by: authors)
        let before = (open ?? history.newest).draft
        // A returned draft may come again as it is: its author disagrees.
        guard open?.wasReturned != nil || !written.hasSameText(as: before) else {
            throw Refusal(
                "bank.nothing-changed", "试题 \(id) 没有任何改动。", "nothing of item \(id) was changed")
        }
        return .wrote(written)
    }

    /// Somebody else than its authors answers it without the key.
    ///
    /// - Throws: `item.unknown`, `bank.moved-on`, `bank.not-waiting`, `bank.own-item`,
    ///   `bank.no-answer`, `bank.answered` when the account has done so already.
    package func answering(
        _ id: ItemID, _ response: Response, agrees: Bool, by account: AccountID,
        basedOn revision: Int
    ) throws(Refusal) -> BankDeed {
        let version = try waiting(id, for: account, basedOn: revision)
        guard version.answers[account] == nil else {
            throw Refusal(
                "bank.answered", "您已经作答，答案不能更改。", "the second reader has answered already")
        }
        guard response.isAnswered else {
            throw Refusal("bank.no-answer", "请先作答。", "an answer is needed first")
        }
        return .answered(id, version: version.number, response, agrees: agrees)
    }

    /// The second reader finds it good.
    ///
    /// - Throws: as `answering`; `bank.answer-first`; `item.incomplete`, `bank.unsound` for an item
    ///   that no exam could use.
    package func agreeing(
        _ id: ItemID, by account: AccountID, basedOn revision: Int
    ) throws(Refusal) -> BankDeed {
        let version = try waiting(id, for: account, basedOn: revision)
        try version.checkAnswered(by: account)
        try version.checkSound()
        return .agreed(id, version: version.number)
    }

    /// The second reader, or who was to approve it, sends it back.
    ///
    /// - Throws: `item.unknown`, `bank.moved-on`, `bank.not-waiting`, `bank.own-item`,
    ///   `bank.answer-first`, `bank.note-required`.
    package func returning(
        _ id: ItemID, note: String, by account: AccountID, basedOn revision: Int
    ) throws(Refusal) -> BankDeed {
        let history = try history(id)
        try history.checkStands(at: revision)
        let version: ItemVersion
        if let work = history.work, work.state == .reviewed {
            version = work
            try version.checkNotOwn(account, id)
        } else {
            version = try waiting(id, for: account, basedOn: revision)
            try version.checkAnswered(by: account)
        }
        try BankHistory.checkNote(note)
        return .returned(id, version: version.number, note: note)
    }

    /// Clears a reviewed version for exams.
    ///
    /// - Throws: `item.unknown`, `bank.moved-on`, `bank.not-reviewed`, `bank.own-item`,
    ///   `item.incomplete`, `bank.unsound`.
    package func approving(
        _ id: ItemID, by account: AccountID, basedOn revision: Int
    ) throws(Refusal) -> BankDeed {
        let history = try history(id)
        try history.checkStands(at: revision)
        guard let version = history.work, version.state == .reviewed else {
            throw Refusal(
                "bank.not-reviewed", "试题 \(id) 没有经审核待批准的版本。",
                "item \(id) has no reviewed version")
        }
        try version.checkNotOwn(account, id)
        try version.checkSound()
        return .approved(id, version: version.number)
    }

    /// Takes an item out of use.
    ///
    /// - Throws: `item.unknown`, `bank.moved-on`, `bank.retired`, `bank.note-required`.
    package func retiring(
        _ id: ItemID, because reason: String, basedOn revision: Int
    ) throws(Refusal) -> BankDeed {
        let history = try history(id)
        try history.checkStands(at: revision)
        guard history.inForce != nil || history.work != nil else {
            throw Refusal("bank.retired", "试题 \(id) 已经停用。", "item \(id) is retired already")
        }
        try BankHistory.checkNote(reason)
        return .retired(id, reason: reason)
    }

    private func history(_ id: ItemID) throws(Refusal) -> ItemHistory {
        guard let history = items[id] else { throw BankHistory.unknown(id) }
        return history
    }

    /// The version of an item that this account may read as the second reader.
    private func waiting(
        _ id: ItemID, for account: AccountID, basedOn revision: Int
    ) throws(Refusal) -> ItemVersion {
        let history = try history(id)
        try history.checkStands(at: revision)
        guard let version = history.work, version.isWaiting else {
            throw Refusal(
                "bank.not-waiting", "试题 \(id) 没有待审核的草稿。", "no draft of item \(id) waits")
        }
        try version.checkNotOwn(account, id)
        return version
    }

    private static func checkNote(_ note: String) throws(Refusal) {
        guard note.contains(where: { !$0.isWhitespace }), note.count <= 500 else {
            throw Refusal(
                "bank.note-required", "请写明理由（500字以内）。",
                "a reason of at most 500 characters is required")
        }
    }

    static func unknown(_ id: ItemID) -> Refusal {
        Refusal("item.unknown", "题库中没有试题 \(id)。", "there is no item \(id)")
    }

    /// Ids stand in addresses, files and tables.
    private static func isPlain(_ id: ItemID) -> Bool {
        id.text.count <= 60
            && !id.text.contains { $0.isWhitespace || $0.isNewline || "/\\\"'<>&?#%".contains($0) }
    }
}

extension ItemHistory {
    /// - Throws: `bank.moved-on` naming who did something after `revision`.
    fileprivate func checkStands(at revision: Int) throws(Refusal) {
        guard self.revision != revision else { return }
        let who = events.last?.account.text ?? ""
        throw Refusal(
            "bank.moved-on", "试题 \(id) 在您打开之后已被 \(who) 处理，请重新打开后再办理；您填写的内容没有保存。",
            "item \(id) has moved on: \(who) did something to it meanwhile")
    }
}

extension ItemVersion {
    fileprivate func checkNotOwn(_ account: AccountID, _ id: ItemID) throws(Refusal) {
        guard !authors.contains(account) else {
            throw Refusal(
                "bank.own-item", "试题 \(id) 由您编写，须由他人审核和批准。",
                "nobody reviews or approves an own item (\(id))")
        }
    }

    fileprivate func checkAnswered(by account: AccountID) throws(Refusal) {
        guard answers[account] != nil else {
            throw Refusal(
                "bank.answer-first", "请先在不看答案的情况下作答，再作决定。",
                "the second reader answers before deciding")
        }
    }

    /// - Throws: `item.incomplete`, `bank.unsound`.
    fileprivate func checkSound() throws(Refusal) {
        _ = try draft.item()
        let errors = DraftCheck.findings(for: draft).filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw Refusal(
                "bank.unsound", "试题有\(errors.count)处错误，须退回修改。",
                "the item has \(errors.count) errors", findings: errors)
        }
    }
}

extension ItemDraft {
    /// The draft with the record of a version that is being written.
    fileprivate func written(as version: Int, by authors: [AccountID]) -> ItemDraft {
        var draft = self
        draft.record = ItemRecord(
            state: .draft, version: version, source: record.source,
            author: authors.map(\.text).joined(separator: "、"))
        return draft
    }

    /// Whether two drafts say the same, whatever became of them.
    package func hasSameText(as other: ItemDraft) -> Bool {
        var (one, two) = (self, other)
        one.record = ItemRecord(source: record.source)
        two.record = ItemRecord(source: other.record.source)
        return one == two
    }
}
