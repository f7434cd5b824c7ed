internal import CLibCrypto

/// scrypt (RFC 7914): a hash of passwords that is slow and needs memory, so that guessing is dear.
package enum Scrypt {
    /// The cost: N = 2^logN blocks of 128·r bytes, p times.
    package struct Cost: Hashable, Sendable {
        package let logN: Int
        package let r: Int
        package let p: Int

        /// - Precondition: `logN` is 1 to 20, `r` and `p` are 1 to 16.
        package init(logN: Int, r: Int, p: Int) {
            precondition((1...20).contains(logN) && (1...16).contains(r) && (1...16).contains(p))
            self.logN = logN
            self.r = r
            self.p = p
        }

        /// 32 MiB and about 0.1 s of one core.
        package static let standard = Cost(logN: 15, r: 8, p: 1)
    }

    /// The key of `length` bytes.
    package static func key(
        password: [UInt8], salt: [UInt8], cost: Cost, length: Int = 32
    ) -> [UInt8] {
        let memory = UInt64(128 * cost.r) * (UInt64(1) << UInt64(cost.logN)) * 2 + (1 << 20)
        return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            let done = password.withUnsafeBufferPointer { word in
                word.withMemoryRebound(to: CChar.self) { word in
                    EVP_PBE_scrypt(
                        word.baseAddress, word.count, salt, salt.count,
                        UInt64(1) << UInt64(cost.logN), UInt64(cost.r), UInt64(cost.p), memory,
                        buffer.baseAddress, length)
                }
            }
            precondition(done == 1, "libcrypto: scrypt")
            count = length
        }
    }
}

/// Compares without telling by its time where the first difference is.
package func equalInConstantTime(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return CRYPTO_memcmp(one, other, one.count) == 0
}
