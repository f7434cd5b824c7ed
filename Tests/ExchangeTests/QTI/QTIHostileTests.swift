import Testing
import Vocabulary

@testable import Exchange

/// Documents that mean harm, or are not what they seem.
struct QTIHostileTests {
    private func rules(_ text: String) -> [String] {
        let result = QTIFixture.questions(text)
        #expect(result.entries.isEmpty)
        return result.findings.map(\.rule)
    }

    @Test func `Entities are refused, whatever they hold`() {
        let laughs = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;">]><assessmentItem>&c;</assessmentItem>
            """
        let outside = """
            <!-- a --><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
            <assessmentItem>&a;</assessmentItem>
            """
        #expect(rules(laughs) == ["qti.doctype"])
        #expect(rules(outside) == ["qti.doctype"])
        // An external subset is passed over, and what it would declare is not known.
        let external = "<!DOCTYPE assessmentItem SYSTEM \"http://example.org/x.dtd\">"
        #expect(rules(external + "<assessmentItem>&a;</assessmentItem>") == ["qti.malformed"])
        #expect(rules(external + "<assessmentItem identifier=\"i\"/>") == ["qti.no-body"])
    }

    @Test func `Depth and size have bounds`() throws {
        let deep = String(repeating: "<p>", count: 5_000) + String(repeating: "</p>", count: 5_000)
        #expect(rules(QTIFixture.item("<itemBody>\(deep)</itemBody>")) == ["qti.too-large"])
        let wide = QTIFixture.item(String(repeating: "<a/>", count: 50))
        #expect(throws: Refusal.self) {
            try QTIDocument(
                Array(wide.utf8), file: "x", limits: .init(bytes: 10_000, depth: 9, nodes: 20))
        }
        #expect(throws: Refusal.self) {
            try QTIDocument(
                Array(wide.utf8), file: "x", limits: .init(bytes: 100, depth: 9, nodes: 99))
        }
    }

    @Test(arguments: [
        ("", "qti.malformed"), ("<a", "qti.malformed"), ("<a/><b/>", "qti.malformed"),
        ("<assessmentItem", "qti.malformed"), ("<x/>", "qti.not-an-item"),
        ("<questestinterop/>", "qti.not-an-item"), ("<assessmentTest/>", "qti.test-alone"),
        ("text", "qti.malformed"), ("\0\0", "text.binary"),
    ])
    func `What is no item says so`(_ text: String, _ rule: String) {
        #expect(rules(text) == [rule])
    }

    @Test func `Encodings are found`() throws {
        let text = QTIFixture.item("<itemBody><p>处罚</p></itemBody>")
        let units = Array(text.replacing("UTF-8", with: "UTF-16").utf16)
        let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let result = QTIItemReader().questions(in: bytes, file: "x.xml")
        #expect(result.encoding == "UTF-16LE with BOM")
        #expect(result.findings.map(\.rule) == ["qti.no-interaction"])
        let latin =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><assessmentItem title=\"".utf8)
            + [0xE9] + Array("\" identifier=\"i\"/>".utf8)
        #expect(try QTIItem(latin, file: "x").title == "é")
    }

    @Test func `Every cut and many changes of an item end in findings`() {
        let bytes = Array(
            QTIFixture.scored(
                "multiple", "identifier",
                declared: "<mapping><mapEntry mapKey=\"A\" mappedValue=\"1\"/></mapping>",
                rules: QTIFixture.mapResponse
            ).utf8)
        for length in stride(from: 0, to: bytes.count, by: 11) {
            let result = QTIItemReader().questions(in: Array(bytes[..<length]), file: "x.xml")
            #expect(result.entries.isEmpty && !result.findings.isEmpty)
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] = [0x22, 0x3C, 0x00, 0x41, 0xFF][index % 5]
            let result = QTIItemReader().questions(in: changed, file: "x.xml")
            #expect(!result.findings.isEmpty)
        }
    }

    @Test func `Repeats within repeats stay small`() throws {
        let inner = "<baseValue baseType=\"identifier\">A</baseValue>"
        let nested = (0..<20).reduce(inner) { text, _ in
            "<repeat numberRepeats=\"100\">\(text)</repeat>"
        }
        #expect(try QTIFixture.value(nested) == "qti.unsupported")
    }

    @Test(arguments: [
        ("(a|a)*b", String(repeating: "a", count: 5_000), false),
        ("(a*)*", String(repeating: "a", count: 5_000) + "!", false),
        ("((a{1,9}){1,9}){1,9}", String(repeating: "a", count: 700), true),
    ])
    func `Patterns take no longer than the text is`(
        _ pattern: String, _ text: String, _ expected: Bool
    ) throws {
        #expect(try #require(QTIPattern(pattern)).matches(text) == expected)
    }

    @Test func `A pattern that would become too large is not known`() {
        #expect(QTIPattern("((((a{99}){99}){99}){99}){99}") == nil)
        #expect(QTIPattern(String(repeating: "(", count: 3_000)) == nil)
    }
}
