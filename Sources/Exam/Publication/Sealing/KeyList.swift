package import Seals
package import Vocabulary

/// The published list of an office's keys and of the documents that it withdrew: all that somebody
/// needs, beside the paper, to check it without a network.
package struct KeyList: Hashable, Sendable {
    /// A key.
    package struct Key: Hashable, Sendable {
        package let publicKey: SM2PublicKey
        /// From when on.
        package let since: Moment
        /// When another one took its place; its seals stay good. Nil for the one in use.
        package let retired: Moment?
        /// When and why it was revoked: none of its seals is trusted any more.
        package let revoked: Revocation?
        /// That the key before it vouches for it; nil for a first key, and after a revocation.
        package let endorsement: Endorsement?

        package init(
            _ publicKey: SM2PublicKey, since: Moment, retired: Moment? = nil,
            revoked: Revocation? = nil, endorsement: Endorsement? = nil
        ) {
            self.publicKey = publicKey
            self.since = since
            self.retired = retired
            self.revoked = revoked
            self.endorsement = endorsement
        }

        /// Whether it may seal.
        package var isActive: Bool { retired == nil && revoked == nil }
    }

    /// That a key is no longer trusted.
    package struct Revocation: Hashable, Sendable {
        package let at: Moment
        /// For everybody to read.
        package let reason: String

        package init(at moment: Moment, reason: String) {
            at = moment
            self.reason = reason
        }
    }

    /// A key's seal on the one that follows it.
    package struct Endorsement: Hashable, Sendable {
        package let by: SealKeyID
        package let signature: [UInt8]

        /// What `key` says of its follower.
        package init(of follower: SM2PublicKey, by key: SealingKey) {
            self.init(
                by: key.id,
                signature: key.signature(
                    over: Endorsement.content(follower), form: Endorsement.form))
        }

        package init(by key: SealKeyID, signature: [UInt8]) {
            by = key
            self.signature = signature
        }

        func isGenuine(of follower: SM2PublicKey, by key: SM2PublicKey) -> Bool {
            key.id == by
                && key.isGenuine(
                    signature, over: Endorsement.content(follower), form: Endorsement.form)
        }

        private static let form = "zhikao-key-endorsement/1"
        private static func content(_ key: SM2PublicKey) -> JSON {
            .text(hexadecimal(key.compressed))
        }
    }

    /// A document that was given out and no longer holds.
    package struct Withdrawal: Hashable, Sendable {
        /// `Essence.digest`.
        package let essence: String
        package let exam: ExamID
        package let on: CalendarDate
        /// For everybody to read, such as 一道试题作废.
        package let because: String

        package init(essence: String, exam: ExamID, on date: CalendarDate, because: String) {
            self.essence = essence
            self.exam = exam
            on = date
            self.because = because
        }
    }

    /// An exam by its name, so that a check can tell it.
    package struct Exam: Hashable, Sendable {
        package let id: ExamID
        package let title: String

        package init(id: ExamID, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Who gives it out.
    package let issuer: String
    /// When.
    package let at: Moment
    /// Ascending by id.
    package let exams: [Exam]
    /// In the order in which they were made.
    package let keys: [Key]
    /// Ascending by essence.
    package let withdrawn: [Withdrawal]

    package init(
        issuer: String, at moment: Moment, exams: [Exam], keys: [Key], withdrawn: [Withdrawal]
    ) {
        self.issuer = issuer
        at = moment
        self.exams = exams.sorted { $0.id < $1.id }
        self.keys = keys
        self.withdrawn = withdrawn.sorted {
            ($0.essence, $0.on.description) < ($1.essence, $1.on.description)
        }
    }

    /// The key of this id.
    package func key(_ id: SealKeyID) -> Key? { keys.first { $0.publicKey.id == id } }
}
