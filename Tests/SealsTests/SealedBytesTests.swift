import Seals
import Testing

/// AES-256-GCM against its published vectors, and what it does not open.
@Suite struct SealedBytesTests {
    private static func bytes(_ text: String) -> [UInt8] { Seals.bytes(hexadecimal: text) ?? [] }

    /// Test cases 13 and 14 of the GCM specification (McGrew and Viega), whose nonce is zero.
    @Test(arguments: [
        (plain: "", sealed: "530f8afbc74536b9a963b4f1c4cb738b"),
        (
            plain: "00000000000000000000000000000000",
            sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
    ])
    func `published vectors`(_ vector: (plain: String, sealed: String)) {
        let key = [UInt8](repeating: 0, count: 32)
        let (plain, sealed) = (Self.bytes(vector.plain), Self.bytes(vector.sealed))
        #expect(SealedBytes.seal(plain, underFresh: key) == sealed)
        #expect(SealedBytes.open(sealed, with: key) == plain)
    }

    @Test(arguments: [0, 1, 15, 16, 17, 4096, 100_000])
    func `what was sealed is opened by its key`(_ length: Int) {
        let key = [UInt8](0..<32)
        let plain = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let sealed = SealedBytes.seal(plain, underFresh: key)
        #expect(sealed.count == length + SealedBytes.tagLength)
        #expect(SealedBytes.open(sealed, with: key) == plain)
    }

    @Test func `another key, a changed byte or a missing one opens nothing`() {
        let key = [UInt8](0..<32)
        let sealed = SealedBytes.seal(Array("题目".utf8), underFresh: key)
        #expect(SealedBytes.open(sealed, with: [UInt8](1..<33)) == nil)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(SealedBytes.open(changed, with: key) == nil)
        }
        #expect(SealedBytes.open(Array(sealed.dropLast()), with: key) == nil)
        #expect(SealedBytes.open([], with: key) == nil)
        #expect(SealedBytes.open(sealed, with: Array(key.dropLast())) == nil)
    }
}
