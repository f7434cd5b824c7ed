import Vocabulary

/// The error variance of one candidate's sum by the stratified binomial model; see
/// `TestFigures.stratifiedError`.
struct PaperError {
    /// In marks squared; nil for a paper of fewer than two items.
    let variance: Double?

    init(_ row: ResponseMatrix.Row, _ columns: [ResponseMatrix.Column]) {
        var strata: [Stratum: Part] = [:]
        for cell in row.cells {
            let column = columns[cell.column]
            let marks = cell.credit * Double(column.marks.hundredths) / 100
            let stratum = Stratum(type: column.type.rawValue, marks: column.marks)
            strata[stratum, default: Part()].add(marks)
        }
        let sorted = strata.sorted { $0.key < $1.key }.map(\.value)
        // Sections of one item say nothing about their spread; together they do.
        var rest = Part()
        for part in sorted where part.n < 2 { rest.add(part) }
        let usable = (sorted + [rest]).filter { $0.n >= 2 }
        variance = usable.isEmpty ? nil : usable.reduce(0) { $0 + $1.error }
    }

    private struct Part {
        var n = 0.0
        var sum = 0.0
        var squares = 0.0

        mutating func add(_ marks: Double) {
            n += 1
            sum += marks
            squares += marks * marks
        }

        mutating func add(_ other: Part) {
            n += other.n
            sum += other.sum
            squares += other.squares
        }

        /// k times the variance over k - 1.
        var error: Double { n * max(0, squares - sum * sum / n) / (n - 1) }
    }

    private struct Stratum: Hashable, Comparable {
        let type: String
        let marks: Marks

        static func < (left: Self, right: Self) -> Bool {
            (left.type, left.marks) < (right.type, right.marks)
        }
    }
}
