import Bank
import Vocabulary

/// Reads questions from plain text in the many habits of Chinese offices.
///
/// Every question of the text is an entry or has an error that names its line.
package struct PlainTextReader: Sendable {
    /// A file above this is not read.
    package static let mostBytes = 100_000_000

    /// A reader without settings.
    package init() {}

    /// The questions of a text file in any encoding that offices use.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        do throws(Refusal) {
            guard bytes.count <= PlainTextReader.mostBytes else {
                throw Refusal.table(
                    "question.too-large", file, "文件超过 100 MB，没有读取。请分成几个文件。",
                    "the file has more than 100 MB; divide it")
            }
            let decoding = try TextDecoding(bytes, file: file)
            return questions(
                in: PaperLines.lines(of: decoding.text), file: file, format: .text,
                encoding: decoding.encoding.rawValue)
        } catch {
            return QuestionImport(
                file: file, format: .text, encoding: nil, entries: [], findings: error.findings)
        }
    }

    /// The questions of a text.
    package func questions(in text: String, file: String) -> QuestionImport {
        questions(in: PaperLines.lines(of: text), file: file, format: .text, encoding: nil)
    }

    func questions(
        in lines: [PaperLine], file: String, format: QuestionFormat, encoding: String?,
        findings: [Finding] = [], media: [ItemMedia] = []
    ) -> QuestionImport {
        let reader = PaperReader(lines, file: file)
        let entries = reader.entries()
        if entries.isEmpty, reader.log.findings.allSatisfy({ $0.severity == .warning }) {
            reader.log.add(
                "question.none", 1, "文件中没有找到试题。请检查题号、选项和答案的写法。",
                "no questions were found in the file")
        }
        reader.log.add(findings)
        return QuestionImport(
            file: file, format: format, encoding: encoding, entries: entries,
            findings: reader.log.sorted, media: media)
    }
}
