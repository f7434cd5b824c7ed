package import Seals

/// The random stream of one purpose: HMAC_DRBG (NIST SP 800-90A rev. 1, 10.1.2) without reseed,
/// asked for 1,024 bytes at a time, read as 32-bit big-endian words in order.
///
/// The same seed, announcement, exam and purpose give the same words on every machine.
package final class DrawStream {
    /// Bytes that were read as words.
    package private(set) var bytesUsed = 0
    /// Draws that were thrown away to keep bounded integers exact: a word, or a pair of words.
    package private(set) var rejections = 0

    private let hash: HashAlgorithm
    private var key: AuthenticationCode
    private var value: [UInt8]
    private var buffer: [UInt8] = []
    private var position = 0

    private static let requestLength = 1024

    package init(entropy: [UInt8], nonce: [UInt8], personalization: [UInt8], hash: HashAlgorithm) {
        self.hash = hash
        key = AuthenticationCode(
            hash, key: [UInt8](repeating: 0, count: HashAlgorithm.digestLength))
        value = [UInt8](repeating: 1, count: HashAlgorithm.digestLength)
        update(entropy + nonce + personalization)
    }

    /// The next 32 bits.
    package func word() -> UInt32 {
        if position == buffer.count {
            buffer = generate(DrawStream.requestLength)
            position = 0
        }
        var word: UInt32 = 0
        for offset in 0..<4 { word = word << 8 | UInt32(buffer[position + offset]) }
        position += 4
        bytesUsed += 4
        return word
    }

    /// An integer from 0 to `bound - 1`, each equally likely: words at or above the largest
    /// multiple of `bound` are rejected.
    ///
    /// - Precondition: `bound` is 1 to 2^32.
    package func below(_ bound: Int) -> Int {
        precondition(bound >= 1 && bound <= 1 << 32, "a bound of 1 to 2^32")
        let limit = (1 << 32) - (1 << 32) % bound
        while true {
            let word = Int(word())
            if word < limit { return word % bound }
            rejections += 1
        }
    }

    /// Like `below`, from two words, the high one first; for counts of seatings.
    ///
    /// - Precondition: `bound` is at least 1.
    package func belowWide(_ bound: UInt64) -> UInt64 {
        precondition(bound >= 1, "a bound of at least 1")
        // 2^64 mod bound, without 2^64.
        let excess = (UInt64.max % bound + 1) % bound
        while true {
            let wide = UInt64(word()) << 32 | UInt64(word())
            if excess == 0 || wide <= UInt64.max - excess { return wide % bound }
            rejections += 1
        }
    }

    /// Fisher and Yates' shuffle from the end: for i = n-1 … 1 swap i with `below(i + 1)`.
    package func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for index in stride(from: result.count - 1, to: 0, by: -1) {
            result.swapAt(index, below(index + 1))
        }
        return result
    }

    /// One Generate call of the DRBG (at most 65,536 bytes), as its test vectors ask for it.
    package func generate(_ count: Int) -> [UInt8] {
        precondition(count <= 65_536, "one request of at most 65,536 bytes")
        var output: [UInt8] = []
        output.reserveCapacity(count + HashAlgorithm.digestLength)
        while output.count < count {
            value = key.code(value)
            output += value
        }
        update([])
        return Array(output.prefix(count))
    }

    private func update(_ provided: [UInt8]) {
        key = AuthenticationCode(hash, key: key.code(value, [0], provided))
        value = key.code(value)
        guard !provided.isEmpty else { return }
        key = AuthenticationCode(hash, key: key.code(value, [1], provided))
        value = key.code(value)
    }
}
