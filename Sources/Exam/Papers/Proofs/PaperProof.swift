package import Draws
package import Seals
package import Vocabulary

/// A candidate's proof that the own paper is among those that were committed to at the draw: it
/// leads by a few hashes to the root that was published, and shows nobody else's paper.
package struct PaperProof: Hashable, Sendable {
    /// The member `scheme` of a proof file.
    package static let scheme = "\(DrawScheme.name) paper"

    package let exam: String
    package let hash: HashAlgorithm
    /// The digest of the draw's announcement, in hexadecimal.
    package let announcement: String
    package let registration: String
    package let sheet: String
    /// In hexadecimal.
    package let salt: String
    /// `[id, order, text]` of each item on the paper.
    package let items: JSON
    /// The salt of each item's digest in hexadecimal, for who may check the words; or empty.
    package let textSalts: [String]
    /// The leaf's place, from 0, among `size` leaves.
    package let index: Int
    package let size: Int
    /// In hexadecimal, the nearest first.
    package let path: [String]
    /// In hexadecimal.
    package let root: String

    /// As a file holds it, before the line feed.
    package var json: JSON {
        var members: [String: JSON] = [
            "scheme": .text(PaperProof.scheme), "exam": .text(exam),
            "hash": .text(hash.rawValue), "announcement": .text(announcement),
            "registration": .text(registration), "sheet": .text(sheet), "salt": .text(salt),
            "items": items, "index": .int(index), "size": .int(size), "path": JSON(path),
            "root": .text(root),
        ]
        if !textSalts.isEmpty { members["text_salts"] = JSON(textSalts) }
        return .object(members)
    }

    /// The root that salt, items and path lead to; nil when the path does not fit the tree.
    package var computedRoot: String? {
        guard let salt = bytes(hexadecimal: salt),
            let announcement = bytes(hexadecimal: announcement)
        else { return nil }
        let hashes = path.compactMap { bytes(hexadecimal: $0) }
        guard hashes.count == path.count else { return nil }
        let leaf = PaperLeaf(
            announcement: announcement, exam: exam, registration: registration, sheet: sheet,
            place: (index, size), salt: salt, items: items)
        return MerkleTree.root(of: leaf.bytes, at: index, of: size, path: hashes, hash: hash)
            .map { hexadecimal($0) }
    }
}

extension PaperProof {
    /// Reads a proof file and follows its path.
    ///
    /// - Returns: the proof; its root is to be compared with the published receipt.
    /// - Throws: `DrawProblem`, the first thing that is wrong.
    package static func verified(_ json: JSON) throws(DrawProblem) -> PaperProof {
        guard let proof = PaperProof(json: json) else {
            throw DrawProblem(
                "proof", "缺少成员，或成员的类型不对。", "a member is missing or of another kind")
        }
        guard proof.json == json else {
            throw DrawProblem("proof", "有未知的成员。", "an unknown member")
        }
        guard let root = proof.computedRoot else {
            throw DrawProblem(
                "path", "散列路径与位置不符。", "the path does not fit the place in the tree")
        }
        guard root == proof.root else {
            throw DrawProblem(
                "root", "试卷与根值不符：内容被改动过。", "paper and path do not lead to the root")
        }
        return proof
    }

    private init?(json: JSON) {
        guard json["scheme"]?.text == PaperProof.scheme, let exam = json["exam"]?.text,
            let hash = json["hash"]?.text.flatMap(HashAlgorithm.init(rawValue:)),
            let announcement = json["announcement"]?.text,
            let registration = json["registration"]?.text, let sheet = json["sheet"]?.text,
            let salt = json["salt"]?.text, let items = json["items"],
            let index = json["index"]?.int, let size = json["size"]?.int,
            let path = json["path"]?.array?.compactMap(\.text), let root = json["root"]?.text
        else { return nil }
        self.init(
            exam: exam, hash: hash, announcement: announcement, registration: registration,
            sheet: sheet, salt: salt, items: items,
            textSalts: json["text_salts"]?.array?.compactMap(\.text) ?? [], index: index,
            size: size, path: path, root: root)
    }
}
