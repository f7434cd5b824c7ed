internal import CLibCrypto

/// A running hash over libcrypto's EVP. Owned by one caller; the context is freed with it.
final class Hasher {
    private let context: OpaquePointer

    /// Starts a hash of `algorithm`.
    init(_ algorithm: HashAlgorithm) {
        guard let context = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto: out of memory")
        }
        self.context = context
        let method = algorithm == .sm3 ? EVP_sm3() : EVP_sha256()
        precondition(
            EVP_DigestInit_ex(context, method, nil) == 1, "libcrypto without \(algorithm)")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Begins again with no bytes; without a name the method need not be looked up.
    func restart() {
        precondition(EVP_DigestInit_ex(context, nil, nil) == 1, "libcrypto: restart")
    }

    /// Stands where `other` stands.
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
        var digest: [UInt8] = []
        finish(to: &digest)
        return digest
    }

    /// Replaces `bytes` by the digest; memory is taken only when it has another length.
    func finish(to bytes: inout [UInt8]) {
        if bytes.count != HashAlgorithm.digestLength {
            bytes = [UInt8](repeating: 0, count: HashAlgorithm.digestLength)
        }
        let done = bytes.withUnsafeMutableBufferPointer {
            EVP_DigestFinal_ex(context, $0.baseAddress, nil)
        }
        precondition(done == 1, "libcrypto: final")
    }
}
