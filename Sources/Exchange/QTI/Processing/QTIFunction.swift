import Foundation
import Vocabulary

/// The functions of `mathOperator`.
enum QTIFunction: String {
    case sin, cos, tan, sec, csc, cot, asin, acos, atan, atan2, asec, acsc, acot, sinh, cosh, tanh
    case sech, csch, coth, log, ln, exp, abs, signum, floor, ceil, toDegrees, toRadians

    init?(name: String) {
        self.init(rawValue: name)
    }

    var operands: Int { self == .atan2 ? 2 : 1 }

    /// Whether the result is a whole number.
    var isWhole: Bool { self == .floor || self == .ceil || self == .signum }

    /// Of the functions that have whole results.
    func whole(_ number: QTINumber) -> Int? {
        switch self {
        case .floor: number.floor
        case .ceil: (QTINumber(0) - number).floor.map { -$0 }
        default: number.isZero ? 0 : number < QTINumber(0) ? -1 : 1
        }
    }

    /// Nil outside of the function's domain.
    func value(_ numbers: [QTINumber]) -> QTINumber? {
        if self == .abs {
            return numbers[0] < QTINumber(0) ? QTINumber(0) - numbers[0] : numbers[0]
        }
        if let value = exact(numbers[0]) { return value }
        return QTINumber(finite: value(numbers.map(\.double)))
    }

    /// Where the result is known without computing: most functions at 0, the logarithm at 1.
    private func exact(_ number: QTINumber) -> QTINumber? {
        switch self {
        case .sin, .tan, .asin, .atan, .sinh, .tanh, .toDegrees, .toRadians:
            number.isZero ? QTINumber(0) : nil
        case .cos, .sec, .cosh, .sech, .exp: number.isZero ? QTINumber(1) : nil
        case .ln, .log: number == QTINumber(1) ? QTINumber(0) : nil
        default: nil
        }
    }

    private func value(_ x: [Double]) -> Double {
        switch self {
        case .sin: Foundation.sin(x[0])
        case .cos: Foundation.cos(x[0])
        case .tan: Foundation.tan(x[0])
        case .sec: 1 / Foundation.cos(x[0])
        case .csc: 1 / Foundation.sin(x[0])
        case .cot: 1 / Foundation.tan(x[0])
        case .asin: Foundation.asin(x[0])
        case .acos: Foundation.acos(x[0])
        case .atan: Foundation.atan(x[0])
        case .atan2: Foundation.atan2(x[0], x[1])
        case .asec: Foundation.acos(1 / x[0])
        case .acsc: Foundation.asin(1 / x[0])
        case .acot: Foundation.atan(1 / x[0])
        case .sinh: Foundation.sinh(x[0])
        case .cosh: Foundation.cosh(x[0])
        case .tanh: Foundation.tanh(x[0])
        case .sech: 1 / Foundation.cosh(x[0])
        case .csch: 1 / Foundation.sinh(x[0])
        case .coth: 1 / Foundation.tanh(x[0])
        case .log: Foundation.log10(x[0])
        case .ln: Foundation.log(x[0])
        case .exp: Foundation.exp(x[0])
        case .toDegrees: x[0] * 180 / Double.pi
        case .toRadians: x[0] * Double.pi / 180
        case .abs, .signum, .floor, .ceil: x[0]
        }
    }
}
