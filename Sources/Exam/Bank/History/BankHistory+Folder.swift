package import Vocabulary

extension BankHistory {
    /// The deeds by which this bank becomes the one of a folder: what is new or changed there since
    /// it was last taken in, and what is no longer there. None when the folder is as it was, so
    /// that what editors have done since stands.
    package func taking(_ folder: [Item]) -> [BankDeed] {
        let drafts = folder.sorted { $0.id < $1.id }.map { ItemDraft($0) }
        let changed = drafts.filter { draft in
            draft.id.flatMap { items[$0]?.folderCopy } != draft
        }
        let kept = Set(folder.map(\.id))
        let gone = sorted.filter { $0.folderCopy != nil && !kept.contains($0.id) }
        return changed.map { .shelved($0) } + gone.map { .unshelved($0.id) }
    }

    /// The deeds by which the drafts of a file come in: first the file, then each draft as a new
    /// item, or as the next version of the item whose id it has.
    ///
    /// Drafts without an id, and all of them under `renumbering`, get the next free ones.
    /// - Throws: `bank.import-empty`; `bank.item-id`; `bank.double-item` for an id that occurs
    ///   twice in the file.
    package func importing(
        _ drafts: [ItemDraft], from file: String, renumbering prefix: String?,
        by account: AccountID
    ) throws(Refusal) -> [BankDeed] {
        guard !drafts.isEmpty else {
            throw Refusal("bank.import-empty", "没有可以保存的试题。", "there is nothing to keep")
        }
        var numbers = FreeNumbers(self)
        var deeds: [BankDeed] = []
        var seen: Set<ItemID> = []
        for var draft in drafts {
            if let prefix { draft.id = numbers.next(prefix) }
            let id = draft.id ?? numbers.next("新题")
            draft.id = id
            guard seen.insert(id).inserted else {
                throw Refusal(
                    "bank.double-item", "文件中试题编号重复：\(id)；可改用新编号保存。", "ids occur twice: \(id)")
            }
            let known = items[id]
            do throws(Refusal) {
                deeds.append(try writing(draft, by: account, basedOn: known?.revision))
            } catch {
                guard error.code == "bank.nothing-changed" else { throw error }
            }
        }
        guard !deeds.isEmpty else {
            throw Refusal(
                "bank.import-empty", "文件中的试题与题库完全相同，没有需要保存的内容。",
                "all items of the file are in the bank as they are")
        }
        return [.imported(file: file, items: deeds.count)] + deeds
    }

    /// An id that no item has: the prefix and the next number of it.
    package func freeID(_ prefix: String) -> ItemID {
        var numbers = FreeNumbers(self)
        return numbers.next(prefix)
    }
}

/// Gives ids that are not in the bank, for each prefix in order.
private struct FreeNumbers {
    private let history: BankHistory
    private var last: [String: Int] = [:]

    init(_ history: BankHistory) { self.history = history }

    mutating func next(_ prefix: String) -> ItemID {
        var number = last[prefix] ?? highest(prefix)
        var id: ItemID
        repeat {
            number += 1
            let digits = String(number)
            let padding = String(repeating: "0", count: max(0, 3 - digits.count))
            id = ItemID("\(prefix)-\(padding)\(digits)")
        } while history.items[id] != nil
        last[prefix] = number
        return id
    }

    private func highest(_ prefix: String) -> Int {
        history.items.keys.reduce(0) { most, id in
            guard id.text.hasPrefix("\(prefix)-"),
                let number = Int(id.text.dropFirst(prefix.count + 1)), number < 1_000_000_000
            else { return most }
            return max(most, number)
        }
    }
}
