internal import CLibCrypto

/// AES-256-GCM (NIST SP 800-38D): what browsers open with WebCrypto. The authentication tag of
/// sixteen bytes stands behind the hidden bytes.
package enum SealedBytes {
    package static let keyLength = 32
    package static let tagLength = 16
    private static let nonce = [UInt8](repeating: 0, count: 12)

    /// Hides `bytes` under a key that hides nothing else: the nonce is zero, so that a second text
    /// under the same key would betray both.
    ///
    /// - Precondition: the key has 32 bytes.
    package static func seal(_ bytes: [UInt8], underFresh key: [UInt8]) -> [UInt8] {
        precondition(key.count == keyLength, "a key of \(keyLength) bytes")
        let context = context()
        defer { EVP_CIPHER_CTX_free(context) }
        precondition(
            EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1,
            "libcrypto: AES-256-GCM")
        return [UInt8](unsafeUninitializedCapacity: bytes.count + tagLength) { buffer, filled in
            var count: Int32 = 0
            var rest: Int32 = 0
            let start = buffer.baseAddress
            precondition(
                EVP_EncryptUpdate(context, start, &count, bytes, Int32(bytes.count)) == 1
                    && EVP_EncryptFinal_ex(context, start.map { $0 + Int(count) }, &rest) == 1
                    && EVP_CIPHER_CTX_ctrl(
                        context, EVP_CTRL_GCM_GET_TAG, Int32(tagLength),
                        start.map { $0 + bytes.count }) == 1,
                "libcrypto: AES-256-GCM")
            filled = bytes.count + tagLength
        }
    }

    /// The bytes that were sealed; nil when key or bytes are not those.
    package static func open(_ sealed: [UInt8], with key: [UInt8]) -> [UInt8]? {
        guard key.count == keyLength, sealed.count >= tagLength else { return nil }
        let context = context()
        defer { EVP_CIPHER_CTX_free(context) }
        let hidden = Array(sealed.dropLast(tagLength))
        var tag = Array(sealed.suffix(tagLength))
        var isGenuine = false
        precondition(
            EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1,
            "libcrypto: AES-256-GCM")
        let plain = [UInt8](unsafeUninitializedCapacity: hidden.count + 1) { buffer, filled in
            var count: Int32 = 0
            var rest: Int32 = 0
            let start = buffer.baseAddress
            isGenuine =
                EVP_DecryptUpdate(context, start, &count, hidden, Int32(hidden.count)) == 1
                && EVP_CIPHER_CTX_ctrl(
                    context, EVP_CTRL_GCM_SET_TAG, Int32(tagLength), &tag) == 1
                && EVP_DecryptFinal_ex(context, start.map { $0 + Int(count) }, &rest) == 1
            filled = hidden.count
        }
        return isGenuine ? plain : nil
    }

    private static func context() -> OpaquePointer {
        guard let context = EVP_CIPHER_CTX_new() else {
            preconditionFailure("libcrypto: out of memory")
        }
        return context
    }
}
