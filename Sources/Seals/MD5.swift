internal import CLibCrypto

/// MD5 (RFC 1321), which RFC 3797 prescribes; it protects nothing here and seals nothing.
package enum MD5 {
    /// The digest of 16 bytes.
    ///
    /// - Precondition: libcrypto has MD5; a system that forbids it cannot follow RFC 3797.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
            precondition(
                EVP_Digest(bytes, bytes.count, buffer.baseAddress, nil, EVP_md5(), nil) == 1,
                "libcrypto without MD5")
            count = 16
        }
    }
}
