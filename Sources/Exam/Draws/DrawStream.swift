package import Seals

/// The random stream of one purpose: HMAC_DRBG (NIST SP 800-90A rev. 1, 10.1.2) without reseed,
/// asked for 1,024 bytes at a time, read as 32-bit big-endian words in order.
///
/// The same seed, announcement, exam and purpose give the same words on every machine.
package final class DrawStream {
    /// Bytes that were read as words.
    package var bytesUsed: Int { 4 * (wordsBefore + position) }
    /// Draws that were thrown away to keep bounded integers exact: a word, or a pair of words.
    package private(set) var rejections = 0

    private let code: AuthenticationCode
    private var key = [UInt8](repeating: 0, count: HashAlgorithm.digestLength)
    private var value = [UInt8](repeating: 1, count: HashAlgorithm.digestLength)
    private var buffer: [UInt8] = []
    /// The words of the request that is being read, and how many of them were.
    private var words: [UInt32] = []
    private var position = 0
    /// Words of earlier requests.
    private var wordsBefore = 0

    private static let requestLength = 1024

    package init(entropy: [UInt8], nonce: [UInt8], personalization: [UInt8], hash: HashAlgorithm) {
        code = AuthenticationCode(hash, key: key)
        update(entropy + nonce + personalization)
    }

    /// The next 32 bits.
    package func word() -> UInt32 {
        if position == words.count { refill() }
        let word = words[position]
        position += 1
        return word
    }

    private func refill() {
        wordsBefore += words.count
        position = 0
        fill(DrawStream.requestLength)
        words.removeAll(keepingCapacity: true)
        buffer.withUnsafeBytes { bytes in
            for offset in stride(from: 0, to: bytes.count, by: 4) {
                words.append(
                    UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            }
        }
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

    /// A permutation of 0 to `count` - 1, all equally likely, from one number below `count`!: its
    /// digits in the factorial base, the most significant first, are the ranks of the places among
    /// those that remain.
    ///
    /// - Precondition: `count` is 0 to 12, so that the number fits a word.
    package func permutation(of count: Int) -> [Int] {
        precondition((0...12).contains(count), "a permutation of at most 12 places")
        var factorial = (0..<count).reduce(1) { $0 * ($1 + 1) }
        var rank = below(factorial)
        var remaining = Array(0..<count)
        return (0..<count).map { index in
            factorial /= count - index
            let place = remaining.remove(at: rank / factorial)
            rank %= factorial
            return place
        }
    }

    /// One Generate call of the DRBG (at most 65,536 bytes), as its test vectors ask for it; draws
    /// read words alone and never give additional input.
    package func generate(_ count: Int, additional: [UInt8] = []) -> [UInt8] {
        precondition(count <= 65_536, "one request of at most 65,536 bytes")
        if !additional.isEmpty { update(additional) }
        fill(count, additional)
        return buffer
    }

    /// Fills the buffer by one Generate call.
    private func fill(_ count: Int, _ additional: [UInt8] = []) {
        buffer.removeAll(keepingCapacity: true)
        buffer.reserveCapacity(count + HashAlgorithm.digestLength)
        while buffer.count < count {
            code.replace(&value)
            buffer += value
        }
        buffer.removeLast(buffer.count - count)
        update(additional)
    }

    private func update(_ provided: [UInt8]) {
        mix([0], provided)
        if !provided.isEmpty { mix([1], provided) }
    }

    private func mix(_ step: [UInt8], _ provided: [UInt8]) {
        code.write(value, provided.isEmpty ? step : step + provided, to: &key)
        code.restart(key: key)
        code.replace(&value)
    }
}
