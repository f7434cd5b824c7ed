package import Seals
package import Vocabulary

/// Hides a paper for the waiting room: it may lie at the terminal before the start, and is opened
/// by a key that the service gives out with the start and never before.
///
/// Each sealing has a salt and with it a key of its own, HMAC-SHA-256 under a key of the service
/// over exam, sheet and salt: nothing is kept for it, and a key opens no other paper and no other
/// sealing of the same one. What is sealed is padded, so that its length says next to nothing.
package struct PaperSeal: Sendable {
    private let key: [UInt8]

    package static let saltLength = 16
    private static let block = 4096
    private static let keyName = "terminal-papers"

    /// - Parameter key: the service's own; see `open`.
    package init(key: [UInt8]) { self.key = key }

    /// The seal of a store; its key is made when there is none.
    package static func open(
        _ records: any Records, secrets: any SecretSource
    ) throws -> PaperSeal {
        if let key = try records.read({ try $0.key(named: keyName) }) { return PaperSeal(key: key) }
        let fresh = secrets.bytes(32)
        return try records.write { books in
            if let key = try books.key(named: keyName) { return PaperSeal(key: key) }
            try books.insert(key: fresh, named: keyName)
            return PaperSeal(key: fresh)
        }
    }

    /// The key that opens what was sealed with this salt.
    package func key(of sheet: SheetCode, in exam: ExamID, salt: [UInt8]) -> [UInt8] {
        AuthenticationCode(.sha256, key: key).code(
            Array("terminal-paper/1\n\(exam)\n\(sheet)\n".utf8), salt)
    }

    /// Salt, hidden bytes, tag. The bytes are filled up with blanks, which JSON does not mind.
    ///
    /// - Parameter salt: sixteen bytes that were never used before.
    package func seal(
        _ paper: [UInt8], of sheet: SheetCode, in exam: ExamID, salt: [UInt8]
    ) -> [UInt8] {
        let rest = (PaperSeal.block - paper.count % PaperSeal.block) % PaperSeal.block
        let padded = paper + [UInt8](repeating: UInt8(ascii: " "), count: rest)
        return salt
            + SealedBytes.seal(padded, underFresh: key(of: sheet, in: exam, salt: salt))
    }
}
