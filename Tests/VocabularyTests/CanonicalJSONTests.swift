import Testing
import Vocabulary

@Suite("JSON in its one spelling (RFC 8785)")
struct CanonicalJSONTests {
    @Test(
        "a value has one spelling",
        arguments: [
            (.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"),
            (.int(.max), "9223372036854775807"), (.int(.min), "-9223372036854775808"),
            ("", #""""#), ([], "[]"), ([:], "{}"), ([1, [2, []], "a"], #"[1,[2,[]],"a"]"#),
            (["b": 1, "a": ["d": .null, "c": false]], #"{"a":{"c":false,"d":null},"b":1}"#),
        ] as [(JSON, String)])
    func spelling(json: JSON, text: String) {
        #expect(json.canonicalText == text)
    }

    @Test(
        "a character is escaped only where it must be",
        arguments: [
            ("\"", #"\""#), ("\\", #"\\"#), ("\u{8}", #"\b"#), ("\t", #"\t"#), ("\n", #"\n"#),
            ("\u{C}", #"\f"#), ("\r", #"\r"#), ("\u{0}", #"\u0000"#), ("\u{1F}", #"\u001f"#),
            ("\u{B}", #"\u000b"#), ("/", "/"), ("\u{7F}", "\u{7F}"), ("\u{2028}", "\u{2028}"),
            ("七日", "七日"), ("😀", "😀"), ("<&'>", "<&'>"),
        ])
    func escapes(text: String, escaped: String) {
        #expect(JSON.text(text).canonicalText == "\"\(escaped)\"")
        #expect(JSON.object([text: 1]).canonicalText == "{\"\(escaped)\":1}")
    }

    @Test("members are sorted by UTF-16 code units, as in RFC 8785 section 3.2.3")
    func memberOrder() throws {
        let input = #"""
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
            "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control",
            "\u00f6":"Latin Small Letter O With Diaeresis"}
            """#
        let json = try JSON(parsing: Array(input.utf8))
        let expected = [
            (#"\r"#, "Carriage Return"), ("1", "One"), ("\u{80}", "Control"),
            ("\u{F6}", "Latin Small Letter O With Diaeresis"), ("\u{20AC}", "Euro Sign"),
            ("\u{1F600}", "Emoji: Grinning Face"),
            ("\u{FB33}", "Hebrew Letter Dalet With Dagesh"),
        ]
        let members = expected.map { "\"\($0.0)\":\"\($0.1)\"" }
        #expect(json.canonical == Array("{\(members.joined(separator: ","))}".utf8))
    }

    @Test("the text of RFC 8785 section 3.2.2 has its one spelling")
    func exampleText() throws {
        let input = #""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/""#
        let json = try JSON(parsing: Array(input.utf8))
        #expect(json.canonicalText == #""€$\u000f\nA'B\"\\\\\"/""#)
    }

    @Test("the order in which members were written is not seen")
    func orderOfWriting() throws {
        let one = try JSON(parsing: Array(#"{ "b": [1, 2], "a": {"y": 1, "x": 2} }"#.utf8))
        let other = try JSON(parsing: Array(#"{"a":{"x":2,"y":1},"b":[1,2]}"#.utf8))
        #expect(one == other)
        #expect(one.canonical == other.canonical)
    }

    @Test("a value is read by its kind and by no other")
    func kinds() {
        let json: JSON = ["text": "a", "int": 1, "bool": true, "array": [1], "object": ["k": 1]]
        #expect(json["text"]?.text == "a")
        #expect(json["int"]?.int == 1)
        #expect(json["bool"]?.bool == true)
        #expect(json["array"]?.array == [1])
        #expect(json["object"]?.object == ["k": 1])
        #expect(json["text"]?.int == nil)
        #expect(json["int"]?.text == nil)
        #expect(json["bool"]?.int == nil)
        #expect(json["array"]?.object == nil)
        #expect(json["absent"] == nil)
        #expect(JSON.array([1])["0"] == nil)
    }

    @Test("identifiers and lists become texts and arrays")
    func conversions() {
        #expect(JSON(ItemID("item-1")) == "item-1")
        #expect(JSON(["a", "b"]) == ["a", "b"])
        #expect(JSON([1, 2]) == [1, 2])
        #expect(JSON("a") == .text("a"))
        #expect(JSON(3) == .int(3))
    }
}
