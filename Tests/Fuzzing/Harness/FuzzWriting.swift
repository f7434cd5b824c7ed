import Bank
import Exchange
import Vocabulary

/// Writes what was read in every format that can be written, and reads it back.
struct FuzzWriting {
    let format: FuzzFormat
    let read: QuestionImport

    func run() {
        let drafts = read.drafts
        guard !drafts.isEmpty else { return }
        native(drafts)
        let gift = GIFTWriter().text(drafts).content
        _ = FuzzFormat.gift.questions(in: Array(gift.utf8))
        let aiken = AikenWriter().text(drafts).content
        _ = FuzzFormat.aiken.questions(in: Array(aiken.utf8))
        let moodle = MoodleXMLWriter(media: read.media).text(drafts).content
        _ = FuzzFormat.moodleXML.questions(in: Array(moodle.utf8))
    }

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
