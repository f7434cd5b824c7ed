import Seals
import Testing

@Suite("Bytes as hexadecimal text")
struct HexadecimalTests {
    @Test(
        "a text that is not pairs of lower-case digits is refused",
        arguments: [
            "0", "abc", "AB", "aB", "0X10", "0x10", "g0", "0g", " 00", "00 ", "0 0", "-1", "+1",
            "\u{FF10}0", "é", "0\u{301}0", "中文", "/0", ":0", "`0", "@0", "0\n",
        ])
    func refusals(text: String) {
        #expect(bytes(hexadecimal: text) == nil)
    }

    @Test(
        "bytes are printed in lower case, two digits each",
        arguments: [
            ([], ""), ([0], "00"), ([0x0F, 0xF0], "0ff0"), ([0xFF], "ff"),
            ([0xDE, 0xAD, 0xBE, 0xEF], "deadbeef"),
        ] as [([UInt8], String)])
    func printing(content: [UInt8], text: String) {
        #expect(hexadecimal(content) == text)
        #expect(bytes(hexadecimal: text) == content)
    }

    @Test("every byte comes back")
    func roundTrip() {
        let all = (0...255).map { UInt8($0) }
        let text = hexadecimal(all)
        #expect(text.utf8.count == 512)
        #expect(bytes(hexadecimal: text) == all)
        #expect(hexadecimal(all.dropFirst(10)) == String(text.dropFirst(20)))
    }

    @Test("every other spelling of two characters is refused")
    func everyPair() {
        let digits = "0123456789abcdef".utf8
        for high in UInt8(0)...127 {
            for low in UInt8(0)...127 {
                let text = String(decoding: [high, low], as: UTF8.self)
                let isPair = digits.contains(high) && digits.contains(low)
                guard (bytes(hexadecimal: text) != nil) != isPair else { continue }
                Issue.record("\(high) \(low)")
            }
        }
    }
}
