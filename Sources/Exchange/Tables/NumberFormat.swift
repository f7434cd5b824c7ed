import Foundation

/// A number format of a workbook (ISO/IEC 29500-1, 18.8.31): what the person saw of a number.
struct NumberFormat {
    private let sections: [Section]

    /// One part of a code: for positive numbers, negative ones, zero.
    private struct Section {
        let tokens: [FormatToken]

        var isDate: Bool { tokens.contains { $0.isOfDate } }
        var isGeneral: Bool { tokens.contains(.general) || !tokens.contains { $0.isOfValue } }
    }

    init(code: String) {
        sections = FormatToken.sections(of: code).map { Section(tokens: $0) }
    }

    /// Nil for a date that no calendar has; then the number itself is shown.
    func text(of value: Double, from1904: Bool) -> String? {
        let (section, shown) = section(for: value)
        guard let section else { return NumberFormat.general(value) }
        if section.isDate {
            return DateText(serial: value, from1904: from1904)?.text(section.tokens)
        }
        if section.isGeneral {
            let number = section.tokens.contains(.general) || section.tokens.isEmpty
            let literal = section.tokens.compactMap(\.literal).joined()
            if !number, !section.tokens.contains(.text) { return literal }
            return section.tokens.map { token in
                token == .general || token == .text
                    ? NumberFormat.general(shown) : token.literal ?? ""
            }.joined()
        }
        return DigitText(tokens: section.tokens).text(of: shown)
    }

    /// The section for a value, and the value as it is shown there: a section for negative numbers
    /// shows no sign of its own.
    private func section(for value: Double) -> (Section?, Double) {
        switch sections.count {
        case 0: (nil, value)
        case 1: (sections[0], value)
        case 2: value < 0 ? (sections[1], -value) : (sections[0], value)
        default:
            value < 0 ? (sections[1], -value) : (value == 0 ? sections[2] : sections[0], value)
        }
    }

    /// As a cell without a format shows a number: whole numbers whole, eleven characters at most
    /// for others.
    static func general(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        if value == value.rounded(.towardZero), value.magnitude < 1e15 {
            return String(Int(value))
        }
        guard value.magnitude >= 1e-4, value.magnitude < 1e11 else {
            return scientific(value, decimals: 5)
        }
        let whole = String(Int(value.magnitude)).count
        return trimmed(rounded(value, decimals: max(0, 10 - whole)))
    }

    /// `1.5E+20`.
    static func scientific(_ value: Double, decimals: Int) -> String {
        let text = String(format: "%.\(decimals)E", value)
        let halves = text.split(separator: "E")
        guard halves.count == 2 else { return text }
        return trimmed(String(halves[0])) + "E" + halves[1]
    }

    /// Half away from zero, on the 15 digits that a spreadsheet knows.
    static func rounded(_ value: Double, decimals: Int) -> String {
        guard var number = Decimal(string: String(format: "%.15g", value)) else {
            return String(format: "%.\(decimals)f", value)
        }
        var result = Decimal()
        NSDecimalRound(&result, &number, decimals, .plain)
        let text = result.description
        guard !text.contains("E"), !text.contains("e") else {
            return String(format: "%.\(decimals)f", value)
        }
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        guard decimals > places else { return text }
        return text + (places == 0 ? "." : "") + String(repeating: "0", count: decimals - places)
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text[...]
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }
}
