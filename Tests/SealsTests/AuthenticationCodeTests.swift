import Seals
import Testing

@Suite("Authentication codes")
struct AuthenticationCodeTests {
    /// One test case of RFC 4231; case 5 is a truncated code, which the house has no use for.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let key: [UInt8]
        let message: [UInt8]
        let code: String

        init(_ number: Int, key: [UInt8], message: [UInt8], _ code: String) {
            testDescription = "RFC 4231 test case \(number)"
            self.key = key
            self.message = message
            self.code = code
        }
    }

    private static let longKey = [UInt8](repeating: 0xAA, count: 131)

    private static let cases = [
        Case(
            1, key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        Case(
            2, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        Case(
            3, key: [UInt8](repeating: 0xAA, count: 20),
            message: [UInt8](repeating: 0xDD, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        Case(
            4, key: Array(1...25), message: [UInt8](repeating: 0xCD, count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
        Case(
            6, key: longKey,
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
        Case(
            7, key: longKey,
            message: Array(
                ("This is a test using a larger than block-size key and a larger than "
                    + "block-size data. The key needs to be hashed before being used by the "
                    + "HMAC algorithm.").utf8),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
    ]

    @Test("HMAC-SHA-256 gives the codes of RFC 4231", arguments: cases)
    func sha256(example: Case) {
        let code = AuthenticationCode(.sha256, key: example.key).code(example.message)
        #expect(hexadecimal(code) == example.code)
    }

    @Test("HMAC-SM3 gives the code of GM/T 0042, D.3")
    func sm3() {
        let text = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
        let code = AuthenticationCode(.sm3, key: Array(1...32)).code(Array((text + text).utf8))
        #expect(
            hexadecimal(code) == "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a")
    }

    @Test(
        "a key is taken whole up to a block and hashed beyond it",
        arguments: [
            (
                .sm3, 200, "abc",
                "47d7717736b2e8b24c52627030e79321d1a865b2b746c1a96a86cca66dff41c3"
            ),
            (.sm3, 64, "abc", "14ccadbee92a9be279c849b7359fafac65a9f04b156fa8723a72700e506927d5"),
            (.sm3, 0, "", "0d23f72ba15e9c189a879aefc70996b06091de6e64d31b7a84004356dd915261"),
            (
                .sha256, 200, "abc",
                "9e46e2c4b04219e5432c64395c33a1ed11d947bbeff71f5e610a8a98da5599bc"
            ),
            (
                .sha256, 64, "abc",
                "6ab541b4869dca71c4ca11d8bb1b02533b789a557583161429292c7404bc21f6"
            ),
            (.sha256, 0, "", "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
        ] as [(HashAlgorithm, Int, String, String)])
    func keys(algorithm: HashAlgorithm, length: Int, message: String, code: String) {
        let key = (0..<length).map { UInt8($0) }
        let computed = AuthenticationCode(algorithm, key: key).code(Array(message.utf8))
        #expect(hexadecimal(computed) == code)
    }

    @Test(
        "a key of more than a block is the key that its digest is",
        arguments: HashAlgorithm.allCases, [65, 66, 128, 131, 1000])
    func longKeys(algorithm: HashAlgorithm, length: Int) {
        let key = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let message = Array("七日".utf8)
        #expect(
            AuthenticationCode(algorithm, key: key).code(message)
                == AuthenticationCode(algorithm, key: algorithm.digest(key)).code(message))
    }

    @Test(
        "a message in parts has the code of the whole", arguments: HashAlgorithm.allCases,
        [0, 1, 63, 64, 65, 130])
    func parts(algorithm: HashAlgorithm, length: Int) {
        let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 13) }
        let code = AuthenticationCode(algorithm, key: [1, 2, 3])
        let whole = code.code(message)
        for cut in 0...length {
            let (head, tail) = (Array(message.prefix(cut)), Array(message.dropFirst(cut)))
            #expect(code.code(head, tail) == whole, "cut at \(cut)")
            #expect(code.code(head, [], tail) == whole, "cut at \(cut)")
        }
    }

    @Test("one code after another does not see the one before", arguments: HashAlgorithm.allCases)
    func reuse(algorithm: HashAlgorithm) {
        let code = AuthenticationCode(algorithm, key: [7])
        let first = code.code([1])
        _ = code.code([2], [3])
        #expect(code.code([1]) == first)
        #expect(code.code() == code.code([]))
    }

    @Test("another key gives the codes of a new one under it", arguments: HashAlgorithm.allCases)
    func restart(algorithm: HashAlgorithm) {
        let code = AuthenticationCode(algorithm, key: [1])
        for key in [[UInt8](repeating: 9, count: 100), [], [2, 3]] {
            code.restart(key: key)
            #expect(code.code([5]) == AuthenticationCode(algorithm, key: key).code([5]))
        }
    }

    @Test(
        "a code is written over what was there, whatever its length",
        arguments: HashAlgorithm.allCases, [0, 1, 32, 33])
    func writing(algorithm: HashAlgorithm, length: Int) {
        let code = AuthenticationCode(algorithm, key: [4, 4])
        let before = [UInt8](repeating: 3, count: length)
        var bytes = before
        code.write([1, 2], [3], to: &bytes)
        #expect(bytes == code.code([1, 2, 3]))
        bytes = before
        code.replace(&bytes)
        #expect(bytes == code.code(before))
    }

    @Test(
        "a prefix is part of the message", arguments: HashAlgorithm.allCases, [0, 1, 63, 64, 200])
    func prefixes(algorithm: HashAlgorithm, length: Int) {
        let code = AuthenticationCode(algorithm, key: [1, 2, 3])
        let prefix = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 11) }
        let continued = AuthenticationCode(code, after: prefix)
        for message in [[], [1], [UInt8](repeating: 8, count: 77)] as [[UInt8]] {
            #expect(continued.code(message) == code.code(prefix + message))
        }
    }
}
