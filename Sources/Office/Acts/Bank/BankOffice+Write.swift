package import Bank
package import Vocabulary

extension BankOffice {
    /// Keeps what an editor has written, as a draft.
    ///
    /// - Parameter revision: the item's revision when the editor read it; nil for a new item.
    /// - Throws: as `BankHistory.writing`.
    package func write(_ draft: ItemDraft, basedOn revision: Int?, _ act: Act) throws {
        _ = try perform("write", on: draft.id?.text ?? "", act) { history in
            [try history.writing(draft, by: act.actor.account, basedOn: revision)]
        }
    }

    /// Takes the drafts of a file in, all or none of them.
    ///
    /// - Parameters:
    ///   - media: the pictures that they name; kept with them.
    ///   - prefix: gives all of them new ids that begin so; nil keeps the file's.
    /// - Returns: the items that came in; nil when the act was done before.
    /// - Throws: as `BankHistory.importing`.
    package func takeIn(
        _ drafts: [ItemDraft], media: [ItemMedia] = [], from file: String,
        renumbering prefix: String?, _ act: Act
    ) throws -> [ItemID]? {
        let pictures = media.compactMap { FileRecord(picture: $0, at: act.at) }
        return try perform("import", on: file, act, storing: pictures) { history in
            try history.importing(
                drafts, from: file, renumbering: prefix, by: act.actor.account)
        }?.compactMap(\.deed.item)
    }

    /// Makes the store's bank follow the folder it was loaded from; what editors have done since
    /// the folder last changed stands.
    ///
    /// - Returns: how many items changed.
    @discardableResult
    package func takeFolder(at moment: Moment) throws -> Int {
        // Asked without the right to write first: mostly there is nothing to do.
        guard try !history().taking(library.folder.items).isEmpty else { return 0 }
        let act = Act(by: Actor("system", as: .system), at: moment)
        return try perform("folder", on: "", act, allowing: .system) { history in
            history.taking(library.folder.items)
        }?.count ?? 0
    }
}

extension FileRecord {
    /// A picture under the digest that its name has; nil for a name of another shape.
    init?(picture: ItemMedia, at moment: Moment) {
        let parts = picture.name.split(separator: ".")
        let types = ["png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp"]
        guard parts.count == 2, parts[0].utf8.count == 64, let type = types[String(parts[1])]
        else { return nil }
        self.init(
            digest: String(parts[0]), mediaType: "image/\(type)", bytes: picture.bytes,
            storedAt: moment)
    }
}
