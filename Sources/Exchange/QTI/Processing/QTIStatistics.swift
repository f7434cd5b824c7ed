import Foundation
import Vocabulary

/// The figures of `statsOperator`.
enum QTIStatistics {
    static let names: Set = ["mean", "sampleVariance", "sampleSD", "popVariance", "popSD"]

    /// Nil where there is none: of no numbers, and a sample of one has no variance.
    static func value(_ name: String, _ numbers: [QTINumber]) -> QTINumber? {
        let count = QTINumber(numbers.count)
        guard !numbers.isEmpty, let mean = numbers.reduce(QTINumber(0), +) / count else {
            return nil
        }
        if name == "mean" { return mean }
        let squares = numbers.reduce(QTINumber(0)) { $0 + ($1 - mean) * ($1 - mean) }
        let divisor = name.hasPrefix("sample") ? count - QTINumber(1) : count
        guard let variance = squares / divisor else { return nil }
        return name.hasSuffix("SD") ? root(variance) : variance
    }

    /// Exact where it is a fraction.
    private static func root(_ number: QTINumber) -> QTINumber? {
        if case .exact(let fraction) = number, let numerator = root(fraction.numerator),
            let denominator = root(fraction.denominator)
        {
            return .exact(Fraction(numerator, denominator))
        }
        return QTINumber(finite: number.double.squareRoot())
    }

    private static func root(_ whole: Int) -> Int? {
        guard whole >= 0, let root = Int(exactly: Double(whole).squareRoot().rounded()),
            case let square = root.multipliedReportingOverflow(by: root), !square.overflow,
            square.partialValue == whole
        else { return nil }
        return root
    }
}
