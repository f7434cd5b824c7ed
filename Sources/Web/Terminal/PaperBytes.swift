import Delivery
import Office
import Synchronization
import Vocabulary

/// Papers as the JSON that terminals read, put together from pieces: each item and each choice is
/// spelled once for all candidates, since a start is when everybody asks at the same second.
final class PaperBytes: Sendable {
    /// An item's JSON around its choices and its number.
    private struct Pieces {
        let head: [UInt8]
        let middle: [UInt8]
        let tail: [UInt8]
        let choices: [TerminalPaper.Choice: [UInt8]]
    }

    /// Two exams may use one item in two wordings.
    private struct Key: Hashable {
        let item: ItemID
        let stem: String
    }

    private let known = Mutex<[Key: Pieces]>([:])

    /// The answer to a terminal that opens its paper or comes back to it; canonical JSON.
    func bytes(
        _ paper: TerminalPaper, _ responses: [ItemID: Response], _ view: TerminalView,
        _ now: Moment
    ) -> [UInt8] {
        let answered = JSON.object(
            Dictionary(uniqueKeysWithValues: responses.map { ($0.key.text, $0.value.json) }))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 * 1024)
        bytes += "{\"ack\":\(view.acknowledged),\"earliestHandIn\":".utf8
        bytes += TerminalJSON.time(view.earliestHandIn).canonical
        bytes += ",\"endsAt\":".utf8
        bytes += TerminalJSON.time(view.endsAt).canonical
        bytes += ",\"phase\":".utf8
        bytes += JSON.text(view.phase.rawValue).canonical
        bytes += ",\"responses\":".utf8
        bytes += answered.canonical
        bytes += ",\"sections\":".utf8
        append(paper.sections, to: &bytes)
        bytes += ",\"serverTime\":".utf8
        bytes += TerminalJSON.time(now).canonical
        bytes += ",\"sheet\":".utf8
        bytes += JSON(paper.sheet).canonical
        bytes += ",\"startedAt\":".utf8
        bytes += (view.startedAt.map(TerminalJSON.time) ?? .null).canonical
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// The part of a paper that is the same before and after the start; canonical JSON.
    func sections(of paper: TerminalPaper) -> [UInt8] {
        var bytes = Array("{\"sections\":".utf8)
        bytes.reserveCapacity(64 * 1024)
        append(paper.sections, to: &bytes)
        bytes += ",\"sheet\":".utf8
        bytes += JSON(paper.sheet).canonical
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private func append(_ sections: [TerminalPaper.Section], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, section) in sections.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(section, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private func append(_ section: TerminalPaper.Section, to bytes: inout [UInt8]) {
        bytes += "{\"count\":\(section.items.count),\"items\":[".utf8
        for (index, item) in section.items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(item, to: &bytes)
        }
        bytes += "],\"marks\":".utf8
        bytes += JSON.text(section.marks.description).canonical
        bytes += ",\"rule\":".utf8
        bytes += JSON.text(section.rule).canonical
        bytes += ",\"title\":".utf8
        bytes += JSON.text(section.title).canonical
        bytes += ",\"type\":".utf8
        bytes += JSON.text(section.type.rawValue).canonical
        bytes.append(UInt8(ascii: "}"))
    }

    private func append(_ item: TerminalPaper.Item, to bytes: inout [UInt8]) {
        let pieces = pieces(of: item)
        bytes += pieces.head
        for (index, choice) in item.choices.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += pieces.choices[choice] ?? PaperBytes.spelled(choice)
        }
        bytes += pieces.middle
        bytes += String(item.number).utf8
        bytes += pieces.tail
    }

    private func pieces(of item: TerminalPaper.Item) -> Pieces {
        known.withLock { known in
            let key = Key(item: item.id, stem: item.stem)
            if let made = known[key] { return made }
            let made = Pieces(
                head: Array("{\"blanks\":\(item.blanks),\"choices\":[".utf8),
                middle: Array("],\"id\":".utf8) + JSON(item.id).canonical
                    + Array(",\"number\":".utf8),
                tail: Array(",\"slots\":".utf8)
                    + JSON.array(item.slots.map(PaperBytes.slot)).canonical
                    + Array(",\"stem\":".utf8) + JSON.text(item.stem).canonical
                    + [UInt8(ascii: "}")],
                choices: Dictionary(
                    item.choices.map { ($0, PaperBytes.spelled($0)) },
                    uniquingKeysWith: { one, _ in one }))
            known[key] = made
            return made
        }
    }

    private static func spelled(_ choice: TerminalPaper.Choice) -> [UInt8] {
        JSON.object(["id": JSON(choice.id), "text": .text(choice.text)]).canonical
    }

    private static func slot(_ slot: TerminalPaper.Slot) -> JSON {
        [
            "id": JSON(slot.id), "text": .text(slot.text), "limit": .int(slot.limit),
            "choices": JSON(slot.choices.map(\.text)),
        ]
    }
}
