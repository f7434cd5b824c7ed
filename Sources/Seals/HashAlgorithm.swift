/// A hash function by the name that announcements and transcripts use.
package enum HashAlgorithm: String, Hashable, Sendable, Codable, CaseIterable {
    /// SM3 (GB/T 32905-2016), the default of the house.
    case sm3
    /// SHA-256 (FIPS 180-4).
    case sha256

    /// Bytes of a digest; both have 32.
    package static let digestLength = 32
    /// Bytes of a compression block; both have 64 (the block size of HMAC, RFC 2104).
    static let blockLength = 64

    /// The digest of `bytes`.
    package func digest(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let hasher = Hasher(self)
        hasher.update(bytes)
        return hasher.finish()
    }

    /// The digest of `bytes` as it is printed, in lower-case hexadecimal.
    package func hexadecimalDigest(_ bytes: some Collection<UInt8>) -> String {
        hexadecimal(digest(bytes))
    }
}
