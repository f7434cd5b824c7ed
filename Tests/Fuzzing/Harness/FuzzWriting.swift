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
        qti(drafts)
    }

    private func qti(_ drafts: [ItemDraft]) {
        for version in [QTIVersion.twoTwo, .three] {
            let text = try? QTIItemWriter(version: version).text(drafts[0])
            if let text { _ = FuzzFormat.qti.questions(in: Array(text.utf8)) }
            // A package of many items would take most of the time.
            let package = try? QTIPackageWriter(version: version)
                .bytes(Array(drafts.prefix(2)), title: "试卷", media: read.media)
            if let package { _ = FuzzFormat.qtiPackage.questions(in: package) }
        }
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
