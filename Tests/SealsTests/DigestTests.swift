import Seals
import Testing

@Suite("Digests")
struct DigestTests {
    @Test(
        "SM3 gives the digests of GB/T 32905-2016, appendix A",
        arguments: [
            ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
            (
                String(repeating: "abcd", count: 16),
                "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
            ),
            ("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
        ])
    func sm3(text: String, digest: String) {
        #expect(hexadecimal(HashAlgorithm.sm3.digest(text.utf8)) == digest)
    }

    @Test(
        "SHA-256 gives the digests of FIPS 180-4's examples",
        arguments: [
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ])
    func sha256(text: String, digest: String) {
        #expect(hexadecimal(HashAlgorithm.sha256.digest(text.utf8)) == digest)
    }

    @Test(
        "bytes that do not lie side by side have the digest of those that do",
        arguments: HashAlgorithm.allCases)
    func storage(algorithm: HashAlgorithm) {
        for count in [0, 1, 55, 56, 63, 64, 65, 127, 128, 129, 1000] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
            let digest = algorithm.digest(bytes)
            #expect(digest.count == HashAlgorithm.digestLength, "\(count) bytes")
            #expect(algorithm.digest(Array(bytes.reversed()).reversed()) == digest, "\(count)")
            #expect(algorithm.digest(([0] + bytes).dropFirst()) == digest, "\(count) bytes")
        }
    }

    @Test("one byte more, less or other gives another digest", arguments: HashAlgorithm.allCases)
    func sensitivity(algorithm: HashAlgorithm) {
        let bytes = [UInt8](repeating: 0, count: 65)
        var digests: Set = [algorithm.digest(bytes)]
        for index in bytes.indices {
            var changed = bytes
            changed[index] = 1
            digests.insert(algorithm.digest(changed))
            digests.insert(algorithm.digest(bytes.prefix(index)))
        }
        #expect(digests.count == 1 + 2 * bytes.count)
    }

    @Test("a hash is known by its name in announcements")
    func names() {
        #expect(HashAlgorithm.allCases.map(\.rawValue) == ["sm3", "sha256"])
        #expect(HashAlgorithm(rawValue: "SM3") == nil)
        #expect(HashAlgorithm(rawValue: "md5") == nil)
    }
}
