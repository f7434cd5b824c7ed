import Bank
import Vocabulary

/// Reads one QTI document: an item of QTI 2.0 to 3.0. A test says that it needs its package.
package struct QTIItemReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// - Parameter file: its name, as findings give it.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        let log = QTILog(file: file)
        let media = QTIMedia { _ in nil }
        var entries: [QuestionImport.Entry] = []
        var encoding: String?
        do throws(Refusal) {
            let document = try QTIDocument(bytes, file: file)
            encoding = document.encoding
            guard !QTIItemReader.tests.contains(document.root.name) else {
                throw QTIDocument.refusal(
                    "qti.test-alone", file, document.root.line,
                    "这是试卷（\(document.root.name)），试题在另外的文件里。请导入整个 QTI 内容包（zip）。",
                    "a test alone, its items are in other files; import the whole package (zip)")
            }
            let item = try QTIItem(document.root, file: file)
            if let draft = QTIDraftReader(item, media: media, folder: "", log: log).draft() {
                entries.append(
                    .init(draft: draft, place: Finding.Place(file: file, line: item.line)))
            }
        } catch {
            log.add(error)
        }
        return QuestionImport(
            file: file, format: .qti, encoding: encoding, entries: entries,
            findings: log.findings, media: media.pictures)
    }

    private static let tests: Set = ["assessmentTest", "assessmentSection"]
}
