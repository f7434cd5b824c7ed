import Pages
import Print
import Testing

@Suite("What is handed out after the exam")
struct ResultDocumentTests {
    private func pdf(_ documents: [any Printout]) throws -> [UInt8] {
        try Printer().pdf(of: documents, PrintSamples.properties)
    }

    @Test("Score notice of a pass with its QR code")
    func passed() throws {
        let bytes = try pdf([
            NoticeSheet(
                PrintSamples.notice(.passed(PrintSamples.score)), code: PrintSamples.code)
        ])
        try expectGolden(bytes, "notice")
        #expect(try Rendered(bytes).codes() == [PrintSamples.code])
    }

    @Test("Score notices of a fail given out again, of an absence, of misconduct")
    func others() throws {
        let pages = [
            PrintSamples.notice(
                .failed(PrintSamples.score), name: "䶮㛃", unit: PrintSamples.longUnit,
                reissue: "因一道试题作废重新评分，本通知单为第1次更正后重发，此前发出的通知单作废。"),
            PrintSamples.notice(.absent, name: "阿卜杜热合曼·买买提依明"),
            PrintSamples.notice(.misconduct),
        ]
        let bytes = try pdf(pages.map { NoticeSheet($0, code: nil) })
        try expectGolden(bytes, "notice-others")
        #expect(try Rendered(bytes).pages(dpi: 20).count == 3)
    }

    @Test("Certificate with photo and QR code")
    func certificate() throws {
        let bytes = try pdf([
            CertificateSheet(
                PrintSamples.certificate(), photo: try PrintSamples.photo(),
                code: PrintSamples.code)
        ])
        try expectGolden(bytes, "certificate")
        #expect(try Rendered(bytes).codes() == [PrintSamples.code])
    }

    @Test("Certificate of a hard name and a long unit, without photo")
    func hardCertificate() throws {
        let text = PrintSamples.certificate(name: "𬭩鿍", unit: PrintSamples.longUnit)
        try expectGolden(
            try pdf([CertificateSheet(text, photo: nil, code: nil)]), "certificate-plain")
    }

    @Test("Bulletin with its tables; a list of 400 people goes on over sheets with its head")
    func bulletin() throws {
        let bytes = try pdf([BulletinSheets(PrintSamples.bulletin())])
        try expectGolden(bytes, "bulletin", pages: 5)
        let rendered = try Rendered(bytes)
        let pages = try rendered.pages(dpi: 20).count
        #expect(try rendered.text().contains("— \(pages) —"))
        #expect(try pdf([BulletinSheets(PrintSamples.bulletin())]) == bytes)
    }
}
