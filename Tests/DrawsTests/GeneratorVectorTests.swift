import Draws
import Seals
import Testing

@Suite("HMAC_DRBG against what others publish and compute")
struct GeneratorVectorTests {
    @Test("the vectors of CAVP, SHA-256 without reseed", arguments: CAVPVector.all)
    func cavp(vector: CAVPVector) throws {
        let entropy = try #require(bytes(hexadecimal: vector.entropy))
        let stream = DrawStream(
            entropy: Array(entropy.prefix(32)), nonce: Array(entropy.dropFirst(32)),
            personalization: try #require(bytes(hexadecimal: vector.personalization)),
            hash: .sha256)
        let additional = try vector.additional.map { try #require(bytes(hexadecimal: $0)) }
        _ = stream.generate(128, additional: additional.first ?? [])
        let output = stream.generate(128, additional: additional.last ?? [])
        #expect(hexadecimal(output) == vector.output)
    }

    @Test(
        "a mebibyte of a stream is that of OpenSSL's own generator",
        arguments: [(.sm3, "SM3"), (.sha256, "SHA256")] as [(HashAlgorithm, String)])
    func openSSL(hash: HashAlgorithm, name: String) throws {
        let seed = hash.digest("seed".utf8)
        let announcement = hash.digest("announcement".utf8)
        let stream = DrawContext(
            seed: seed, announcementDigest: announcement, exam: DrawVector.exam, hash: hash
        ).stream("seat/1/7")
        let other = try #require(
            OpenSSLGenerator(
                digest: name, entropy: seed, nonce: Array(announcement.prefix(16)),
                personalization: DrawScheme.lengthPrefixed([
                    Array("ZHIKAO-DRAW/1 stream".utf8), Array(DrawVector.exam.utf8),
                    Array("seat/1/7".utf8),
                ])))
        for request in 0..<1024 {
            let theirs = try #require(other.generate(1024))
            let ours = (0..<256).flatMap { _ in
                withUnsafeBytes(of: stream.word().bigEndian) { Array($0) }
            }
            // The two are compared first: a failure need not print a kilobyte twice.
            let isSame = ours == theirs
            try #require(isSame, "request \(request)")
        }
        #expect(stream.bytesUsed == 1 << 20)
    }

    @Test(
        "requests of any length are OpenSSL's",
        arguments: [(.sm3, "SM3"), (.sha256, "SHA256")] as [(HashAlgorithm, String)])
    func lengths(hash: HashAlgorithm, name: String) throws {
        let entropy = [UInt8](repeating: 5, count: 32)
        let nonce = [UInt8](repeating: 6, count: 16)
        let stream = DrawStream(
            entropy: entropy, nonce: nonce, personalization: [9], hash: hash)
        let other = try #require(
            OpenSSLGenerator(
                digest: name, entropy: entropy, nonce: nonce, personalization: [9]))
        for length in [1, 31, 32, 33, 64, 1000, 1024, 65_536] {
            let isSame = stream.generate(length) == other.generate(length)
            #expect(isSame, "\(length) bytes")
        }
    }
}
