import Bank
import Vocabulary

/// Reads GIFT, Moodle's text format: questions between blank lines, answers in braces.
///
/// Source: Moodle's documentation of the format; where it is silent, the way Moodle's importer
/// takes a file (a blank line always ends a question).
package struct GIFTReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// Every question of the file as an entry or as an error at its line. Descriptions, which ask
    /// nothing, are named as warnings.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        do throws(Refusal) {
            let decoding = try TextDecoding(bytes, file: file)
            var reading = GIFTReading(file: file)
            for block in GIFTBlock.blocks(of: decoding.text) { reading.take(block) }
            return QuestionImport(
                file: file, format: .gift, encoding: decoding.encoding.rawValue,
                entries: reading.entries, findings: reading.findings)
        } catch {
            return QuestionImport(
                file: file, format: .gift, encoding: nil, entries: [], findings: error.findings)
        }
    }
}

/// One reading of one file: which category is on, what was found.
private struct GIFTReading {
    let file: String
    var entries: [QuestionImport.Entry] = []
    var findings: [Finding] = []
    private var categories: [String] = []
    private var names: [String: Int] = [:]

    init(file: String) { self.file = file }

    mutating func take(_ block: GIFTBlock) {
        let place = Finding.Place(file: file, line: block.line)
        if let category = block.category {
            categories = MoodleCategory.path(category)
            return
        }
        do throws(Refusal) {
            var question = try GIFTQuestion(block)
            findings += question.warnings.map { $0.at(place) }
            guard question.isQuestion else { return }
            question.draft.categories = categories
            question.draft.tags = block.tags
            question.draft.record = ItemRecord(state: .draft, source: file)
            question.draft.id = id(block.id ?? question.title)
            entries.append(QuestionImport.Entry(draft: question.draft, place: place))
        } catch {
            findings.append(
                Finding(error.code, at: place, error.message.chinese, error.message.english))
        }
    }

    /// The name, with a number where the file has it more than once.
    private mutating func id(_ name: String?) -> ItemID? {
        guard let name, !name.isEmpty else { return nil }
        let count = names[name, default: 0] + 1
        names[name] = count
        return ItemID(count == 1 ? name : "\(name)-\(count)")
    }
}
