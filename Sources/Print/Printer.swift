package import Vocabulary

/// Sets documents and writes them as PDF. A character that no font shows is found while setting,
/// before anything of that document is written.
///
/// One belongs to one thread at a time.
package final class Printer {
    private let setter = TypeSetter()

    package init() {}

    /// Documents as one file.
    ///
    /// - Throws: `print.missing-glyphs` with one finding for each character of each document;
    ///   `print.qr-too-long`; `PDFWriter.Failure`.
    package func pdf(
        of documents: [any Printout], _ properties: PDFWriter.Properties
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = PDFWriter(properties) { bytes += $0 }
        try add(documents, to: writer)
        try writer.finish()
        return bytes
    }

    /// Sets documents one after the other and writes each.
    ///
    /// - Throws: as `pdf`.
    package func add(
        _ documents: some Sequence<any Printout>, to writer: PDFWriter
    ) throws {
        var findings: [Finding] = []
        for document in documents {
            setter.begin()
            let sheets = try document.sheets(setter)
            findings += Printer.findings(
                setter.missing, type(of: document).kind, document.subject)
            guard findings.isEmpty else { continue }
            for sheet in sheets { writer.add(stamped(sheet, writer.stamp)) }
        }
        if !findings.isEmpty { throw Printer.refusal(findings) }
    }

    private func stamped(_ sheet: Sheet, _ stamp: String?) -> Sheet {
        guard let stamp else { return sheet }
        var sheet = sheet
        sheet.stamp(
            setter.block(stamp, TextStyle(face: .hei, size: 64, isBold: true, ink: .faint)))
        return sheet
    }

    /// Which characters of these texts no font shows, in the faces that documents use.
    ///
    /// - Parameters:
    ///   - kind: the document, such as 准考证.
    ///   - subject: whom the texts belong to.
    package func findings(kind: String, subject: String, in texts: [String]) -> [Finding] {
        let missing = texts.flatMap { text in
            text.unicodeScalars.filter { scalar in
                !Face.allCases.allSatisfy { setter.isShown(scalar, $0) }
            }.map { MissingCharacter(scalar: $0, text: text) }
        }
        return Printer.findings(missing, kind, subject)
    }

    /// Says no to a print because of what was found.
    package static func refusal(_ findings: [Finding]) -> Refusal {
        Refusal(
            "print.missing-glyphs",
            "有\(findings.count)处文字本机没有字体可以显示，没有打印。"
                + "请运行 scripts/setup 安装字体，或者安装含有所列字符的字体后重新打印；"
                + "不要用别的字代替姓名用字。",
            "\(findings.count) texts have characters that no font of this machine shows; nothing "
                + "was printed. Run scripts/setup, or install a font that has them, and print "
                + "again",
            findings: findings)
    }

    private static func findings(
        _ missing: [MissingCharacter], _ kind: String, _ subject: String
    ) -> [Finding] {
        var seen: Set<MissingCharacter> = []
        return missing.filter { seen.insert($0).inserted }.map { entry in
            Finding(
                "print.missing-glyph",
                "\(kind)（\(subject)）中“\(entry.text)”的字符“\(entry.scalar)”"
                    + "（\(entry.code)）没有字体可以显示。",
                "\(kind) of \(subject): no font shows the character \(entry.code) "
                    + "of '\(entry.text)'")
        }
    }
}
