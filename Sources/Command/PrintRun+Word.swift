import Documents
import Exchange
import Office
import Print
import Publication
import Seals
import Vocabulary

extension PrintRun {
    /// The bulletin or the notices as Word documents, named and ordered as the PDF files are.
    ///
    /// - Throws: `print.nothing`, `notice.not-published`, `results.not-graded`; `Fault`.
    func writeWord(session: String?, room: String?, person: String?) throws -> Written {
        try makeFolder()
        let results = try prints.office.results()
        let properties = prints.properties(kind.chinese, created: created)
        if kind == .bulletin {
            try write(prints.bulletin(results).word(properties), to: "\(kind.chinese).docx")
            return Written(documents: 1, files: 1)
        }
        let seal = try NoticeSeal.open(prints.office.records, secrets: SystemSecrets())
        var written = Written()
        for hall in try prints.halls(session: session, room: room, person: person) {
            let notices = try prints.notices(of: hall, results, seal: seal)
            guard !notices.isEmpty else { continue }
            let name = [hall.stem, person, kind.chinese].compactMap(\.self).joined(separator: "-")
            try write(try NoticeSheet.word(notices, properties), to: "\(name).docx")
            written.documents += notices.count
            written.files += 1
        }
        return written
    }

    private func write(_ word: WordFile, to name: String) throws {
        let bytes: [UInt8]
        do {
            bytes = try ZipWriter().bytes(
                of: word.parts.map { ZipWriter.Entry(name: $0.name, bytes: $0.bytes) })
        } catch {
            throw Fault("writing \(name)", cause: error.cause)
        }
        try Files.write(bytes, to: "\(folder)/\(name)")
    }
}
