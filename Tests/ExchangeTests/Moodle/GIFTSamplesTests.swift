import Bank
import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// The GIFT samples of the shared data with what their authors expect of each.
@Suite struct `The GIFT samples of others` {
    static let folder = SharedData.folder("formats/gift/questions")
    static let names = SharedData.names(in: folder, ending: ".gift")

    @Test(.enabled(if: !names.isEmpty, "no shared samples here"), arguments: names)
    func `are read as their authors expect`(name: String) throws {
        let file = Self.folder.appending(path: name)
        let read = GIFTReader().questions(in: Array(try Data(contentsOf: file)), file: name)
        let json = file.deletingPathExtension().appendingPathExtension("json")
        let expected = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [[String: Any]])
        let questions = expected.filter {
            !["Description", "Category"].contains($0["type"] as? String)
        }
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(read.entries.count == questions.count)
        for (entry, question) in zip(read.drafts, questions) { try compare(entry, question) }
    }

    private func compare(_ draft: ItemDraft, _ expected: [String: Any]) throws {
        let type = try #require(expected["type"] as? String)
        let choices = expected["choices"] as? [[String: Any]] ?? []
        #expect(draft.type == Self.type(type, choices))
        let gaps = draft.stem.replacing("____", with: " ").filter { !$0.isWhitespace && $0 != "_" }
        #expect(gaps == Self.plain(expected["stem"]).filter { !$0.isWhitespace && $0 != "_" })
        if type == "TF" {
            #expect(draft.key == .choices([expected["isTrue"] as? Bool == true ? "true" : "false"]))
        } else if type == "MC" {
            #expect(draft.choices.map(\.text) == choices.map { Self.plain($0["text"]) })
            for (choice, wanted) in zip(draft.choices, choices) {
                check(draft, choice, wanted)
            }
        } else if type == "Short", case .texts(let blanks) = draft.key {
            let accepted = choices.filter { ($0["weight"] as? Double ?? 100) > 0 }
            #expect(blanks.map { $0.map(\.text) } == [accepted.map { Self.plain($0["text"]) }])
        } else if type == "Matching" {
            let pairs = try #require(expected["matchPairs"] as? [[String: Any]])
            let entries = pairs.map { Self.plain($0["subquestion"]) }.filter { !$0.isEmpty }
            #expect(draft.slots.map(\.text) == entries)
        }
    }

    private func check(_ draft: ItemDraft, _ choice: Choice, _ wanted: [String: Any]) {
        let isRight = wanted["isCorrect"] as? Bool == true
        guard let weight = wanted["weight"] as? Double else {
            guard draft.credits == nil, case .choices(let key) = draft.key else { return }
            #expect(key.contains(choice.id) == isRight)
            return
        }
        let share = draft.credits?.shares[choice.id.text] ?? .zero
        let percent = Double(share.numerator) / Double(share.denominator) * 100
        #expect(abs(percent - weight) < 0.001)
    }

    private static func type(_ name: String, _ choices: [[String: Any]]) -> ItemType {
        switch name {
        case "TF": .trueFalse
        case "Essay": .extendedText
        case "Short": .fillIn
        case "Numerical": .numeric
        case "Matching": .matching
        default:
            choices.count { $0["isCorrect"] as? Bool == true } == 1
                ? .singleChoice : .multipleResponse
        }
    }

    private static func plain(_ text: Any?) -> String {
        guard let text = text as? [String: Any], let words = text["text"] as? String else {
            return ""
        }
        return text["format"] as? String == "html" ? HTMLText(words).plain : words.trimmed
    }

    @Test(.enabled(if: !names.isEmpty, "no shared samples here"))
    func `Moodle's own examples are all read`() throws {
        let file = SharedData.folder("formats/moodle").appending(path: "examples.gift.txt")
        let read = GIFTReader().questions(
            in: Array(try Data(contentsOf: file)), file: "examples.gift.txt")
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(read.entries.count == 43)
    }
}
