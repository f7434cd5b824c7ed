import Bank
import Exchange
import Vocabulary

/// What must hold for whatever bytes a reader gets, beyond coming to an end.
struct FuzzCheck {
    let format: FuzzFormat
    let bytes: [UInt8]
    /// FNV-1a of the input: what is too slow for every input is done for some, the same ones again.
    private let seed: UInt64

    init(format: FuzzFormat, bytes: [UInt8]) {
        self.format = format
        self.bytes = format.fileBytes(bytes)
        seed = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    func run() {
        let read = format.questions(in: bytes)
        guard format.questions(in: bytes) == read else {
            FuzzFault.found("reading twice gives two results")
        }
        for entry in read.entries { check(entry) }
        for finding in read.findings { check(finding) }
        FuzzWriting(read: read).run(seed)
        if seed % 4 == 0 {
            let drafts = read.entries.map { (draft: $0.draft, place: $0.place) }
            _ = LintSubject(drafts).findings(by: BankRules.all)
        }
        var scoring = FuzzScoring(drafts: read.drafts, seed: seed)
        scoring.run()
        switch format.format {
        case .qti: FuzzScoring.scoreItem(bytes, file: format.file)
        case .qtiPackage: FuzzScoring.scoreItems(bytes, file: format.file)
        default: break
        }
    }

    private func check(_ entry: QuestionImport.Entry) {
        let place = entry.place
        guard place.file?.isEmpty == false, place.line != nil || place.row != nil else {
            FuzzFault.found("an entry without its place: \(entry.draft.stem)")
        }
        guard (place.line ?? 1) > 0, (place.row ?? 1) > 0 else {
            FuzzFault.found("a place before the beginning: \(place)")
        }
        // Whatever a reader makes, the book of the bank can hold: events keep drafts as JSON.
        do throws(Refusal) {
            let again = try ItemDraft(json: entry.draft.json)
            guard again == entry.draft else {
                FuzzFault.found("as JSON and back it is another draft: \(entry.draft)")
            }
        } catch {
            FuzzFault.found("its JSON is refused: \(error), \(entry.draft)")
        }
        _ = DraftCheck.findings(for: entry.draft)
    }

    private func check(_ finding: Finding) {
        guard finding.place.file?.isEmpty == false else {
            FuzzFault.found("a finding without its file: \(finding)")
        }
        guard finding.rule.contains("."), !finding.chinese.isEmpty, !finding.english.isEmpty else {
            FuzzFault.found("a finding without words: \(finding)")
        }
    }
}
