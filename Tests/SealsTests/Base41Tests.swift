import Seals
import Testing

/// Bytes in 41 signs.
struct Base41Tests {
    /// Computed by hand: 0x4142 = 16706 = 19 + 38·41 + 9·41².
    @Test(
        arguments: [
            ([], ""), ([0], "00"), ([0xFF], "96"), ([0x41, 0x42], "J-9"), ([0, 0, 0], "00000"),
            ([0xFF, 0xFF], "H:-"), ([0x41, 0x42, 0x43], "J-9Q1"),
        ] as [([UInt8], String)])
    func `an example comes out, and back`(_ bytes: [UInt8], _ text: String) {
        #expect(Base41.text(bytes) == text)
        #expect(Base41.bytes(text) == bytes)
    }

    @Test(arguments: ["A", "I:-", ":::", "AAAA", ":", "j-9", "J-9\n", " J-9", "J%9", "J*九", "::"])
    func `what spells no bytes is refused`(_ text: String) {
        #expect(Base41.bytes(text) == nil)
    }

    @Test func `every length comes back, in signs of a QR code's alphanumeric mode`() {
        let allowed = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
        for count in 0...70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 201 &+ count) }
            let text = Base41.text(bytes)
            #expect(Base41.bytes(text) == bytes)
            #expect(text.allSatisfy(allowed.contains))
            #expect(text.count == count / 2 * 3 + count % 2 * 2)
        }
    }
}
