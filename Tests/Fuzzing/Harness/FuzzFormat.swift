import Bank
import Exchange
import Vocabulary

/// A format that is fuzzed, by its name in `bank import --format`.
struct FuzzFormat: Equatable {
    let format: QuestionFormat
    private let reader: QuestionFiles.Reader

    static func == (left: Self, right: Self) -> Bool { left.format == right.format }

    /// Nil when the program has no reader of that name.
    init?(_ name: String) {
        guard let format = QuestionFormat(rawValue: name),
            let reader = QuestionFiles().readers[format]
        else { return nil }
        self.format = format
        self.reader = reader
    }

    /// The name that the file has in findings.
    var file: String { "fuzz.\(format.rawValue)" }

    /// What the program makes of a file of this format.
    func questions(in bytes: [UInt8]) -> QuestionImport { reader(bytes, file) }

    /// The file that an input stands for: itself, or an archive made of the parts in it.
    func fileBytes(_ input: [UInt8]) -> [UInt8] {
        switch format {
        case .xlsx: FuzzArchive.workbook.bytes(for: input)
        case .docx: FuzzArchive.document.bytes(for: input)
        case .qtiPackage: FuzzArchive.package.bytes(for: input)
        default: input
        }
    }
}
