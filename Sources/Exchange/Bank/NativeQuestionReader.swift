import Vocabulary

/// Reads an item file of the bank as any other file of questions.
package struct NativeQuestionReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// Everything that the file holds, finished items and drafts alike.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        let read = BankReader().items(in: bytes, file: file)
        let encoding = (try? TextDecoding(bytes, file: file))?.encoding.rawValue
        return QuestionImport(
            file: file, format: .native, encoding: encoding,
            entries: read.draftEntries.map {
                QuestionImport.Entry(draft: $0.draft, place: $0.place)
            }, findings: read.findings)
    }
}
