import Seals
package import Vocabulary

/// RFC 3797: a selection from a numbered list by public numbers that everybody can look up.
///
/// A compatibility mode for those who prescribe that method; it has no witnesses, MD5, and
/// remainders that are not quite even. The house's own draws follow `DrawScheme`.
package struct RFC3797Selection: Hashable, Sendable {
    /// One step: the digest, and what it picks from those that remain.
    package struct Step: Hashable, Sendable {
        /// Counted from 0; it stands before and after the key as two bytes, big-endian.
        package let index: Int
        /// 16 bytes.
        package let digest: [UInt8]
        /// How many were still in the list.
        package let divisor: Int
        /// The digest as a number, modulo the divisor.
        package let remainder: Int
        /// The number of the one that is picked, from 1, in the list as it was published.
        package let selected: Int
    }

    /// The sources' values in canonical form, one after another (section 4.1).
    package let key: String
    /// The steps, in order.
    package let steps: [Step]

    /// Selects `count` of the numbers 1 to `pool`.
    ///
    /// - Throws: `draw.rfc3797` when there is no key, or more are asked for than there are.
    package init(key: String, pool: Int, count: Int) throws(Refusal) {
        guard !key.isEmpty, (1...65_536).contains(pool), (1...pool).contains(count) else {
            throw Refusal(
                "draw.rfc3797", "RFC 3797 需要密钥串，名单 1 至 65536 人，抽取数不超过名单。",
                "RFC 3797 needs a key, a pool of 1 to 65,536 and no more picks than the pool has")
        }
        self.key = key
        var remaining = Array(1...pool)
        steps = (0..<count).map { index in
            let selector = [UInt8(index >> 8), UInt8(index & 0xFF)]
            let digest = MD5.digest(selector + Array(key.utf8) + selector)
            let divisor = remaining.count
            let remainder = RFC3797Selection.remainder(of: digest, by: divisor)
            return Step(
                index: index, digest: digest, divisor: divisor, remainder: remainder,
                selected: remaining.remove(at: remainder))
        }
    }

    /// The bytes, as one big-endian number, modulo `divisor`.
    package static func remainder(of bytes: [UInt8], by divisor: Int) -> Int {
        bytes.reduce(0) { ($0 << 8 | Int($1)) % divisor }
    }
}
