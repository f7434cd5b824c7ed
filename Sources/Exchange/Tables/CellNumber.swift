import Foundation
import Vocabulary

/// The number of a cell, as the workbook stores it: decimal digits of a binary floating-point
/// value of 53 bits, good for 15 digits.
struct CellNumber {
    private let stored: String
    private let countsFrom1904: Bool

    init(_ stored: String, countsFrom1904: Bool) {
        self.stored = stored.filter { !$0.isWhitespace }
        self.countsFrom1904 = countsFrom1904
    }

    func cell(as format: CellStyles.Format) -> Sheet.Cell {
        guard !stored.isEmpty, let value = Double(stored), value.isFinite else {
            return Sheet.Cell(stored)
        }
        guard value == value.rounded(.towardZero) else {
            if format == .date, let date = date(of: value) { return date }
            return Sheet.Cell(String(format: "%.15g", value), .number)
        }
        guard value.magnitude < 1e15 else { return damaged(value) }
        switch format {
        case .number: return Sheet.Cell(String(Int(value)), .number)
        case .date: return date(of: value) ?? Sheet.Cell(String(Int(value)), .number)
        case .zeroPadded(let width):
            let digits = String(Int(value))
            let zeros = String(repeating: "0", count: max(0, width - digits.count))
            return Sheet.Cell(zeros + digits, .number)
        }
    }

    /// As the person saw it, whatever it is beneath: `50%`, `2021年1月22日`, `1,200`.
    func shown(as format: NumberFormat?) -> Sheet.Cell {
        guard !stored.isEmpty, let value = Double(stored), value.isFinite else {
            return Sheet.Cell(stored)
        }
        let text = format?.text(of: value, from1904: countsFrom1904)
        return Sheet.Cell(text ?? NumberFormat.general(value), .number)
    }

    /// With zeros from the 16th digit on, as a spreadsheet shows it.
    private func damaged(_ value: Double) -> Sheet.Cell {
        let digits = String(format: "%.14e", value).split(separator: "e")
        guard digits.count == 2, let exponent = Int(digits[1]), exponent < 32 else {
            return Sheet.Cell(String(format: "%.15g", value), .damagedNumber)
        }
        let zeros = String(repeating: "0", count: max(0, exponent - 14))
        return Sheet.Cell(digits[0].filter { $0 != "." } + zeros, .damagedNumber)
    }

    /// The day of a serial number; the clock part is not kept. Nil outside 1900 to 2199 and for the
    /// 29 February 1900, which Excel counts although there was none.
    private func date(of value: Double) -> Sheet.Cell? {
        guard value.magnitude < 1e7 else { return nil }
        let serial = Int(value.rounded(.down))
        let days: Int
        if countsFrom1904 {
            days = serial - 24_107
        } else {
            guard serial > 0, serial != 60 else { return nil }
            days = serial - (serial < 60 ? 25_568 : 25_569)
        }
        return CalendarDate(daysSince1970: days).map { Sheet.Cell($0.description, .date) }
    }
}
