package import Vocabulary

/// One paper as the result of a draw has it, with the items' positions in the input.
package struct DrawnSheet: Hashable, Sendable {
    package let sheet: String
    package let registration: String
    /// Overall, at ability -1, 0 and +1, in thousandths of a mark.
    package let expected: [Int]
    /// In the order of the paper.
    package let positions: [Int]
    /// For each item the order of its choices as digits, or `-`; with blanks between.
    package let orders: String

    /// All sheets of a result.
    ///
    /// - Throws: `papers.malformed-result` when it is no result of this procedure.
    package static func all(in result: JSON) throws(Refusal) -> [DrawnSheet] {
        guard let rows = result["sheets"]?.array else { throw DrawnSheet.malformed("sheets") }
        var sheets: [DrawnSheet] = []
        for row in rows {
            guard let sheet = DrawnSheet(row) else {
                throw DrawnSheet.malformed("sheets[\(sheets.count)]")
            }
            sheets.append(sheet)
        }
        return sheets
    }

    private init?(_ json: JSON) {
        guard let row = json.array, row.count == 5, let sheet = row[0].text,
            let registration = row[1].text, let expected = PaperPlan.numbers(row[2]),
            expected.count == 4,
            let positions = row[3].text.flatMap(DrawnSheet.numbers), let orders = row[4].text
        else { return nil }
        self.sheet = sheet
        self.registration = registration
        self.expected = expected
        self.positions = positions
        self.orders = orders
    }

    /// Numbers with blanks between; nil for anything else. Byte by byte: there are millions.
    private static func numbers(_ text: String) -> [Int]? {
        var numbers: [Int] = []
        var number = 0
        for byte in text.utf8 {
            if byte == 0x20 {
                numbers.append(number)
                number = 0
            } else if (48...57).contains(byte), number < 1 << 32 {
                number = number * 10 + Int(byte - 48)
            } else {
                return nil
            }
        }
        return numbers + [number]
    }

    static func malformed(_ place: String) -> Refusal {
        Refusal(
            "papers.malformed-result", "组卷结果有误：\(place)。",
            "the result of the paper draw is malformed: \(place)")
    }
}
