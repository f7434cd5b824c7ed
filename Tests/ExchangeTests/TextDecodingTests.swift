import Exchange
import Testing
import Vocabulary

@Suite struct `Text decoding` {
    @Test(arguments: [
        ("bad byte in line 2 of UTF-8 with a mark", [0xEF, 0xBB, 0xBF, 0x41, 0x0A, 0xFF], 2, 6),
        ("half a character of GB 18030 at the end", [0xC4, 0xE3, 0x0A, 0xBA], 2, 4),
        ("GB 18030 with a byte that starts nothing", [0xC4, 0xE3, 0xFF, 0x0A], 1, 3),
        ("UTF-16 with half a surrogate", [0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00], 2, 5),
        ("UTF-16 with an odd number of bytes", [0xFE, 0xFF, 0x4E], 1, 3),
    ])
    func `refuses what fits no encoding and names line and byte`(
        _ example: (name: String, bytes: [Int], line: Int, byte: Int)
    ) throws {
        let refusal = try #require(throws: Refusal.self) {
            try TextDecoding(example.bytes.map { UInt8($0) }, file: "a.csv")
        }
        #expect(refusal.code == "text.undecodable")
        #expect(
            refusal.findings.map(\.place) == [Finding.Place(file: "a.csv", line: example.line)])
        #expect(refusal.message.english.contains("byte \(example.byte) "), "\(example.name)")
    }

    @Test func `does not take damaged UTF-8 for GB 18030`() throws {
        let text = String(repeating: "姓名身份证号区县", count: 4)
        let bytes = Array(text.utf8.dropLast())
        let refusal = try #require(throws: Refusal.self) {
            try TextDecoding(bytes, file: "a.csv")
        }
        #expect(refusal.message.english.contains("not valid UTF-8"))
        #expect(refusal.message.english.contains("byte \(bytes.count - 1) "))
    }

    @Test func `knows UTF-16 without a mark by its zero bytes`() throws {
        let text = "姓名,单位\r\n张三,某局\r\n"
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let one = try TextDecoding(big, file: "a.csv")
        #expect(one.text == text && one.encoding == .unmarkedUTF16BigEndian)
        let other = try TextDecoding(little, file: "a.csv")
        #expect(other.text == text && other.encoding == .unmarkedUTF16LittleEndian)
        #expect(throws: Refusal.self) { try TextDecoding(big + [0, 0, 0x41, 0], file: "a.csv") }
        let mixed = Array("A".utf8) + [0] + Array(big.dropLast(8)).filter { $0 != 0x0A } + [0]
        #expect(throws: Refusal.self) { try TextDecoding(mixed, file: "a.csv") }
    }

    /// 一 is 4E00: its zero byte stands on the side where those of separators do not.
    @Test func `knows UTF-16 without a mark by its line breaks`() throws {
        let text = "一、单项选择题\n1.第一题（A）\nA.一 B.二\n"
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let one = try TextDecoding(big, file: "a.txt")
        #expect(one.text == text && one.encoding == .unmarkedUTF16BigEndian)
        let other = try TextDecoding(little, file: "a.txt")
        #expect(other.text == text && other.encoding == .unmarkedUTF16LittleEndian)
    }

    @Test(arguments: [[0x41, 0x00, 0x42, 0x00], [0x41, 0x0A, 0x00]] as [[UInt8]])
    func `refuses zero bytes`(_ bytes: [UInt8]) throws {
        let refusal = try #require(throws: Refusal.self) {
            try TextDecoding(bytes, file: "a.csv")
        }
        #expect(refusal.code == "text.binary")
    }

    @Test(arguments: [
        ("UTF-8", Array("姓名,𬭩".utf8), "姓名,𬭩", TextDecoding.Encoding.utf8),
        ("with a mark", [0xEF, 0xBB, 0xBF] + Array("姓名".utf8), "姓名", .utf8WithMark),
        (
            "UTF-16LE", [0xFF, 0xFE, 0xD3, 0x59, 0x72, 0xD8, 0x69, 0xDE], "姓\u{2CA69}",
            .utf16LittleEndian
        ),
        ("UTF-16BE", [0xFE, 0xFF, 0x59, 0xD3], "姓", .utf16BigEndian),
        ("GBK", [0xD0, 0xD5, 0xC3, 0xFB], "姓名", .gb18030),
        ("empty", [], "", .utf8),
        ("ASCII", Array("a,b".utf8), "a,b", .utf8),
        // Names that no GBK table has (practice 4.6).
        ("䶮", [0xFE, 0x9F], "䶮", .gb18030),
        ("㛃", [0x82, 0x30, 0xB7, 0x31], "㛃", .gb18030),
        ("𬭩", [0x99, 0x33, 0xAB, 0x39], "𬭩", .gb18030),
        ("鿍", [0x82, 0x35, 0x93, 0x32], "鿍", .gb18030),
        // A code point that moved between 2005 and 2022: both spellings.
        ("龴 of 2022", [0xFE, 0x59], "龴", .gb18030),
        ("龴 of 2005", [0x82, 0x35, 0x90, 0x37], "龴", .gb18030),
    ])
    func `finds the encoding`(
        _ example: (name: String, bytes: [UInt8], text: String, encoding: TextDecoding.Encoding)
    ) throws {
        let decoded = try TextDecoding(example.bytes, file: "a.csv")
        #expect(decoded.text == example.text)
        #expect(decoded.encoding == example.encoding)
    }
}
