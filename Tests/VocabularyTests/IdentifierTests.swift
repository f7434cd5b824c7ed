import Testing
import Vocabulary

@Suite("Identifiers")
struct IdentifierTests {
    @Test(
        "identifiers are ordered byte by byte, in every locale alike",
        arguments: [
            ["", "A", "AA", "Z", "a", "z", "é", "中", "中文", "\u{F900}", "\u{FF21}", "😀"],
            ["item-1", "item-10", "item-2"], ["10", "9"], ["e\u{301}", "é"], ["K", "\u{212A}"],
        ])
    func order(texts: [String]) {
        let identifiers = texts.filter { !$0.isEmpty }.map { ItemID($0) }
        #expect(identifiers.reversed().sorted() == identifiers)
        for (less, more) in zip(identifiers, identifiers.dropFirst()) {
            #expect(less < more)
            #expect(!(more < less))
        }
    }

    @Test(
        "identifiers are the same only if every byte is",
        arguments: [("é", "e\u{301}"), ("K", "\u{212A}"), ("\u{8C48}", "\u{F900}"), ("a", "A")])
    func equality(one: String, other: String) {
        #expect(ItemID(one) != ItemID(other))
        #expect(ItemID(one) == ItemID(one))
        #expect(Set([ItemID(one), ItemID(other), ItemID(one)]).count == 2)
    }

    @Test("an identifier is its text")
    func text() {
        let unit: UnitCode = "510800-07"
        #expect(unit.text == "510800-07")
        #expect(unit.description == "510800-07")
        #expect(UnitCode("510800-07") == unit)
    }
}
