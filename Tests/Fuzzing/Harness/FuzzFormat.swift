import Bank
import Exchange
import Vocabulary

/// The formats that are fuzzed, by their names in `bank import --format`.
enum FuzzFormat: String, CaseIterable {
    case native
    case text
    case xlsx
    case docx
    case gift
    case aiken
    case moodleXML = "moodle-xml"
    case qti
    case qtiPackage = "qti-package"
    case json
    case jsonl
    case csv

    /// The name that the file has in findings.
    var file: String { "fuzz.\(rawValue)" }

    /// What the program makes of a file of this format.
    func questions(in bytes: [UInt8]) -> QuestionImport {
        switch self {
        case .native: FuzzFormat.native(bytes, file)
        case .text: PlainTextReader().questions(in: bytes, file: file)
        case .xlsx, .csv: TableQuestionReader().questions(in: bytes, file: file)
        case .docx: WordReader().questions(in: bytes, file: file)
        case .gift: GIFTReader().questions(in: bytes, file: file)
        case .aiken: AikenReader().questions(in: bytes, file: file)
        case .moodleXML: MoodleXMLReader().questions(in: bytes, file: file)
        case .qti: QTIItemReader().questions(in: bytes, file: file)
        case .qtiPackage: QTIPackageReader().questions(in: bytes, file: file)
        case .json: JSONQuestionReader().questions(in: bytes, file: file)
        case .jsonl: JSONQuestionReader().lines(in: bytes, file: file)
        }
    }

    /// The file that an input stands for: itself, or an archive made of the parts in it.
    func fileBytes(_ input: [UInt8]) -> [UInt8] {
        switch self {
        case .xlsx: FuzzArchive.workbook.bytes(for: input)
        case .docx: FuzzArchive.document.bytes(for: input)
        case .qtiPackage: FuzzArchive.package.bytes(for: input)
        default: input
        }
    }

    private static func native(_ bytes: [UInt8], _ file: String) -> QuestionImport {
        let read = BankReader().items(in: bytes, file: file)
        return QuestionImport(
            file: file, format: .native, encoding: nil,
            entries: read.draftEntries.map { .init(draft: $0.draft, place: $0.place) },
            findings: read.findings)
    }
}
