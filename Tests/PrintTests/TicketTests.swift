import Pages
import Print
import Testing
import Vocabulary

@Suite("The admission ticket on paper")
struct TicketTests {
    private func pdf(_ sheets: [TicketSheet]) throws -> [UInt8] {
        try Printer().pdf(of: sheets, PrintSamples.properties)
    }

    @Test("A drill's ticket says so across the sheet")
    func drill() throws {
        let sheet = TicketSheet(PrintSamples.ticket(), photo: nil, code: nil)
        let real = PrintSamples.properties
        let bytes = try Printer().pdf(
            of: [sheet],
            PDFWriter.Properties(
                title: real.title, author: real.author, created: real.created,
                stamp: "演练 DRILL"))
        try expectGolden(bytes, "ticket-drill")
    }

    @Test("With photo and QR code")
    func whole() throws {
        let sheet = TicketSheet(
            PrintSamples.ticket(), photo: try PrintSamples.photo(), code: PrintSamples.code)
        let bytes = try pdf([sheet])
        try expectGolden(bytes, "ticket")
        #expect(try Rendered(bytes).codes() == [PrintSamples.code])
    }

    @Test("Without photo and code, the seat told at the door")
    func plain() throws {
        let page = PrintSamples.ticket(place: nil, accommodation: "延长30分钟")
        try expectGolden(
            try pdf([TicketSheet(page, photo: nil, code: nil)]), "ticket-plain")
    }

    @Test("Rare characters, names with a dot, a unit of sixty characters")
    func hard() throws {
        #expect(PrintSamples.longUnit.count >= 60)
        let sheets = PrintSamples.hardNames.map {
            TicketSheet(
                PrintSamples.ticket(name: $0, unit: PrintSamples.longUnit), photo: nil,
                code: nil)
        }
        let bytes = try pdf(sheets)
        try expectGolden(bytes, "ticket-hard", pages: 1)
        let text = try Rendered(bytes).text()
        for name in PrintSamples.hardNames { #expect(text.contains(name)) }
    }

    @Test("The same ticket is the same file, its fonts embedded as subsets")
    func reproducible() throws {
        let sheet = TicketSheet(
            PrintSamples.ticket(), photo: try PrintSamples.photo(), code: PrintSamples.code)
        let bytes = try pdf([sheet])
        #expect(try pdf([sheet]) == bytes)
        let fonts = try Rendered(bytes).fonts()
        #expect(!fonts.isEmpty)
        for font in fonts {
            // The columns emb, sub and uni, before the object's number and generation.
            let columns = font.split(separator: " ")
            #expect(columns.dropLast(2).suffix(3) == ["yes", "yes", "yes"], "\(font)")
        }
        #expect(bytes.count < 400_000)
    }

    @Test("A character that no font shows is named with the person, and nothing is printed")
    func missing() throws {
        // A private character: no font of Debian's has it.
        let sheet = TicketSheet(
            PrintSamples.ticket(name: "张\u{F0000}"), photo: nil, code: nil)
        let refusal = try #require(throws: Refusal.self) { try pdf([sheet]) }
        #expect(refusal.code == "print.missing-glyphs")
        #expect(refusal.findings.map(\.rule) == ["print.missing-glyph"])
        let finding = try #require(refusal.findings.first)
        for part in ["准考证", "171030204123", "U+F0000"] {
            #expect(finding.chinese.contains(part), "\(part)")
        }
    }

    @Test("A QR text that no ticket has room for is refused")
    func tooLong() throws {
        let sheet = TicketSheet(
            PrintSamples.ticket(), photo: nil, code: String(repeating: "A", count: 1001))
        let refusal = try #require(throws: Refusal.self) { try pdf([sheet]) }
        #expect(refusal.code == "print.qr-too-long")
    }

    @Test(
        "Every rare plane that the fonts of scripts/setup cover",
        arguments: [
            "㐀", "䶵", "𠀀", "𪛖", "𪜀", "𫝀", "𫠠", "𬺰", "\u{30000}", "\u{3134A}", "\u{31350}",
        ])
    func planes(_ character: String) throws {
        let sheet = TicketSheet(
            PrintSamples.ticket(name: "王" + character), photo: nil, code: nil)
        #expect(try Rendered(try pdf([sheet])).text().contains("王" + character))
    }
}
