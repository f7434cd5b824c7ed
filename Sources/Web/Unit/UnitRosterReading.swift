import Admissions
import Exchange
import Office
import Pages
import Programme
import Vocabulary

/// A roster as a unit hands it in: read, held against the rules and the registrations that are
/// there; nothing is changed.
struct UnitRosterReading: Sendable {
    /// Everything that is wrong or worth a look, in the order of the rows.
    let findings: [Finding]
    /// The people with the unit's code and word; empty unless the roster is usable.
    let entries: [RosterEntry]

    var isUsable: Bool { !entries.isEmpty && !findings.contains { $0.severity == .error } }

    init(
        _ bytes: [UInt8], file: String, unit: UnitCode, declaration: Declaration?,
        desk: ReviewDesk
    ) throws {
        let roster = RosterReader().roster(in: bytes, file: file)
        let (own, foreign) = Self.own(roster.entries, unit, declaration)
        let context = try Self.context(own, desk)
        findings =
            roster.findings.filter { !Self.isAboutCode($0) } + foreign
            + EligibilityRules.findings(for: own, in: context)
        entries = findings.contains { $0.severity == .error } ? [] : own
    }

    /// Without a column for the code the reader says that names stand for codes; here the account
    /// gives the code.
    private static func isAboutCode(_ finding: Finding) -> Bool {
        finding.rule == "roster.default-used"
            && finding.place.column == RosterColumn.unitCode.title
    }

    /// Everybody with the unit's code; whoever has the code of another unit is told.
    private static func own(
        _ entries: [RosterEntry], _ unit: UnitCode, _ declaration: Declaration?
    ) -> (own: [RosterEntry], foreign: [Finding]) {
        var foreign: [Finding] = []
        let own = entries.map { entry in
            let applicant = entry.applicant
            let hasNoCode =
                applicant.unit.text == applicant.unitName
                || applicant.unit.text == applicant.district
            if applicant.unit != unit, !hasNoCode {
                var place = entry.place
                place.column = RosterColumn.unitCode.title
                foreign.append(
                    Finding(
                        "roster.other-unit", at: place, "单位代码不是本单位的代码（\(unit)），只能导入本单位人员。",
                        "the code of another unit; a unit registers its own people only"))
            }
            return RosterEntry(
                applicant.with(unit: unit, declaration: declaration), at: entry.place)
        }
        return (own, foreign)
    }

    private static func context(
        _ entries: [RosterEntry], _ desk: ReviewDesk
    ) throws -> EligibilityContext {
        try desk.office.records.read { books in
            try desk.office.eligibility(
                of: entries.map(\.applicant), books, at: desk.visit.now, isNew: true)
        }
    }
}

extension UnitRosterPage.Finding {
    init(_ finding: Finding) {
        let isError = finding.severity == .error
        var place = finding.place
        place.column = nil
        place.file = nil
        self.init(
            word: isError ? "错误" : "提醒", kind: isError ? "bad" : "wait",
            place: place.chinese, column: finding.place.column ?? "", message: finding.chinese)
    }
}

extension UnitRosterPage.Person {
    init(_ entry: RosterEntry) {
        let applicant = entry.applicant
        self.init(
            row: entry.place.row.map(String.init) ?? "", name: applicant.fullName,
            idNumber: applicant.idNumber.masked, department: applicant.department ?? "",
            field: applicant.field, applicationType: applicant.applicationType.chinese,
            subjects: applicant.subjects.joined(separator: "、"))
    }
}
