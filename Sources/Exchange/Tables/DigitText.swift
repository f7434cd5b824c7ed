import Foundation

/// A number by the digits of a format: `0.00`, `#,##0`, `0%`, `0.00E+00`, `# ?/?`, `000-0000`.
struct DigitText {
    private let tokens: [FormatToken]

    init(tokens: [FormatToken]) { self.tokens = tokens }

    func text(of value: Double) -> String {
        if tokens.contains(.exponent) { return scientific(value) }
        if tokens.contains(.slash), let fraction = fraction(value) { return fraction }
        let percents = tokens.count { $0 == .percent }
        var shown = value
        for _ in 0..<min(percents, 4) { shown *= 100 }
        for _ in 0..<min(scalingCommas, 4) { shown /= 1000 }
        guard shown.magnitude < 1e15 else { return NumberFormat.general(shown) }
        let text = NumberFormat.rounded(shown.magnitude, decimals: decimals)
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let sign = value < 0 && text.contains { $0.isNumber && $0 != "0" } ? "-" : ""
        return sign + whole(String(halves[0])) + rest(halves.count > 1 ? String(halves[1]) : "")
    }

    // Parts of the code

    private var pointIndex: Int { tokens.firstIndex(of: .point) ?? tokens.count }

    private var decimals: Int {
        tokens.dropFirst(pointIndex).count { if case .digit = $0 { true } else { false } }
    }

    /// Commas behind the last digit divide by a thousand each.
    private var scalingCommas: Int {
        guard let last = tokens.lastIndex(where: { if case .digit = $0 { true } else { false } })
        else { return 0 }
        return tokens[(last + 1)...].prefix { $0 == .comma }.count
    }

    private var groups: Bool {
        let before = tokens[..<pointIndex]
        guard let comma = before.firstIndex(of: .comma) else { return false }
        return before[comma...].contains { if case .digit = $0 { true } else { false } }
    }

    // Digits

    /// Digits fill their places from the right; the leftmost place takes all that are left.
    private func whole(_ digits: String) -> String {
        var left = digits == "0" ? [] : Array(digits)
        let places = tokens[..<pointIndex]
        let first = places.firstIndex { if case .digit = $0 { true } else { false } }
        var result: [Character] = []
        var written = 0
        func put(_ digit: Character) {
            if groups, written > 0, written.isMultiple(of: 3) { result.append(",") }
            result.append(digit)
            written += 1
        }
        for index in places.indices.reversed() {
            switch places[index] {
            case .digit(let place):
                if let digit = left.popLast() {
                    put(digit)
                } else if place == "0" {
                    put("0")
                } else if place == "?" {
                    result.append(" ")
                }
                if index == first { while let digit = left.popLast() { put(digit) } }
            case .comma: break
            case let token: result += (token.literal ?? "").reversed()
            }
        }
        // A code such as `.00` has no place for whole digits.
        if first == nil { while let digit = left.popLast() { put(digit) } }
        return String(result.reversed())
    }

    private func rest(_ digits: String) -> String {
        guard pointIndex < tokens.count else { return "" }
        var digits = digits[...]
        var result = ""
        var optional = ""
        for token in tokens[pointIndex...] {
            switch token {
            case .point: result += decimals > 0 ? "." : ""
            case .digit(let place):
                let digit = digits.popFirst() ?? "0"
                if place == "#", digit == "0" {
                    optional.append(digit)
                } else {
                    result += optional + String(digit)
                    optional = ""
                }
            case .comma: break
            default: result += token.literal ?? ""
            }
        }
        return result == "." ? "" : result
    }

    private func scientific(_ value: Double) -> String {
        let mantissa = tokens.prefix { $0 != .exponent }
        let point = mantissa.firstIndex(of: .point)
        let decimals = point.map { mantissa[$0...].count - 1 } ?? 0
        let text = String(format: "%.\(decimals)E", value)
        return text + tokens.suffix(from: tokens.count).compactMap(\.literal).joined()
    }

    /// `1 1/2`: whole, and the nearest fraction with as many digits as the code has places.
    private func fraction(_ value: Double) -> String? {
        guard let slash = tokens.firstIndex(of: .slash), slash > 0, value.magnitude < 1e9 else {
            return nil
        }
        let places = tokens[(slash + 1)...].prefix {
            if case .digit = $0 { true } else { false }
        }.count
        guard (1...3).contains(places) else { return nil }
        let hasWhole = tokens[..<slash].contains(.literal(" "))
        let whole = hasWhole ? value.magnitude.rounded(.down) : 0
        let part = value.magnitude - whole
        let most = places == 1 ? 9 : places == 2 ? 99 : 999
        var best = (error: Double.infinity, above: 0, below: 1)
        for below in 1...most {
            let above = (part * Double(below)).rounded()
            let error = (part - above / Double(below)).magnitude
            if error < best.error - 1e-12 { best = (error, Int(above), below) }
        }
        let sign = value < 0 ? "-" : ""
        if best.above == 0 { return sign + String(Int(whole)) }
        if best.above == best.below { return sign + String(Int(whole) + 1) }
        let number = whole > 0 ? "\(Int(whole)) " : ""
        return "\(sign)\(number)\(best.above)/\(best.below)"
    }
}
