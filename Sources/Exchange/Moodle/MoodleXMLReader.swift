import Bank
import Vocabulary

/// Reads Moodle XML: the questions of a bank with their categories, shares, feedback and pictures.
///
/// Source: Moodle's documentation of the format and its question types. A type or a feature that
/// the bank has no form for is named among the findings.
package struct MoodleXMLReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// Every question of the file as an entry or as an error at its line.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        do throws(Refusal) {
            let document = try QTIDocument(bytes, file: file)
            guard document.root.name == "quiz" else {
                throw Refusal(
                    "moodle.no-quiz", "不是 Moodle XML：根元素应为 quiz。",
                    "no Moodle XML: its root is quiz", findings: [])
            }
            var reading = MoodleReading(file: file)
            for node in document.root.children("question") { reading.take(node) }
            return QuestionImport(
                file: file, format: .moodleXML, encoding: document.encoding,
                entries: reading.entries, findings: reading.findings,
                media: reading.pictures.media)
        } catch {
            return QuestionImport(
                file: file, format: .moodleXML, encoding: nil, entries: [],
                findings: MoodleXMLReader.findings(error, file))
        }
    }

    /// The reading of XML is shared with QTI; its codes are named after the format at hand.
    private static func findings(_ refusal: Refusal, _ file: String) -> [Finding] {
        let findings =
            refusal.findings.isEmpty
            ? [
                Finding(
                    refusal.code, at: Finding.Place(file: file), refusal.message.chinese,
                    refusal.message.english)
            ] : refusal.findings
        return findings.map {
            Finding(
                $0.rule.replacing("qti.", with: "moodle.", maxReplacements: 1),
                severity: $0.severity, at: $0.place, $0.chinese, $0.english)
        }
    }
}

/// One reading of one file: the category that is on, the names given, the pictures found.
private struct MoodleReading {
    let file: String
    var entries: [QuestionImport.Entry] = []
    var findings: [Finding] = []
    var pictures = PictureShelf()
    private var categories: [String] = []
    private var names: [String: Int] = [:]

    init(file: String) { self.file = file }

    mutating func take(_ node: QTINode) {
        let place = Finding.Place(file: file, line: node.line)
        if node.attribute("type") == "category" {
            let text = node.child("category")?.child("text")?.characters ?? ""
            categories = MoodleCategory.path(text)
            return
        }
        do throws(Refusal) {
            var question = MoodleQuestion(node, pictures: pictures)
            let draft = try question.read()
            pictures = question.pictures
            findings += question.warnings.map { $0.at(place) }
            guard var draft else { return }
            draft.categories = categories
            draft.record = ItemRecord(state: .draft, source: file)
            draft.id = id(node)
            entries.append(QuestionImport.Entry(draft: draft, place: place))
        } catch {
            findings.append(
                Finding(error.code, at: place, error.message.chinese, error.message.english))
        }
    }

    /// The id number, else the name; with a number where the file has it more than once.
    private mutating func id(_ node: QTINode) -> ItemID? {
        let number = node.child("idnumber")?.characters.trimmed ?? ""
        let title = HTMLText(node.child("name")?.child("text")?.characters ?? "").plain
        let name = number.isEmpty ? title : number
        guard !name.isEmpty, name.count <= 80 else { return nil }
        let count = names[name, default: 0] + 1
        names[name] = count
        return ItemID(count == 1 ? name : "\(name)-\(count)")
    }
}
