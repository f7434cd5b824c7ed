/// The file formats of questions (DESIGN 4.3, `bank import --format`).
package enum QuestionFormat: String, Hashable, Sendable, CaseIterable {
    /// `items.yaml`, the bank's own form.
    case native
    /// Chinese plain text in its many habits.
    case text
    case xlsx
    case docx
    /// Word 97–2003, through a converter of the system.
    case doc
    case gift
    case aiken
    case moodleXML = "moodle-xml"
    /// One QTI item or test, 2.1, 2.2 or 3.0.
    case qti
    /// A QTI content package (zip with imsmanifest.xml).
    case qtiPackage = "qti-package"
    case json
    case jsonl
    case csv
}
