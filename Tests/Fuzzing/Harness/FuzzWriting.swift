import Bank
import Exchange
import Vocabulary

/// Writes what was read in a form that can be written, and reads it back.
struct FuzzWriting {
    let read: QuestionImport

    /// Every form in turn, by the input's own number.
    func run(_ seed: UInt64) {
        let drafts = read.drafts
        guard !drafts.isEmpty else { return }
        if read.format == .native { native(drafts) }
        let names = QuestionExport.writers.keys.sorted()
        let name = names[Int(seed / 2 % UInt64(names.count))]
        // A file of a hundred items would take most of the time.
        guard let writer = QuestionExport.writers[name],
            let written = try? writer(Array(drafts.prefix(10)), read.media),
            let reader = FuzzWriting.readers[name].flatMap({ FuzzFormat($0) }) ?? FuzzFormat(name)
        else { return }
        let again = reader.questions(in: written.bytes)
        guard again.findings.allSatisfy({ $0.place.file != nil }) else {
            FuzzFault.found("read back as \(name) it has findings without a file")
        }
    }

    /// The readers of forms that are not named like their format.
    private static let readers = [
        "docx-paper": "docx", "docx-key": "docx", "qti-2.2": "qti-package",
        "qti-3.0": "qti-package",
    ]

    /// The round trip of the bank's own form is the identity for what it reads without errors.
    private func native(_ drafts: [ItemDraft]) {
        for file in NativeFile.files(for: drafts) {
            let text = NativeWriter().text(file)
            // Foundation drops a byte order mark at the beginning of any text that YAML reads.
            guard !text.contains("\\uFEFF") else { continue }
            let again = try? BankReader().file(Array(text.utf8), file: "again.yaml")
            guard let again, NativeWriter().text(again) != text else { continue }
            FuzzFault.found("written again it has another spelling:\n\(text)")
        }
    }
}
