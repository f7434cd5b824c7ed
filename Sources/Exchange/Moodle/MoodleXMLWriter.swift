package import Bank
import Foundation
import Vocabulary

/// Writes Moodle XML, as `MoodleXMLReader` reads it back: the same drafts give the same bytes.
package struct MoodleXMLWriter: Sendable {
    private let media: [String: [UInt8]]

    /// - Parameter media: the pictures that the drafts name.
    package init(media: [ItemMedia] = []) {
        self.media = Dictionary(
            media.map { ($0.name, $0.bytes) }, uniquingKeysWith: { one, _ in one })
    }

    /// The questions that Moodle has a type for; `export.type-not-held` names each that it has not.
    package func text(_ drafts: [ItemDraft]) -> WrittenQuestions<String> {
        var xml = MoodleMarkup()
        var findings: [Finding] = []
        var categories: [String] = []
        xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.open("quiz")
        for draft in drafts {
            guard let type = MoodleXMLWriter.type(draft) else {
                findings.append(.notHeld(draft, by: "Moodle XML"))
                continue
            }
            if draft.categories != categories {
                categories = draft.categories
                xml.open("question", ["type": "category"])
                xml.text("category", MoodleCategory.text(categories))
                xml.close("question")
            }
            write(draft, type, &xml)
        }
        xml.close("quiz")
        return WrittenQuestions(xml.content, findings: findings)
    }

    /// Moodle's type for a draft; nil where it has none that scores alike.
    private static func type(_ draft: ItemDraft) -> String? {
        switch (draft.type, draft.key) {
        case (.trueFalse, .choices?): "truefalse"
        case (.singleChoice, .choices?), (.multipleResponse, .choices?),
            (.indefiniteChoice, .choices?):
            "multichoice"
        case (.fillIn, .texts(let blanks)?): blanks.count == 1 ? "shortanswer" : "cloze"
        case (.numeric, .numbers(let ranges)?):
            ranges.allSatisfy { middle($0) != nil } ? "numerical" : nil
        case (.matching, .pairs(let pairs)?): isOneEach(draft, pairs) ? "matching" : nil
        case (.ordering, .order?): "ordering"
        case (.gapMatch, .pairs(let pairs)?): isOneEach(draft, pairs) ? "ddwtos" : nil
        case (.inlineChoice, .pairs(let pairs)?):
            isOneEach(draft, pairs) && haveListsOfTheirOwn(draft.slots) ? "gapselect" : nil
        case (.extendedText, _): "essay"
        default: nil
        }
    }

    private static func isOneEach(_ draft: ItemDraft, _ pairs: [ChoicePair]) -> Bool {
        draft.slots.allSatisfy { slot in pairs.count { $0.slot == slot.id } == 1 }
    }

    /// Moodle's groups: a choice belongs to the list of one gap, or all gaps share one list.
    private static func haveListsOfTheirOwn(_ slots: [ItemSlot]) -> Bool {
        let lists = slots.map(\.choices)
        return lists.indices.allSatisfy { one in
            lists[..<one].allSatisfy { $0 == lists[one] || Set($0).isDisjoint(with: lists[one]) }
        }
    }

    private func write(_ draft: ItemDraft, _ type: String, _ xml: inout MoodleMarkup) {
        xml.open("question", ["type": type])
        xml.words("name", draft.id?.text ?? String(draft.stem.prefix(30)), format: nil)
        let stem = MoodleXMLWriter.stem(draft, type)
        words("questiontext", stem, &xml)
        if !draft.explanation.isEmpty { words("generalfeedback", draft.explanation, &xml) }
        if let marks = draft.marks { xml.text("defaultgrade", marks.description) }
        if let id = draft.id { xml.text("idnumber", id.text) }
        body(draft, &xml)
        for feedback in draft.feedback {
            guard let name = MoodleXMLWriter.wholeFeedback[feedback.occasion] else { continue }
            words(name, feedback.text, &xml)
        }
        if !draft.tags.isEmpty {
            xml.open("tags")
            for tag in draft.tags { xml.words("tag", tag, format: nil) }
            xml.close("tags")
        }
        xml.close("question")
    }

    private static let wholeFeedback: [ItemFeedback.Occasion: String] = [
        .correct: "correctfeedback", .partlyCorrect: "partiallycorrectfeedback",
        .incorrect: "incorrectfeedback",
    ]

    /// Gaps as the type writes them: `[[1]]`, or what a cloze accepts at each.
    private static func stem(_ draft: ItemDraft, _ type: String) -> String {
        let pieces = draft.stem.split(separator: "____", omittingEmptySubsequences: false)
        switch (type, draft.key) {
        case ("cloze", .texts(let blanks)?):
            let gaps = blanks.map { accepted in
                let answers = accepted.map { text in
                    let share = "%\(MoodleShare.percent(text.credit))%"
                    return share + GIFTText.escaped(text.text)
                }
                let isExact = accepted.contains { $0.comparison == .exact }
                return "{1:SHORTANSWER\(isExact ? "_C" : ""):\(answers.joined(separator: "~"))}"
            }
            return MoodleXMLWriter.joined(pieces.map { GIFTText.escaped(String($0)) }, gaps)
        case ("ddwtos", .pairs(let pairs)?), ("gapselect", .pairs(let pairs)?):
            let gaps = draft.slots.map { slot -> String in
                let choice = pairs.first { $0.slot == slot.id }?.choice
                let place = draft.choices.firstIndex { $0.id == choice } ?? 0
                return "[[\(place + 1)]]"
            }
            return MoodleXMLWriter.joined(pieces.map(String.init), gaps)
        default: return draft.stem
        }
    }

    private static func joined(_ pieces: [String], _ gaps: [String]) -> String {
        pieces.enumerated().reduce(into: "") { text, part in
            text += part.element
            if part.offset + 1 < pieces.count {
                text += part.offset < gaps.count ? gaps[part.offset] : "____"
            }
        }
    }

    /// A text element with the pictures that it names beside it.
    private func words(
        _ name: String, _ text: String, _ xml: inout MoodleMarkup,
        _ attributes: [String: String] = [:]
    ) {
        let pictures = text.matches(of: /!\[([^\]]*)\]\(media\/([0-9a-f]{64}\.[a-z]{3,4})\)/)
        let isShown = !pictures.isEmpty && pictures.allSatisfy { media[String($0.2)] != nil }
        guard isShown else { return xml.words(name, text, format: "plain_text", attributes) }
        xml.open(name, attributes.merging(["format": "html"]) { one, _ in one })
        xml.text("text", MoodleMarkup.html(text))
        for file in Set(pictures.map { String($0.2) }).sorted() {
            let data = Data(media[file] ?? []).base64EncodedString()
            xml.line("<file name=\"\(file)\" path=\"/\" encoding=\"base64\">\(data)</file>")
        }
        xml.close(name)
    }
}

extension MoodleXMLWriter {
    /// What depends on the type.
    private func body(_ draft: ItemDraft, _ xml: inout MoodleMarkup) {
        switch draft.key {
        case .choices(let key)?: choices(draft, key, &xml)
        case .texts(let blanks)? where blanks.count == 1:
            let isExact = blanks[0].contains { $0.comparison == .exact }
            xml.text("usecase", isExact ? "1" : "0")
            for text in blanks[0] { answer(draft, text.text, text.text, text.credit, &xml) }
        case .numbers(let ranges)?: numbers(ranges, draft, &xml)
        case .pairs(let pairs)? where draft.type == .matching: matching(draft, pairs, &xml)
        case .pairs?: gaps(draft, &xml)
        case .order(let order)?:
            for (place, id) in order.enumerated() {
                let text = draft.choices.first { $0.id == id }?.text ?? ""
                words("answer", text, &xml, ["fraction": "\(place + 1)"])
            }
        case .open(let reference)?:
            if !reference.isEmpty { words("graderinfo", reference, &xml) }
        case .texts?, nil: break
        }
    }

    private func choices(_ draft: ItemDraft, _ key: [ChoiceID], _ xml: inout MoodleMarkup) {
        if draft.type != .trueFalse {
            xml.text("single", draft.type == .singleChoice ? "true" : "false")
            let isFixed = draft.choices.contains(where: \.isPinned)
            xml.text("shuffleanswers", isFixed ? "false" : "true")
        }
        let part = Fraction(1, max(1, draft.type.answerForm == .choice ? 1 : key.count))
        for choice in draft.choices {
            let isRight = key.contains(choice.id)
            // Whoever ticks everything must not gain by it.
            let wrong: Fraction = draft.type.answerForm == .choice ? .zero : Fraction(-1)
            let share = draft.credits.map { $0.shares[choice.id.text] ?? $0.other }
            let text = draft.type == .trueFalse ? choice.id.text : choice.text
            answer(draft, text, choice.id.text, share ?? (isRight ? part : wrong), &xml)
        }
    }

    private func answer(
        _ draft: ItemDraft, _ text: String, _ token: String, _ share: Fraction,
        _ xml: inout MoodleMarkup
    ) {
        let feedback = draft.feedback.first { $0.occasion == .answer(token) }?.text
        xml.open("answer", ["fraction": MoodleShare.percent(share), "format": "plain_text"])
        xml.text("text", text)
        if let feedback { words("feedback", feedback, &xml) }
        xml.close("answer")
    }

    private func numbers(
        _ ranges: [AcceptedNumber], _ draft: ItemDraft, _ xml: inout MoodleMarkup
    ) {
        for range in ranges {
            guard let (middle, margin) = MoodleXMLWriter.middle(range) else { continue }
            xml.open("answer", ["fraction": MoodleShare.percent(range.credit)])
            xml.text("text", middle.decimalText)
            xml.text("tolerance", margin.decimalText)
            xml.close("answer")
        }
    }

    /// A range as Moodle has it; nil where numbers of that size cannot be added up exactly.
    private static func middle(
        _ range: AcceptedNumber
    ) -> (middle: Fraction, margin: Fraction)? {
        let half = Fraction(1, 2)
        guard let sum = CheckedFraction.sum(range.lower, range.upper),
            let middle = CheckedFraction.product(sum, half),
            let difference = CheckedFraction.difference(range.upper, range.lower),
            let margin = CheckedFraction.product(difference, half)
        else { return nil }
        return (middle, margin)
    }

    private func matching(
        _ draft: ItemDraft, _ pairs: [ChoicePair], _ xml: inout MoodleMarkup
    ) {
        func entry(_ text: String, _ choice: ChoiceID?) {
            xml.open("subquestion", ["format": "plain_text"])
            xml.text("text", text)
            xml.words("answer", draft.choices.first { $0.id == choice }?.text ?? "", format: nil)
            xml.close("subquestion")
        }
        for slot in draft.slots { entry(slot.text, pairs.first { $0.slot == slot.id }?.choice) }
        let used = Set(pairs.map(\.choice))
        for choice in draft.choices where !used.contains(choice.id) { entry("", choice.id) }
    }

    /// Choices of one list have one group, counted from 1 in the order of the gaps.
    private func gaps(_ draft: ItemDraft, _ xml: inout MoodleMarkup) {
        var lists: [[ChoiceID]] = []
        for slot in draft.slots where !lists.contains(slot.choices) { lists.append(slot.choices) }
        let name = draft.type == .gapMatch ? "dragbox" : "selectoption"
        for choice in draft.choices {
            let group = lists.firstIndex { $0.isEmpty || $0.contains(choice.id) } ?? 0
            xml.open(name)
            xml.text("text", choice.text)
            xml.text("group", "\(group + 1)")
            xml.close(name)
        }
    }
}
