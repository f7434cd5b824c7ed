/// The characters that one place of a pattern accepts.
struct QTICharacterClass: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case range(Unicode.Scalar, Unicode.Scalar)
        /// Everything but line ends (`.`).
        case any
        case digit, word, space
        /// What a name begins with, and what it goes on with (`\i`, `\c`).
        case nameStart, name
        /// A general category such as `L` or `Nd`.
        case category(String)
        /// Everything but what is in it.
        indirect case not(Part)
    }

    var parts: [Part] = []
    var isNegated = false
    /// What is taken out of it (`[a-z-[aeiou]]`).
    var except: [QTICharacterClass] = []

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        parts.contains { QTICharacterClass.contains($0, scalar) } != isNegated
            && !except.contains { $0.contains(scalar) }
    }

    private static func contains(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
        switch part {
        case .range(let first, let last): first <= scalar && scalar <= last
        case .any: scalar != "\n" && scalar != "\r"
        case .digit: scalar.properties.generalCategory == .decimalNumber
        case .space: scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
        case .word: !"PZC".contains(category(scalar).prefix(1))
        case .nameStart:
            scalar == "_" || scalar == ":" || category(scalar).hasPrefix("L")
                || category(scalar) == "Nl"
        case .name:
            contains(.nameStart, scalar) || scalar == "-" || scalar == "." || scalar == "·"
                || category(scalar).hasPrefix("N") || category(scalar).hasPrefix("M")
        case .category(let name): category(scalar).hasPrefix(name)
        case .not(let part): !contains(part, scalar)
        }
    }

    private static func category(_ scalar: Unicode.Scalar) -> String {
        categories[scalar.properties.generalCategory] ?? "Cn"
    }

    static let categoryNames: Set<String> = Set(
        categories.values.flatMap { [$0, String($0.prefix(1))] })

    private static let categories: [Unicode.GeneralCategory: String] = [
        .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt",
        .modifierLetter: "Lm", .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc",
        .enclosingMark: "Me", .decimalNumber: "Nd", .letterNumber: "Nl", .otherNumber: "No",
        .connectorPunctuation: "Pc", .dashPunctuation: "Pd", .openPunctuation: "Ps",
        .closePunctuation: "Pe", .initialPunctuation: "Pi", .finalPunctuation: "Pf",
        .otherPunctuation: "Po", .mathSymbol: "Sm", .currencySymbol: "Sc", .modifierSymbol: "Sk",
        .otherSymbol: "So", .spaceSeparator: "Zs", .lineSeparator: "Zl",
        .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf", .privateUse: "Co",
        .surrogate: "Cs", .unassigned: "Cn",
    ]
}
