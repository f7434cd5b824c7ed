import Vocabulary

/// Where the columns of a roster stand, and what is wrong with its header.
struct RosterHeader {
    let table: Table
    let file: String
    /// Columns from 0, by what they hold.
    let positions: [RosterColumn: Int]

    init(_ table: Table, file: String) {
        var positions: [RosterColumn: Int] = [:]
        for (index, name) in table.header.enumerated() {
            guard let column = RosterColumn(header: name), positions[column] == nil else {
                continue
            }
            positions[column] = index
        }
        self.table = table
        self.file = file
        self.positions = positions
    }

    func has(_ column: RosterColumn) -> Bool { positions[column] != nil }

    /// Missing columns first (in the order of the form), then those that stand twice or that
    /// nobody reads.
    func findings(_ defaults: RosterDefaults) -> [Finding] {
        RosterHeader.mandatory.compactMap { missing($0, defaults) } + doublesAndUnknown()
    }

    /// What the form must have (practice 2.2, 必), and the code of the unit, without which the
    /// unit's name stands for it. Gender and date of birth follow from the ID number.
    private static let mandatory: [RosterColumn] = [
        .fullName, .idNumber, .unitName, .unitCode, .district, .jobTitle, .establishment,
        .authority, .categories, .field, .education, .applicationType, .subjects, .mobile,
    ]

    private func missing(_ column: RosterColumn, _ defaults: RosterDefaults) -> Finding? {
        guard !has(column) else { return nil }
        if let wording = substitute(for: column, defaults) {
            return Finding(
                "roster.default-used", severity: .warning, at: place(column.title),
                "表中没有“\(column.title)”列，全部人员按\(wording.chinese)导入。",
                "no column \(column.title): \(wording.english) was taken for everybody")
        }
        if column == .unitCode { return nil }
        return Finding(
            "roster.missing-column", at: place(column.title), "表中没有“\(column.title)”列。",
            "the column \(column.title) is missing")
    }

    private func substitute(
        for column: RosterColumn, _ defaults: RosterDefaults
    ) -> Wording? {
        if column == .unitName, has(.district) { return Wording("区县名称", "the district's name") }
        if column == .unitCode, has(.unitName) || has(.district) {
            return Wording("单位名称", "the unit's name")
        }
        return defaults.wording(of: column).map { Wording("“\($0)”", "“\($0)”") }
    }

    private func doublesAndUnknown() -> [Finding] {
        table.header.enumerated().compactMap { index, name in
            guard !name.allSatisfy(\.isWhitespace) else { return nil }
            guard let column = RosterColumn(header: name) else { return unknown(name, index) }
            guard positions[column] != index else { return nil }
            return Finding(
                "roster.double-column", at: place(name.trimmed),
                "“\(column.title)”列出现两次，请删去一列。", "the column \(column.title) stands twice")
        }
    }

    private func unknown(_ name: String, _ index: Int) -> Finding? {
        let known = ["序号", "编号", "备注", "出生日期", "出生年月", "年龄"]
        guard !known.contains(name.filter { !$0.isWhitespace }), isSurelyAHeader else { return nil }
        // Who filled in the form, and his number, may stand in the same row.
        let isPersonal = name.count { $0.isNumber } >= 6
        let title = isPersonal ? "第\(index + 1)" : name.trimmed
        return Finding(
            "roster.unknown-column", severity: .warning, at: place(title),
            "“\(title)”列无法识别，其内容不会导入。", "the column \(title) is not known; it is not read")
    }

    /// A row with one known name may be a person's: what stands in it is not repeated.
    private var isSurelyAHeader: Bool { positions.count >= 2 }

    private func place(_ column: String) -> Finding.Place {
        Finding.Place(file: file, sheet: table.sheet, row: table.headerRow, column: column)
    }
}
