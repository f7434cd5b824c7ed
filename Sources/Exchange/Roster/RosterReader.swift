import Admissions
import Vocabulary

/// Reads a unit's roster (花名册): csv or xlsx, columns in any order, found by their names.
///
/// Reports everything that is wrong with file, sheet, row and column; never repeats a name or a
/// number in its findings.
package struct RosterReader: Sendable {
    /// How large a file may be.
    package let limits: TableLimits

    /// A reader with the limits of an upload.
    package init(limits: TableLimits = .standard) {
        self.limits = limits
    }

    /// - Parameter defaults: what is taken for columns that are not there.
    package func roster(
        in bytes: [UInt8], file: String, defaults: RosterDefaults = .none
    ) -> RosterImport {
        let log = FindingLog()
        do throws(Refusal) {
            let sheets = try SheetReader(limits: limits).sheets(in: bytes, file: file)
            guard let table = RosterReader.table(in: sheets) else {
                log.add(
                    "roster.no-header", Finding.Place(file: file),
                    "没有找到表头。表头应有“姓名”“身份证号”等列名。",
                    "no header found; it has columns such as 姓名 and 身份证号")
                return RosterImport(read: [], rowCount: 0, findings: log.findings)
            }
            warnOfOtherRosters(in: sheets, than: table, file, log)
            return read(RosterHeader(table, file: file), defaults, log)
        } catch {
            return RosterImport(read: [], rowCount: 0, findings: error.findings)
        }
    }

    /// Of the sheets that name people, by name and number, the first with the most columns that
    /// has anybody: an empty form or a sheet of explanations may come before the roster.
    private static func table(in sheets: [Sheet]) -> Table? {
        let tables = sheets.compactMap { bestTable(in: [$0]) }
        let rosters = tables.filter { namesPeople($0.header) && !$0.rows.isEmpty }
        return rosters.max { columnCount($0.header) < columnCount($1.header) }
            ?? bestTable(in: sheets)
    }

    private static func bestTable(in sheets: [Sheet]) -> Table? {
        Table(
            in: sheets, isWanted: { RosterColumn(header: $0) != nil }, isComplete: namesPeople)
    }

    private static func columnCount(_ header: [String]) -> Int {
        Set(header.compactMap(RosterColumn.init(header:))).count
    }

    private static func namesPeople(_ header: [String]) -> Bool {
        let columns = Set(header.compactMap(RosterColumn.init(header:)))
        return columns.isSuperset(of: [.fullName, .idNumber])
    }

    /// Only one sheet is read; people on another must not be lost.
    private func warnOfOtherRosters(
        in sheets: [Sheet], than table: Table, _ file: String, _ log: FindingLog
    ) {
        for sheet in sheets where sheet.name != table.sheet {
            guard let other = RosterReader.table(in: [sheet]), !other.rows.isEmpty,
                RosterReader.namesPeople(other.header)
            else { continue }
            let place = Finding.Place(file: file, sheet: sheet.name, row: other.headerRow)
            log.add([
                Finding(
                    "roster.other-sheet", at: place,
                    "工作表“\(sheet.name ?? "")”也有名单；请合并到一个工作表，或删去、隐藏不导入的工作表。",
                    "this sheet has a roster too: put all people on one sheet, or hide the other")
            ])
        }
    }

    private func read(
        _ header: RosterHeader, _ defaults: RosterDefaults, _ log: FindingLog
    ) -> RosterImport {
        log.add(header.findings(defaults))
        // Without names and numbers every row would be wrong in the same way.
        guard header.has(.fullName), header.has(.idNumber) else {
            return RosterImport(read: [], rowCount: 0, findings: log.findings)
        }
        var entries: [RosterEntry] = []
        var doubles = Doubles()
        let rows = header.table.rows.map { RosterRow(row: $0, header: header, log: log) }
        for row in rows where !isNote(row) {
            let applicant = RosterPerson(row: row, defaults: defaults).applicant()
            if let applicant { entries.append(RosterEntry(applicant, at: row.place)) }
            doubles.check(row)
        }
        if rows.isEmpty {
            log.add(
                "roster.empty", Finding.Place(file: header.file, sheet: header.table.sheet),
                "表头之下没有人员。", "there is nobody below the header")
        }
        return RosterImport(read: entries, rowCount: rows.count, findings: log.findings)
    }

    /// Explanations and examples that were left in a form: no person, and nothing to guess from.
    /// The finding says so instead of naming every cell.
    private func isNote(_ row: RosterRow) -> Bool {
        let first = row.row.cells.first { !$0.isBlank }?.text.trimmed ?? ""
        let words = ["说明", "填表说明", "填写说明", "示例", "样例", "例:", "例：", "注:", "注：", "备注"]
        let isMarked = words.contains(where: first.hasPrefix)
        let isNobody = row.cell(.fullName).isBlank && row.cell(.idNumber).isBlank
        guard isMarked || isNobody else { return false }
        row.log.add(
            "roster.not-a-person", row.place, "此行没有姓名和身份证号，或是说明、示例。请删去此行。",
            "no name and no ID number, or a note or an example; delete this row")
        return true
    }
}

/// Finds people who stand in one roster twice, rows with other faults included.
private struct Doubles {
    private var firstRows: [ResidentIDNumber: Int] = [:]

    mutating func check(_ row: RosterRow) {
        let cell = row.cell(.idNumber)
        guard cell.kind != .damagedNumber, let number = try? ResidentIDNumber(cell.text) else {
            return
        }
        guard let first = firstRows[number] else {
            firstRows[number] = row.row.number
            return
        }
        row.wrong(
            "roster.double-person", .idNumber,
            "第 \(row.row.number) 行与第 \(first) 行身份证号相同，同一人重复填报。",
            "rows \(first) and \(row.row.number) have the same ID number")
    }
}
