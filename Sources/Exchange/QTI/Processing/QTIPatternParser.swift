/// Reads a regular expression of XML Schema; `^` and `$` are characters like any other there.
struct QTIPatternParser {
    indirect enum Tree {
        case character(QTICharacterClass)
        case sequence([Tree])
        case either([Tree])
        /// At least, and at most where there is a bound.
        case repeated(Tree, Int, Int?)
    }

    private struct Malformed: Error {}

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    static func parse(_ text: String) -> Tree? {
        var parser = QTIPatternParser(text)
        guard parser.scalars.count <= 2_000, let tree = try? parser.either(),
            parser.index == parser.scalars.count
        else { return nil }
        return tree
    }

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take() throws(Malformed) -> Unicode.Scalar {
        guard let scalar = next else { throw Malformed() }
        index += 1
        return scalar
    }

    private mutating func either() throws(Malformed) -> Tree {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw Malformed() }
        var branches = [try sequence()]
        while next == "|" {
            index += 1
            branches.append(try sequence())
        }
        return branches.count == 1 ? branches[0] : .either(branches)
    }

    private mutating func sequence() throws(Malformed) -> Tree {
        var parts: [Tree] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            parts.append(try repeated(try atom()))
        }
        return .sequence(parts)
    }

    private mutating func atom() throws(Malformed) -> Tree {
        let scalar = try take()
        switch scalar {
        case "(":
            if scalars[index...].starts(with: "?:".unicodeScalars) { index += 2 }
            let tree = try either()
            guard try take() == ")" else { throw Malformed() }
            return tree
        case "[": return .character(try group())
        case ".": return .character(QTICharacterClass(parts: [.any]))
        case "\\": return .character(QTICharacterClass(parts: [try escape()]))
        case "*", "+", "?", "{", "}", "]": throw Malformed()
        default: return .character(QTICharacterClass(parts: [.range(scalar, scalar)]))
        }
    }

    private mutating func repeated(_ tree: Tree) throws(Malformed) -> Tree {
        let range: (Int, Int?)
        switch next {
        case "*": range = (0, nil)
        case "+": range = (1, nil)
        case "?": range = (0, 1)
        case "{":
            index += 1
            let least = try number()
            var most: Int? = least
            if next == "," {
                index += 1
                most = next == "}" ? nil : try number()
            }
            guard next == "}", most.map({ $0 >= least }) ?? true else { throw Malformed() }
            range = (least, most)
        default: return tree
        }
        index += 1
        // Whether it takes much or little at a time does not matter to a match of the whole.
        if next == "?" { index += 1 }
        return .repeated(tree, range.0, range.1)
    }

    private mutating func number() throws(Malformed) -> Int {
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar) {
            digits.unicodeScalars.append(scalar)
            index += 1
        }
        guard let value = Int(digits), value <= 1_000 else { throw Malformed() }
        return value
    }

    private mutating func group() throws(Malformed) -> QTICharacterClass {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw Malformed() }
        var set = QTICharacterClass()
        if next == "^" {
            set.isNegated = true
            index += 1
        }
        while true {
            let scalar = try take()
            if scalar == "]" { break }
            if scalar == "-", next == "[" {
                index += 1
                set.except.append(try group())
                continue
            }
            let first: QTICharacterClass.Part =
                scalar == "\\" ? try escape() : .range(scalar, scalar)
            let isRange =
                next == "-" && index + 1 < scalars.count && scalars[index + 1] != "]"
                && scalars[index + 1] != "["
            guard isRange, case .range(let lower, _) = first else {
                set.parts.append(first)
                continue
            }
            index += 1
            var upper = try take()
            if upper == "\\" {
                guard case .range(let only, _) = try escape() else { throw Malformed() }
                upper = only
            }
            guard lower <= upper else { throw Malformed() }
            set.parts.append(.range(lower, upper))
        }
        guard !set.parts.isEmpty else { throw Malformed() }
        return set
    }

    private mutating func escape() throws(Malformed) -> QTICharacterClass.Part {
        let scalar = try take()
        switch scalar {
        case "n": return .range("\n", "\n")
        case "r": return .range("\r", "\r")
        case "t": return .range("\t", "\t")
        case "d": return .digit
        case "D": return .not(.digit)
        case "w": return .word
        case "W": return .not(.word)
        case "s": return .space
        case "S": return .not(.space)
        case "i": return .nameStart
        case "I": return .not(.nameStart)
        case "c": return .name
        case "C": return .not(.name)
        case "p", "P":
            guard try take() == "{" else { throw Malformed() }
            var name = ""
            while let scalar = next, scalar != "}" {
                name.unicodeScalars.append(scalar)
                index += 1
            }
            guard try take() == "}", QTICharacterClass.categoryNames.contains(name) else {
                throw Malformed()
            }
            return scalar == "p" ? .category(name) : .not(.category(name))
        default:
            guard !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
                throw Malformed()
            }
            return .range(scalar, scalar)
        }
    }
}
