import Draws
import Seals
package import Vocabulary

/// The proofs of all papers of a draw, from its transcript.
package struct PaperProofs: Sendable {
    private let announcement: DrawAnnouncement
    private let leaves: [PaperLeaf]
    private let tree: MerkleTree
    private let places: [String: Int]

    /// - Returns: nil when the transcript is not one of a paper draw.
    package init?(transcript: JSON) {
        guard let members = transcript["announcement"],
            let announcement = try? DrawAnnouncement(json: members),
            let seed = transcript["seed"]?.text.flatMap({ bytes(hexadecimal: $0) }),
            let inputs = transcript["inputs"], let result = transcript["result"],
            let roster = inputs["roster"]?.array, let bankRows = inputs["bank"]?.array,
            let sheetRows = result["sheets"]?.array
        else { return nil }
        let bank = bankRows.map {
            PaperLeaf.Words(
                id: $0.array?.first?.text ?? "", text: $0.array?.last?.text ?? "")
        }
        var papers: [String: (sheet: String, items: JSON)] = [:]
        for row in sheetRows {
            guard let row = row.array, row.count == 5, let sheet = row[0].text,
                let registration = row[1].text, let positions = row[3].text,
                let orders = row[4].text,
                let items = PaperLeaf.items(positions: positions, orders: orders, bank: bank)
            else { return nil }
            papers[registration] = (sheet, items)
        }
        let context = DrawContext(
            seed: seed, announcementDigest: announcement.digest, exam: announcement.exam,
            hash: announcement.hash)
        let registrations = roster.map { $0.array?.first?.text ?? "" }
        self.announcement = announcement
        leaves = registrations.enumerated().map { index, registration in
            PaperLeaf(
                announcement: announcement.digest, exam: announcement.exam,
                registration: registration, sheet: papers[registration]?.sheet ?? "",
                place: (index, registrations.count),
                salt: context.ticket("paper/salt", registration),
                items: papers[registration]?.items ?? [])
        }
        tree = MerkleTree(leaves.map(\.bytes), hash: announcement.hash)
        places = Dictionary(
            registrations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The proof of one person's paper; nil for who had none.
    ///
    /// - Parameter textSalt: the salt of an item's words; nil: they are not to be checked.
    package func proof(
        of registration: RegistrationID, textSalt: ((ItemID) -> [UInt8])? = nil
    ) -> PaperProof? {
        guard let index = places[registration.text] else { return nil }
        let leaf = leaves[index]
        let salts = (leaf.items.array ?? []).compactMap { row in
            row.array?.first?.text.flatMap { id in
                textSalt.map { hexadecimal($0(ItemID(id))) }
            }
        }
        return PaperProof(
            exam: announcement.exam, hash: announcement.hash,
            announcement: hexadecimal(announcement.digest), registration: registration.text,
            sheet: leaf.sheet, salt: hexadecimal(leaf.salt), items: leaf.items,
            textSalts: salts, index: index, size: leaves.count,
            path: tree.path(of: index).map { hexadecimal($0) }, root: hexadecimal(tree.root))
    }
}
