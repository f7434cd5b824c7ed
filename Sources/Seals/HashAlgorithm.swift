internal import CLibCrypto

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

/// A running hash over libcrypto's EVP. Owned by one caller; the context is freed with it.
final class Hasher {
    private let context: OpaquePointer

    /// Starts a hash of `algorithm`.
    init(_ algorithm: HashAlgorithm) {
        context = Hasher.makeContext()
        let method = algorithm == .sm3 ? EVP_sm3() : EVP_sha256()
        precondition(
            EVP_DigestInit_ex(context, method, nil) == 1, "libcrypto without \(algorithm)")
    }

    /// Starts where `other` stands.
    init(copying other: Hasher) {
        context = Hasher.makeContext()
        restart(from: other)
    }

    deinit { EVP_MD_CTX_free(context) }

    func restart(from other: Hasher) {
        precondition(EVP_MD_CTX_copy_ex(context, other.context) == 1, "libcrypto: copy")
    }

    func update(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            precondition(
                EVP_DigestUpdate(context, buffer.baseAddress, buffer.count) == 1,
                "libcrypto: update")
        }
        if done == nil { update(Array(bytes)) }
    }

    func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: HashAlgorithm.digestLength) { buffer, count in
            precondition(
                EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1, "libcrypto: final")
            count = HashAlgorithm.digestLength
        }
    }

    private static func makeContext() -> OpaquePointer {
        guard let context = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto: out of memory")
        }
        return context
    }
}
