package import Seals

/// ZHIKAO-DRAW/1: how a public draw turns committed secrets and outside values into a seed.
///
/// Everything that is hashed is a list of parts, each preceded by its length in eight bytes, so
/// that no two lists have the same bytes.
package enum DrawScheme {
    package static let name = "ZHIKAO-DRAW/1"

    /// Bytes of a witness's secret and of the office's sealed secret.
    package static let nonceLength = 32

    /// The parts, each after its length as an eight-byte big-endian number.
    package static func lengthPrefixed(_ parts: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + 8 })
        for part in parts {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes += $0 }
            bytes += part
        }
        return bytes
    }

    /// What a witness publishes before the draw: it binds to `nonce` without telling it.
    package static func commitment(
        to nonce: [UInt8], by witness: String, exam: String, hash: HashAlgorithm
    ) -> [UInt8] {
        hash.digest(
            lengthPrefixed([
                label("commit"), Array(exam.utf8), Array(witness.utf8), nonce,
            ]))
    }

    /// The seed from the announcement's digest, the revealed secrets in the order of the
    /// witnesses' names (byte by byte), and the outside values in the announced order.
    package static func seed(
        announcementDigest: [UInt8], nonces: [[UInt8]], externalValues: [String],
        hash: HashAlgorithm
    ) -> [UInt8] {
        hash.digest(
            lengthPrefixed(
                [label("seed"), announcementDigest] + nonces
                    + externalValues.map { Array($0.utf8) }))
    }

    /// The seed of a sealed draw: nobody without the office's secret can compute it beforehand.
    package static func sealedSeed(
        seed: [UInt8], sealedNonce: [UInt8], hash: HashAlgorithm
    ) -> [UInt8] {
        hash.digest(lengthPrefixed([label("sealed"), seed, sealedNonce]))
    }

    static func label(_ use: String) -> [UInt8] { Array("\(name) \(use)".utf8) }
}
