internal import CLibCrypto

/// Where secrets come from: tokens, keys, one-time passwords. Never the source of a public draw.
package protocol SecretSource: Sendable {
    /// So many bytes that nobody can guess.
    func bytes(_ count: Int) -> [UInt8]
}

/// The random generator of libcrypto, seeded by the system.
package struct SystemSecrets: SecretSource {
    /// A source without state of its own.
    package init() {}

    /// - Precondition: the system has a random source; without one nothing may go on.
    package func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            precondition(
                RAND_bytes(buffer.baseAddress, Int32(count)) == 1, "libcrypto: no random bytes")
            filled = count
        }
    }
}
