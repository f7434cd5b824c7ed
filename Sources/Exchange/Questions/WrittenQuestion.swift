import Bank
import Vocabulary

/// A question as the cells of a row or the members of an object have it: words, not yet understood.
struct WrittenQuestion {
    /// What the words are about.
    enum Part: Hashable {
        case id, type, stem, options, answer, explanation, difficulty, topic, marks, basis
        case cognitiveLevel, caseText, source, author, reviewer, categories, tags, part, slots
    }

    /// A choice with the label that stood before it, if any.
    struct Option: Hashable {
        var label: String
        var text: String
    }

    var words: [Part: String] = [:]
    /// In order; empty texts where a column has nothing.
    var options: [Option] = []
    /// As many as cells held the answer, empty ones left out.
    var answers: [String] = []
    var categories: [String] = []
    var tags: [String] = []
    /// By the heading or the sheet that it stood under; the question's own word wins.
    var sectionType: WrittenType?
    var sectionMarks: Marks?
    /// Where numbers in the answer count from, when they name choices.
    var firstIndex = 1
    let place: Finding.Place
    /// The headers of the columns, for findings.
    var columns: [Part: String] = [:]

    init(place: Finding.Place) { self.place = place }

    subscript(part: Part) -> String { words[part] ?? "" }

    func place(of part: Part) -> Finding.Place {
        var place = place
        place.column = columns[part] ?? place.column
        return place
    }
}
