import Foundation
import Vocabulary

extension QTIEvaluator {
    /// The numbers of all operands, those in containers among them; nil when one has no value.
    private func numbers(
        _ operands: [QTIValue], _ node: QTINode
    ) throws(QTIUnsupported) -> [QTIScalar]? {
        guard !operands.contains(where: \.isNull) else { return nil }
        let scalars = operands.flatMap(\.scalars)
        guard scalars.allSatisfy({ $0.number != nil }) else { throw .operand(node) }
        return scalars
    }

    /// A whole number when all operands are, else a decimal one.
    private func result(_ value: QTINumber?, of scalars: [QTIScalar]) -> QTIValue {
        let isWhole = scalars.allSatisfy { if case .integer = $0 { true } else { false } }
        if isWhole, case .exact(let fraction)? = value, fraction.denominator == 1 {
            return .integer(fraction.numerator)
        }
        guard let value, value.isFinite else { return .null }
        return .float(value)
    }

    /// `sum`, `product`, `min`, `max` of any number of operands; `subtract`, `divide`, `power`.
    func arithmetic(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        let names: Set = ["sum", "product", "min", "max", "subtract", "divide", "power"]
        guard names.contains(node.name) else { return nil }
        try check(operands, 1...Int.max, node)
        guard let scalars = try numbers(operands, node) else { return .null }
        let numbers = scalars.compactMap(\.number)
        switch node.name {
        case "sum": return result(numbers.reduce(QTINumber(0)) { $0 + $1 }, of: scalars)
        case "product": return result(numbers.reduce(QTINumber(1)) { $0 * $1 }, of: scalars)
        case "min": return result(numbers.min(), of: scalars)
        case "max": return result(numbers.max(), of: scalars)
        default: break
        }
        guard operands.count == 2, numbers.count == 2 else { throw .operand(node) }
        switch node.name {
        case "subtract": return result(numbers[0] - numbers[1], of: scalars)
        case "divide": return .float(numbers[0] / numbers[1])
        default:
            if case .exact(let exponent) = numbers[1], exponent.denominator == 1 {
                return .float(numbers[0].power(exponent.numerator))
            }
            return .float(QTINumber(finite: pow(numbers[0].double, numbers[1].double)))
        }
    }

    /// `integerDivide`, `integerModulus`, `gcd`, `lcm`, `round`, `truncate`, `roundTo`,
    /// `integerToFloat`.
    func wholeNumbers(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        switch node.name {
        case "round", "truncate", "roundTo", "integerToFloat":
            try check(operands, 1...1, node)
            if operands[0].isNull { return .null }
            guard let number = operands[0].number else { throw .operand(node) }
            switch node.name {
            case "round": return .integer(number.rounded)
            case "truncate": return .integer(number.truncated)
            case "roundTo": return .float(try rounded(number, node))
            default: return .float(number)
            }
        case "integerDivide", "integerModulus":
            try check(operands, 2...2, node)
            guard let whole = try integers(operands, node) else { return .null }
            return QTIEvaluator.divided(whole[0], whole[1], rest: node.name == "integerModulus")
        case "gcd", "lcm":
            try check(operands, 1...Int.max, node)
            guard let whole = try integers(operands, node), let first = whole.first else {
                return .null
            }
            var result: UInt = first.magnitude
            for number in whole.dropFirst() {
                let divisor = QTIEvaluator.gcd(result, number.magnitude)
                guard node.name == "lcm" else {
                    result = divisor
                    continue
                }
                if divisor == 0 { return .integer(0) }
                let product = result.multipliedReportingOverflow(by: number.magnitude / divisor)
                guard !product.overflow else { return .null }
                result = product.partialValue
            }
            return .integer(Int(exactly: result))
        default: return nil
        }
    }

    private func integers(
        _ operands: [QTIValue], _ node: QTINode
    ) throws(QTIUnsupported) -> [Int]? {
        guard let scalars = try numbers(operands, node) else { return nil }
        let whole = scalars.compactMap { if case .integer(let value) = $0 { value } else { nil } }
        guard whole.count == scalars.count else { throw .operand(node) }
        return whole
    }

    /// Rounded down, and the rest of that; no value when the divisor is 0.
    private static func divided(_ dividend: Int, _ divisor: Int, rest: Bool) -> QTIValue {
        guard divisor != 0, !(dividend == .min && divisor == -1) else { return .null }
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        let isBelow = remainder != 0 && (remainder < 0) != (divisor < 0)
        if rest { return .integer(isBelow ? remainder + divisor : remainder) }
        return .integer(isBelow ? quotient - 1 : quotient)
    }

    private static func gcd(_ left: UInt, _ right: UInt) -> UInt {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// `statsOperator`, `mathOperator`, `mathConstant`.
    func functions(_ node: QTINode, _ operands: [QTIValue]) throws(QTIUnsupported) -> QTIValue? {
        let name = node.attribute("name") ?? ""
        switch node.name {
        case "mathConstant":
            guard let value = ["pi": Double.pi, "e": M_E][name] else {
                throw .construct("mathConstant \(name)", node)
            }
            return .float(.binary(value))
        case "statsOperator":
            try check(operands, 1...1, node)
            guard let scalars = try numbers(operands, node) else { return .null }
            guard QTIStatistics.names.contains(name) else {
                throw .construct("statsOperator \(name)", node)
            }
            return .float(QTIStatistics.value(name, scalars.compactMap(\.number)))
        case "mathOperator":
            guard let scalars = try numbers(operands, node) else { return .null }
            let numbers = scalars.compactMap(\.number)
            guard let function = QTIFunction(name: name) else {
                throw .construct("mathOperator \(name)", node)
            }
            guard numbers.count == function.operands else { throw .operand(node) }
            return function.isWhole
                ? .integer(function.whole(numbers[0]))
                : result(
                    function.value(numbers), of: name == "abs" ? scalars : [.float(numbers[0])])
        default: return nil
        }
    }
}
