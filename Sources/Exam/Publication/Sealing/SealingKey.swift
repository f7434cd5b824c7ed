package import Seals
import Vocabulary

/// A key of the office, unlocked: it makes seals. It stays in memory and is never printed.
package struct SealingKey: Sendable {
    private let key: SM2PrivateKey
    /// The key by its public half.
    package let id: SealKeyID

    /// - Parameter key: unlocked.
    package init(_ key: SM2PrivateKey) {
        self.key = key
        id = key.publicKey.id
    }

    /// What others check its seals with.
    package var publicKey: SM2PublicKey { key.publicKey }

    /// The signature over a form's content: 64 bytes. What is signed begins with the form's name,
    /// so that a seal on one kind of thing never is one on another.
    func signature(over content: JSON, form: String) -> [UInt8] {
        key.signature(of: SealingKey.message(content, form: form))
    }

    /// `form`, a line feed, the canonical JSON.
    static func message(_ content: JSON, form: String) -> [UInt8] {
        Array("\(form)\n".utf8) + content.canonical
    }
}

extension SM2PublicKey {
    /// Whether the signature is this key's over a form's content.
    func isGenuine(_ signature: [UInt8], over content: JSON, form: String) -> Bool {
        isGenuine(signature, of: SealingKey.message(content, form: form))
    }
}
