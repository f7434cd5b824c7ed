/// A page of the manual, read from the small part of Markdown that the manual keeps to: headings,
/// paragraphs, lists of two levels, tables, pictures, notes (`>`), bold, code and links. Raw HTML
/// means nothing: it is text like any other.
package struct ManualText: Hashable, Sendable {
    /// The first heading.
    package private(set) var title = ""
    /// What follows it.
    package private(set) var blocks: [ManualBlock] = []

    package init(markdown: String) {
        var lines = markdown.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map(String.init)[...]
        while let line = lines.first {
            if line.allSatisfy(\.isWhitespace) {
                lines = lines.dropFirst()
            } else if !takeHeading(&lines), !takePicture(&lines), !takeTable(&lines),
                !takeNote(&lines), !takeList(&lines)
            {
                takeParagraph(&lines)
            }
        }
    }

    /// Leaves out the blocks that do not pass.
    mutating func keep(_ passes: (ManualBlock) -> Bool) { blocks = blocks.filter(passes) }

    private mutating func takeHeading(_ lines: inout ArraySlice<String>) -> Bool {
        guard let line = lines.first, line.hasPrefix("#") else { return false }
        let level = line.prefix { $0 == "#" }.count
        guard line.dropFirst(level).hasPrefix(" ") else { return false }
        var text = String(line.dropFirst(level + 1))
        lines = lines.dropFirst()
        if level == 1 {
            title = text
            return true
        }
        var anchor = "s\(blocks.count)"
        if text.hasSuffix("}"), let mark = text.firstRange(of: " {#") {
            anchor = String(text[mark.upperBound...].dropLast())
            text = String(text[..<mark.lowerBound])
        }
        blocks.append(
            ManualBlock(
                heading: .init(
                    anchor: anchor, runs: ManualRun.runs(text), isInner: level > 2)))
        return true
    }

    private mutating func takePicture(_ lines: inout ArraySlice<String>) -> Bool {
        guard let line = lines.first, let (text, after) = ManualRun.between("![", "]", line[...]),
            let (place, _) = ManualRun.between("(", ")", after), place.hasPrefix("images/")
        else { return false }
        lines = lines.dropFirst()
        blocks.append(
            ManualBlock(
                picture: .init(name: String(place.dropFirst("images/".count)), text: text)))
        return true
    }

    private mutating func takeTable(_ lines: inout ArraySlice<String>) -> Bool {
        let rows = lines.prefix { $0.hasPrefix("|") }
        guard rows.count >= 2, let head = rows.first,
            rows.dropFirst().first?.allSatisfy({ "|-: ".contains($0) }) ?? false
        else { return false }
        lines = lines.dropFirst(rows.count)
        blocks.append(
            ManualBlock(
                table: .init(
                    head: ManualText.cells(head),
                    rows: rows.dropFirst(2).map { row in
                        let cells = ManualText.cells(row)
                        return .init(anchor: cells.first?.runs.first?.code, cells: cells)
                    })))
        return true
    }

    private static func cells(_ row: String) -> [ManualPassage] {
        row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
            ManualPassage(trimmed($0))
        }
    }

    private mutating func takeNote(_ lines: inout ArraySlice<String>) -> Bool {
        let note = lines.prefix { $0.hasPrefix(">") }
        guard !note.isEmpty else { return false }
        lines = lines.dropFirst(note.count)
        let text = note.map { ManualText.trimmed($0.dropFirst()) }.joined()
        blocks.append(ManualBlock(note: ManualPassage(text)))
        return true
    }

    private mutating func takeList(_ lines: inout ArraySlice<String>) -> Bool {
        guard let first = lines.first, let mark = Mark(first), mark.depth == 0 else {
            return false
        }
        var items: [ManualItem] = []
        while let line = lines.first, let next = Mark(line),
            next.depth > 0 || next.number == nil && mark.number == nil
                || next.number != nil && mark.number != nil
        {
            lines = lines.dropFirst()
            let item = ManualItem(runs: ManualRun.runs(next.text), inner: [])
            if next.depth > 0, !items.isEmpty {
                items[items.count - 1].inner.append(item)
            } else {
                items.append(item)
            }
        }
        blocks.append(
            mark.number.map { ManualBlock(steps: .init(start: $0, items: items)) }
                ?? ManualBlock(points: .init(items: items)))
        return true
    }

    /// `3. text` or `- text`, perhaps indented.
    private struct Mark {
        let depth: Int
        let number: Int?
        let text: String

        init?(_ line: String) {
            let rest = line.drop { $0 == " " }
            depth = line.count - rest.count > 1 ? 1 : 0
            if rest.hasPrefix("- ") {
                number = nil
                text = ManualText.trimmed(rest.dropFirst(2))
                return
            }
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard let value = Int(digits), rest.dropFirst(digits.count).hasPrefix(". ") else {
                return nil
            }
            number = value
            text = ManualText.trimmed(rest.dropFirst(digits.count + 2))
        }
    }

    /// Lines that follow each other are one paragraph; Chinese needs no space where they meet.
    private mutating func takeParagraph(_ lines: inout ArraySlice<String>) {
        var text = ""
        while let line = lines.first, !line.allSatisfy(\.isWhitespace),
            text.isEmpty || Mark(line) == nil && !["#", "|", ">", "!"].contains(line.prefix(1))
        {
            text += ManualText.trimmed(line[...])
            lines = lines.dropFirst()
        }
        blocks.append(ManualBlock(paragraph: ManualPassage(text)))
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
