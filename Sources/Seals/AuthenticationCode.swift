/// HMAC (RFC 2104; GB/T 15852.2 with SM3) under one key at a time, for any number of messages.
///
/// The two key blocks are hashed once for each key, so that a short message costs two compressions
/// and a draw's stream allocates nothing.
package final class AuthenticationCode {
    private let algorithm: HashAlgorithm
    private let inner: Hasher
    private let outer: Hasher
    private let work: Hasher
    private var block = [UInt8](repeating: 0, count: HashAlgorithm.blockLength)
    private var digest = [UInt8](repeating: 0, count: HashAlgorithm.digestLength)

    package init(_ algorithm: HashAlgorithm, key: [UInt8]) {
        self.algorithm = algorithm
        inner = Hasher(algorithm)
        outer = Hasher(algorithm)
        work = Hasher(algorithm)
        restart(key: key)
    }

    /// The code under the key of `other` for messages that begin with `prefix`: what is given to
    /// this one is the rest of them. The prefix is hashed once.
    package init(_ other: AuthenticationCode, after prefix: [UInt8]) {
        algorithm = other.algorithm
        inner = Hasher(algorithm)
        outer = Hasher(algorithm)
        work = Hasher(algorithm)
        inner.restart(from: other.inner)
        inner.update(prefix)
        outer.restart(from: other.outer)
    }

    /// Takes another key; codes that follow are those of a new one under it.
    package func restart(key: [UInt8]) {
        let short = key.count > block.count ? algorithm.digest(key) : key
        start(inner, short, 0x36)
        start(outer, short, 0x5C)
    }

    /// Replaces `bytes` by the 32-byte code of the parts, taken as one message.
    package func write(_ first: [UInt8], _ rest: [UInt8] = [], to bytes: inout [UInt8]) {
        work.restart(from: inner)
        work.update(first)
        work.update(rest)
        finish(to: &bytes)
    }

    /// Replaces `bytes` by its own 32-byte code.
    package func replace(_ bytes: inout [UInt8]) {
        work.restart(from: inner)
        work.update(bytes)
        finish(to: &bytes)
    }

    /// The 32-byte code of the parts, taken as one message.
    package func code(_ parts: [UInt8]...) -> [UInt8] {
        work.restart(from: inner)
        for part in parts { work.update(part) }
        var code: [UInt8] = []
        finish(to: &code)
        return code
    }

    private func finish(to bytes: inout [UInt8]) {
        work.finish(to: &digest)
        work.restart(from: outer)
        work.update(digest)
        work.finish(to: &bytes)
    }

    private func start(_ hasher: Hasher, _ key: [UInt8], _ pad: UInt8) {
        for index in block.indices { block[index] = index < key.count ? key[index] ^ pad : pad }
        hasher.restart()
        hasher.update(block)
    }
}
