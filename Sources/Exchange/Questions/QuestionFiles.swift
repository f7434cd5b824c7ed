import Bank
import Vocabulary

/// Reads files of questions in every format that there is a reader for.
package struct QuestionFiles: Sendable {
    /// A reader of one format: bytes and the name of the file in, everything found in it out.
    package typealias Reader = @Sendable (_ bytes: [UInt8], _ file: String) -> QuestionImport

    /// The readers by format. Whoever adds a format adds a line to `all`.
    package let readers: [QuestionFormat: Reader]

    /// - Parameter pictures: the bytes of a file that a question names as its picture, by the path
    ///   from the folder of the question's file; nil when there is none.
    package init(pictures: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
        readers = QuestionFiles.all(pictures)
    }

    private static func all(
        _ pictures: @escaping @Sendable (String) -> [UInt8]?
    ) -> [QuestionFormat: Reader] {
        [
            .native: { NativeQuestionReader().questions(in: $0, file: $1) },
            .text: { PlainTextReader().questions(in: $0, file: $1) },
            .docx: { WordReader().questions(in: $0, file: $1) },
            // Who has a converter at hand asks it first.
            .doc: { WordReader().questions(in: $0, file: $1) },
            .gift: { GIFTReader().questions(in: $0, file: $1) },
            .aiken: { AikenReader().questions(in: $0, file: $1) },
            .moodleXML: { MoodleXMLReader().questions(in: $0, file: $1) },
            .qti: { QTIItemReader().questions(in: $0, file: $1) },
            .qtiPackage: { QTIPackageReader().questions(in: $0, file: $1) },
            .xlsx: { TableQuestionReader().questions(in: $0, file: $1) },
            .csv: { TableQuestionReader().questions(in: $0, file: $1) },
            .json: { JSONQuestionReader(pictures: pictures).questions(in: $0, file: $1) },
            .jsonl: { JSONQuestionReader(pictures: pictures).lines(in: $0, file: $1) },
        ]
    }

    /// What a file holds; nil for `format` finds it out. A file that cannot be read is an import
    /// with one error.
    package func read(
        _ bytes: [UInt8], file: String, format: QuestionFormat? = nil
    ) -> QuestionImport {
        do throws(Refusal) {
            let found: QuestionFormat
            if let format {
                found = format
            } else {
                found = try QuestionFormatDetector().format(of: bytes, file: file)
            }
            guard let reader = readers[found] else {
                throw .questionFile(
                    "question-file.no-reader", file, "暂不支持导入 \(found.rawValue) 格式。",
                    "there is no reader for \(found.rawValue)")
            }
            return reader(bytes, file).namingPictures
        } catch {
            let findings =
                error.findings.isEmpty
                ? [
                    Finding(
                        error.code, at: Finding.Place(file: file), error.message.chinese,
                        error.message.english)
                ] : error.findings
            return QuestionImport(
                file: file, format: format ?? .text, encoding: nil, entries: [],
                findings: findings)
        }
    }
}

extension QuestionImport {
    /// With a warning at each question whose picture the terminal would not show. It is kept, since
    /// whoever saves it as PNG wants to see where it stood; the question cannot be approved.
    fileprivate var namingPictures: QuestionImport {
        let found = entries.flatMap { entry in
            DraftCheck.pictures(entry.draft).map { finding in
                var place = entry.place
                place.column = finding.place.column
                return Finding(
                    finding.rule, severity: .warning, at: place, finding.chinese, finding.english)
            }
        }
        guard !found.isEmpty else { return self }
        return QuestionImport(
            file: file, format: format, encoding: encoding, entries: entries,
            findings: findings + found, media: media)
    }
}
