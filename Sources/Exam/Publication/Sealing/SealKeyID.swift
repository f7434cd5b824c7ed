package import Seals
package import Vocabulary

/// A key that makes seals, by its public half.
package typealias SealKeyID = Identifier<Named.SealKey>

extension Named {
    /// What `SealKeyID` names.
    package enum SealKey {}
}

extension SM2PublicKey {
    /// SM3 of the compressed key in hexadecimal: what an office prints in its announcements, so
    /// that a list of keys cannot be replaced as a whole.
    package var fingerprint: String { HashAlgorithm.sm3.hexadecimalDigest(compressed) }

    /// The first twelve digits of the fingerprint.
    package var id: SealKeyID { SealKeyID(String(fingerprint.prefix(12))) }
}
