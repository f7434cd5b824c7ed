import Testing
import Vocabulary

@Suite("JSON that is refused, with the byte at which it goes wrong")
struct JSONParsingTests {
    private func refusal(of bytes: [UInt8]) throws -> JSON.ParseError {
        try #require(throws: JSON.ParseError.self) { try JSON(parsing: bytes) }
    }

    @Test(
        "a number is an integer of 64 bits without leading zeros",
        arguments: [
            ("01", 0), ("-0", 0), ("-", 0), ("+1", 0), ("-01", 0), ("00", 0), (".5", 0),
            ("1.5", 1), ("1.0", 1), ("1e3", 1), ("1E3", 1), ("[1,2.5]", 4), ("[0x10]", 2),
            ("9223372036854775808", 0), ("-9223372036854775809", 0), ("NaN", 0), ("Infinity", 0),
        ])
    func numbers(text: String, offset: Int) throws {
        let error = try refusal(of: Array(text.utf8))
        #expect(error.offset == offset, "\(text): \(error.reason)")
    }

    @Test(
        "what is not built as JSON is refused where it ends to be",
        arguments: [
            ("", 0, "a value"), ("  ", 2, "a value"), ("[", 1, "a value"), ("[1,]", 3, "a value"),
            ("[,1]", 1, "a value"), ("[1 2]", 3, "']'"), ("[1", 2, "']'"), ("]", 0, "a value"),
            ("{", 1, "'\"'"), (#"{"a" 1}"#, 5, "':'"), (#"{"a":}"#, 5, "a value"),
            (#"{"a":1,}"#, 7, "'\"'"), (#"{"a":1"#, 6, "'}'"), ("{a:1}", 1, "'\"'"),
            ("{1:1}", 1, "'\"'"), ("'a'", 0, "a value"), ("tru", 0, "true"), ("fals]", 0, "false"),
            ("nul", 0, "null"), ("True", 0, "a value"), ("// 1", 0, "a value"),
            ("1 2", 2, "after the end"), ("{} {}", 3, "after the end"), ("null,", 4, "after"),
            ("[1]]", 3, "after the end"), ("\u{FEFF}1", 0, "a value"), ("\u{A0}1", 0, "a value"),
        ])
    func structure(text: String, offset: Int, reason: String) throws {
        let error = try refusal(of: Array(text.utf8))
        #expect(error.offset == offset, "\(text): \(error.reason)")
        #expect(error.reason.contains(reason), "\(text): \(error.reason)")
    }

    @Test(
        "a member is named once, however its name is spelled",
        arguments: [
            (#"{"a":1,"a":2}"#, 12), (#"{"a":1,"b":{"c":1,"c":1}}"#, 23),
            (#"{"a":1,"\u0061":1}"#, 17), (#"{"":1,"":1}"#, 10),
        ])
    func doubleMembers(text: String, offset: Int) throws {
        let error = try refusal(of: Array(text.utf8))
        #expect(error.offset == offset)
        #expect(error.reason.contains("twice"))
    }

    @Test(
        "a text that does not end or is wrongly escaped is refused",
        arguments: [
            (#""ab"#, 3, "without an end"), (#"""#, 1, "without an end"), (#""\"#, 2, "without"),
            (#""\x""#, 3, "unknown escape"), (#""\u12""#, 3, "four hex"), (#""\uzzzz""#, 3, "hex"),
            (#""\u+041""#, 3, "four hex"), (#""\u-000""#, 3, "four hex"),
            (#""\U0041""#, 3, "escape"),
            (#""\ud800""#, 7, #"'\'"#), (#""\ud800x""#, 7, #"'\'"#), (#""\ud800\n""#, 8, "'u'"),
            (#""\ud800\u0041""#, 13, "half a surrogate"), (#""\udc00""#, 7, "half a surrogate"),
            (#""\ud83d\ud83d""#, 13, "half a surrogate"), (#""\ud83d\u+e00""#, 9, "four hex"),
        ])
    func texts(text: String, offset: Int, reason: String) throws {
        let error = try refusal(of: Array(text.utf8))
        #expect(error.offset == offset, "\(text): \(error.reason)")
        #expect(error.reason.contains(reason), "\(text): \(error.reason)")
    }

    @Test("a control character stands in no text unescaped", arguments: 0..<0x20 as Range<UInt8>)
    func controls(byte: UInt8) throws {
        let error = try refusal(of: [0x22, 0x61, byte, 0x22])
        #expect(error.offset == 2)
        #expect(error.reason == "control character in a text")
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [
            [0xFF], [0xC3], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xE4, 0xB8], [0xCF, 0xC8],
        ] as [[UInt8]])
    func encoding(content: [UInt8]) throws {
        let error = try refusal(of: [0x22] + content + [0x22])
        #expect(error.reason.contains("UTF-8"))
        #expect(throws: JSON.ParseError.self) { try JSON(parsing: content) }
    }

    @Test("sixty-four levels are read and the sixty-fifth is refused")
    func depth() throws {
        func nested(_ levels: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: levels) + [UInt8](repeating: 0x5D, count: levels)
        }
        #expect(try JSON(parsing: nested(64)).canonical == nested(64))
        let error = try refusal(of: nested(65))
        #expect(error.offset == 64)
        #expect(error.reason == "nested too deeply")
        #expect(try refusal(of: nested(100_000)).offset == 64)
        let objects = String(repeating: #"{"a":"#, count: 65)
        #expect(try refusal(of: Array(objects.utf8)).offset == 64 * 5)
    }

    @Test(
        "white space between tokens and every escape are read",
        arguments: [
            (" \t\r\n[ 1 , 2 ]\n", "[1,2]"), (#"{ "a" : [ ] , "b" : { } }"#, #"{"a":[],"b":{}}"#),
            (#""\u0041\u00e9\/\"\\""#, #""Aé/\"\\""#), (#""\uD83D\uDE00""#, #""😀""#),
            (#""\b\f\n\r\t\u0000""#, #""\b\f\n\r\t\u0000""#), ("-12", "-12"), ("0", "0"),
        ])
    func reading(text: String, canonical: String) throws {
        #expect(try JSON(parsing: Array(text.utf8)).canonicalText == canonical)
    }
}
