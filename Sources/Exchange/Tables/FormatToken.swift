/// A piece of a number format.
enum FormatToken: Hashable {
    case literal(String)
    /// `General`.
    case general
    /// `@`.
    case text
    /// `0`, `#` or `?`.
    case digit(Character)
    case point, comma, percent
    /// `E+` or `E-`.
    case exponent
    case slash
    /// A run of one date letter: `yyyy`, `m`, `dd`, `aaaa`, `h`, `ss`.
    case date(Character, Int)
    /// `[h]`, `[mm]`, `[ss]`: not wrapped at a day, an hour, a minute.
    case elapsed(Character, Int)
    /// `AM/PM`, `A/P` or `上午/下午`, with both words.
    case half(String, String)

    var isOfDate: Bool {
        switch self {
        case .date, .elapsed, .half: true
        default: false
        }
    }

    /// Whether it stands for the value, or a part of it.
    var isOfValue: Bool {
        switch self {
        case .digit, .date, .elapsed, .half: true
        default: false
        }
    }

    var literal: String? {
        switch self {
        case .literal(let text): text
        case .slash: "/"
        case .comma: ","
        case .point: "."
        case .percent: "%"
        default: nil
        }
    }

    /// The pieces of each section of a code; codes beyond 1,000 characters are cut.
    static func sections(of code: String) -> [[FormatToken]] {
        var scanner = Scanner(characters: Array(code.prefix(1000)))
        return scanner.sections()
    }

    private struct Scanner {
        let characters: [Character]
        var index = 0

        init(characters: [Character]) { self.characters = characters }

        private var next: Character? { index < characters.count ? characters[index] : nil }

        mutating func sections() -> [[FormatToken]] {
            var sections: [[FormatToken]] = [[]]
            while let character = next {
                if character == ";" {
                    index += 1
                    sections.append([])
                } else if let token = token(character) {
                    sections[sections.count - 1].append(token)
                }
            }
            return sections
        }

        private mutating func token(_ character: Character) -> FormatToken? {
            if let word = word() { return word }
            index += 1
            switch character {
            case "\"": return .literal(quoted())
            case "\\":
                defer { index += 1 }
                return next.map { .literal(String($0)) }
            // Room as wide as the next character, and a character that fills the cell.
            case "_":
                index += 1
                return nil
            case "*":
                index += 1
                return nil
            case "[": return bracketed()
            case "0", "#", "?": return .digit(character)
            case ".": return .point
            case ",": return .comma
            case "%": return .percent
            case "/": return .slash
            case "@": return .text
            case "E" where next == "+" || next == "-", "e" where next == "+" || next == "-":
                index += 1
                return .exponent
            default:
                let letter = Character(character.lowercased())
                guard "ymdhsabe".contains(letter) else { return .literal(String(character)) }
                return .date(letter, 1 + run(of: letter))
            }
        }

        private mutating func run(of letter: Character) -> Int {
            var count = 0
            while let character = next, Character(character.lowercased()) == letter {
                count += 1
                index += 1
            }
            return count
        }

        private mutating func word() -> FormatToken? {
            let words: [(String, FormatToken)] = [
                ("general", .general), ("g/通用格式", .general), ("am/pm", .half("AM", "PM")),
                ("上午/下午", .half("上午", "下午")), ("a/p", .half("A", "P")),
            ]
            for (word, token) in words {
                let end = index + word.count
                guard end <= characters.count,
                    String(characters[index..<end]).lowercased() == word
                else { continue }
                index = end
                return token
            }
            return nil
        }

        private mutating func quoted() -> String {
            var text = ""
            while let character = next {
                index += 1
                if character == "\"" { break }
                text.append(character)
            }
            return text
        }

        /// Elapsed time, or the sign of a currency (`[$¥-804]`); colours, locales and conditions
        /// show nothing.
        private mutating func bracketed() -> FormatToken? {
            var text = ""
            while let character = next {
                index += 1
                if character == "]" { break }
                text.append(character)
            }
            let lower = text.lowercased()
            if let letter = lower.first, "hms".contains(letter), lower.allSatisfy({ $0 == letter })
            {
                return .elapsed(letter, lower.count)
            }
            guard text.hasPrefix("$") else { return nil }
            let sign = text.dropFirst().prefix { $0 != "-" }
            return sign.isEmpty ? nil : .literal(String(sign))
        }
    }
}
