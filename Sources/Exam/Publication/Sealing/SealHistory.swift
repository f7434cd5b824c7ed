package import Seals
package import Vocabulary

/// The office's keys as everything that was done to them has left them.
package struct SealHistory: Hashable, Sendable {
    /// In the order in which they were made.
    package private(set) var keys: [KeyList.Key] = []
    /// What was taken back by hand, in the order in which it was.
    package private(set) var withdrawn: [KeyList.Withdrawal] = []
    /// The digest of the list that was published last; nil before the first.
    package private(set) var listed: String?
    /// When it was published.
    package private(set) var listedAt: Moment?
    private var boxes: [SealKeyID: PassphraseBox] = [:]

    /// No key yet.
    package init() {}

    /// The key in use; nil before the first, and after it was revoked.
    package var active: KeyList.Key? { keys.last { $0.isActive } }

    /// The private half of a key, hidden.
    package func box(of key: SealKeyID) -> PassphraseBox? { boxes[key] }

    /// Does one more deed.
    package mutating func apply(_ deed: SealDeed, at moment: Moment) {
        switch deed {
        case .made(let key, let box, let endorsement):
            keys.append(KeyList.Key(key, since: moment, endorsement: endorsement))
            boxes[key.id] = box
        case .retired(let id):
            change(id) {
                KeyList.Key(
                    $0.publicKey, since: $0.since, retired: moment, revoked: $0.revoked,
                    endorsement: $0.endorsement)
            }
        case .revoked(let id, let reason):
            change(id) {
                KeyList.Key(
                    $0.publicKey, since: $0.since, retired: $0.retired,
                    revoked: KeyList.Revocation(at: moment, reason: reason),
                    endorsement: $0.endorsement)
            }
        case .withdrawn(let withdrawal): withdrawn.append(withdrawal)
        case .listed(let digest): (listed, listedAt) = (digest, moment)
        }
    }

    private mutating func change(_ id: SealKeyID, _ make: (KeyList.Key) -> KeyList.Key) {
        keys = keys.map { $0.publicKey.id == id ? make($0) : $0 }
    }
}
