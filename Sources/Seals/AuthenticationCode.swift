/// HMAC (RFC 2104; GB/T 15852.2 with SM3) under one key, for any number of messages.
///
/// The two key blocks are hashed once, so that a message costs two short hashes.
package final class AuthenticationCode {
    private let inner: Hasher
    private let outer: Hasher
    private let work: Hasher

    package init(_ algorithm: HashAlgorithm, key: [UInt8]) {
        let block = HashAlgorithm.blockLength
        let short = key.count > block ? algorithm.digest(key) : key
        let padded = short + [UInt8](repeating: 0, count: block - short.count)
        inner = Hasher(algorithm)
        inner.update(padded.map { $0 ^ 0x36 })
        outer = Hasher(algorithm)
        outer.update(padded.map { $0 ^ 0x5C })
        work = Hasher(copying: inner)
    }

    /// The 32-byte code of the parts, taken as one message.
    package func code(_ parts: [UInt8]...) -> [UInt8] {
        work.restart(from: inner)
        for part in parts { work.update(part) }
        let digest = work.finish()
        work.restart(from: outer)
        work.update(digest)
        return work.finish()
    }
}
