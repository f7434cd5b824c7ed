internal import CLibCrypto

/// SM4 (GB/T 32907-2016) in counter mode. It hides and proves nothing: whoever hides with it adds a
/// code over what is hidden, see `PassphraseBox`.
package enum SM4 {
    /// Bytes of a key and of a block.
    package static let keyLength = 16

    /// Hides what is plain, and shows what is hidden.
    ///
    /// - Precondition: key and first counter have 16 bytes; a counter is never used twice under a
    ///   key.
    package static func counterMode(
        _ bytes: [UInt8], key: [UInt8], counter: [UInt8]
    ) -> [UInt8] {
        precondition(key.count == keyLength && counter.count == keyLength, "16 bytes each")
        guard let context = EVP_CIPHER_CTX_new() else {
            preconditionFailure("libcrypto: out of memory")
        }
        defer { EVP_CIPHER_CTX_free(context) }
        return [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, filled in
            var count: Int32 = 0
            precondition(
                EVP_EncryptInit_ex(context, EVP_sm4_ctr(), nil, key, counter) == 1
                    && EVP_EncryptUpdate(
                        context, buffer.baseAddress, &count, bytes, Int32(bytes.count)) == 1
                    && Int(count) == bytes.count,
                "libcrypto without SM4")
            filled = bytes.count
        }
    }
}
