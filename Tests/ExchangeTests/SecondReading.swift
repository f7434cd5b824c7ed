import Bank
import Foundation
import Testing
import Vocabulary

/// What the second reader of a folder answered: `second-reading.yaml`.
struct SecondReading {
    /// By item: letters, true or false, or the texts of the blanks.
    let answers: [String: String]
    /// The items that were looked at again, whatever came of it.
    let settled: Set<String>

    /// The file has a simple form: a line for each answer, a list of settled items.
    init(_ text: String) {
        var answers: [String: String] = [:]
        var settled: Set<String> = []
        var section = Substring()
        for line in text.split(whereSeparator: \.isNewline) {
            if !line.hasPrefix(" ") {
                section = line.prefix { $0 != ":" }
            } else if section == "answers", let colon = line.firstIndex(of: ":") {
                let name = line[..<colon].drop(while: \.isWhitespace)
                answers[String(name)] = line[line.index(after: colon)...]
                    .trimmingCharacters(in: .whitespaces)
            } else if section == "settled", let range = line.range(of: "item: ") {
                settled.insert(line[range.upperBound...].trimmingCharacters(in: .whitespaces))
            }
        }
        (self.answers, self.settled) = (answers, settled)
    }

    /// Whether the answer to an item is its key.
    func agrees(with item: Item) -> Bool {
        guard let answer = answers[item.id.text] else { return false }
        switch item.key {
        case .choices(let ids): return answer == ids.map(\.text).joined()
        case .texts(let blanks):
            let given = answer.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
                .split(separator: ",")
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \"'")) }
            return given.count == blanks.count
                && zip(given, blanks).allSatisfy { text, accepted in
                    accepted.contains { $0.text == text }
                }
        case .order, .pairs, .numbers, .open: return false
        }
    }
}
