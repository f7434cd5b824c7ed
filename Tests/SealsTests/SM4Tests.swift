import Seals
import Testing

/// SM4 against GB/T 32907-2016, appendix A, and the counter mode of draft-ribose-cfrg-sm4.
struct SM4Tests {
    static let key = "0123456789abcdeffedcba9876543210"

    /// One block: what counter mode adds to zeros.
    private func block(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        SM4.counterMode([UInt8](repeating: 0, count: 16), key: key, counter: bytes)
    }

    @Test func `the standard's block comes out`() throws {
        let key = try #require(bytes(hexadecimal: Self.key))
        #expect(hexadecimal(block(key, key: key)) == "681edf34d206965e86b3e94f536e4246")
    }

    @Test func `the standard's block comes out after 1,000,000 rounds`() throws {
        let key = try #require(bytes(hexadecimal: Self.key))
        var text = key
        for _ in 0..<1_000_000 { text = block(text, key: key) }
        #expect(hexadecimal(text) == "595298c7c6fd271f0402f804c33d3f66")
    }

    @Test func `the counter mode's example comes out, and back`() throws {
        let key = try #require(bytes(hexadecimal: Self.key))
        let plain = [0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF, 0xEE, 0xAA].flatMap {
            [UInt8](repeating: $0, count: 8)
        }
        let hidden = SM4.counterMode(plain, key: key, counter: Array(0...15))
        #expect(
            hexadecimal(hidden)
                == "ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7"
                + "f234bc0e24c11980fd1286310ce37b922a46b894bee4feb79a3822940c935405")
        #expect(SM4.counterMode(hidden, key: key, counter: Array(0...15)) == plain)
        #expect(SM4.counterMode([], key: key, counter: key).isEmpty)
    }
}
