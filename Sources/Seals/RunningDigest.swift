/// The digest of bytes that come piece by piece, such as those of a file that is larger than the
/// memory. Owned by one caller.
package final class RunningDigest {
    private let hasher: Hasher

    /// Starts with no bytes.
    package init(_ algorithm: HashAlgorithm) { hasher = Hasher(algorithm) }

    /// Takes the next bytes.
    package func update(_ bytes: some Collection<UInt8>) { hasher.update(bytes) }

    /// The digest of all that came, 32 bytes; afterwards nothing more may come.
    package func finish() -> [UInt8] { hasher.finish() }
}
