/// Something that is wrong, or worth a look, in what somebody handed in, with its place.
package struct Finding: Hashable, Sendable, Codable {
    package enum Severity: String, Hashable, Sendable, Codable {
        case error, warning
    }

    /// Where it is. A spreadsheet has sheet and row, a text file a line; both count from 1.
    package struct Place: Hashable, Sendable, Codable {
        package var file: String?
        package var sheet: String?
        package var row: Int?
        package var line: Int?
        package var column: String?

        package init(
            file: String? = nil, sheet: String? = nil, row: Int? = nil, line: Int? = nil,
            column: String? = nil
        ) {
            self.file = file
            self.sheet = sheet
            self.row = row
            self.line = line
            self.column = column
        }
    }

    /// The stable name of the rule that found it, such as `id-number.check-digit`.
    package let rule: String
    package let severity: Severity
    package let place: Place
    /// What is wrong and what to do, in Chinese and English.
    package let chinese: String
    package let english: String

    package init(
        _ rule: String, severity: Severity = .error, at place: Place = Place(), _ chinese: String,
        _ english: String
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.chinese = chinese
        self.english = english
    }

    /// The same finding at another place, for a reader that knows file and row.
    package func at(_ place: Place) -> Finding {
        Finding(rule, severity: severity, at: place, chinese, english)
    }
}

extension Finding: CustomStringConvertible {
    package var description: String {
        let spot = place.description
        return (spot.isEmpty ? "" : "\(spot): ") + "\(chinese) / \(english) [\(rule)]"
    }
}

extension Finding.Place: CustomStringConvertible {
    /// `roster.xlsx, sheet 花名册, row 12, column 身份证号` or `exam.yaml:14`.
    package var description: String {
        if let line, sheet == nil, row == nil {
            return "\(file ?? ""):\(line)"
        }
        let parts = [
            file, sheet.map { "sheet \($0)" }, row.map { "row \($0)" },
            column.map { "column \($0)" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
