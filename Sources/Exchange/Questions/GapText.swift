/// The gaps of a stem as people draw them, brought to `____`.
enum GapText {
    private static let line = Array("____")

    /// Runs of two underscores or more, with a number between them or not: `___`, `__(1)__`,
    /// `＿＿＿`.
    static func withLines(_ stem: String) -> String {
        guard stem.utf8.contains(UInt8(ascii: "_")) || stem.contains("＿") else { return stem }
        let characters = Array(stem)
        var result: [Character] = []
        var index = 0
        while index < characters.count {
            let run = self.run(at: index, in: characters)
            guard run > 0 else {
                result.append(characters[index])
                index += 1
                continue
            }
            var end = index + run
            var total = run
            while let more = numbered(at: end, in: characters) {
                end += more.length
                total += more.lines
            }
            result += total > 1 ? line : Array(characters[index..<end])
            index = end
        }
        return String(result)
    }

    /// How many underscores follow one another.
    private static func run(at start: Int, in characters: [Character]) -> Int {
        characters[start...].prefix { $0 == "_" || $0 == "＿" }.count
    }

    /// A number of the gap with underscores behind it, or a blank before the line goes on.
    private static func numbered(
        at start: Int, in characters: [Character]
    ) -> (length: Int, lines: Int)? {
        var index = start
        var digits = 0
        while index < characters.count, index - start < 8 {
            let character = characters[index]
            if character == "_" || character == "＿" { break }
            if character.isASCII, character.isNumber {
                digits += 1
            } else if !" (（)）".contains(character) {
                return nil
            }
            index += 1
        }
        guard index < characters.count, index > start, digits <= 2 else { return nil }
        let lines = run(at: index, in: characters)
        let isBlank = digits == 0 && index - start == 1 && characters[start] == " "
        guard lines > 0, digits > 0 || isBlank && lines > 1 else { return nil }
        return (index - start + lines, lines)
    }

    /// Empty brackets as well: `（　）`, `( )`, `【 】`, `[ ]`.
    static func withBrackets(_ stem: String) -> String {
        var result: [Character] = []
        var open: Int?
        for character in stem {
            if "(（【[".contains(character) {
                open = result.count
            } else if let start = open, ")）】]".contains(character) {
                result.removeSubrange(start...)
                result += line
                open = nil
                continue
            } else if !character.isWhitespace {
                open = nil
            }
            result.append(character)
        }
        return String(result)
    }

    static func count(_ stem: String) -> Int { stem.ranges(of: "____").count }
}
