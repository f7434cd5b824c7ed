package import Admissions
import Vocabulary

/// Writes a roster that `RosterReader` reads back: csv in UTF-8 with a byte order mark, all
/// columns, lines that end in CR LF, as desktops in offices expect it.
package struct RosterWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// One row per applicant, in the order given. Photo, attachments and declaration are no part
    /// of a roster.
    package func csv(_ applicants: [Applicant]) -> [UInt8] {
        let header = RosterColumn.allCases.map(\.title)
        let rows = applicants.map { applicant in
            RosterColumn.allCases.map { cell($0, of: applicant) }
        }
        let lines = ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private func cell(_ column: RosterColumn, of applicant: Applicant) -> String {
        switch column {
        case .fullName: safe(applicant.fullName)
        case .idNumber: asText(applicant.idNumber.text)
        case .gender: applicant.gender.chinese
        case .unitName: safe(applicant.unitName)
        case .unitCode: safe(applicant.unit.text)
        case .district: safe(applicant.district)
        case .department: safe(applicant.department ?? "")
        case .jobTitle: safe(applicant.jobTitle)
        case .establishment: applicant.establishment.chinese
        case .authority: applicant.authority.chinese
        case .categories: applicant.categories.map(\.chinese).joined(separator: "、")
        case .field: safe(applicant.field)
        case .jurisdiction: safe(applicant.jurisdiction ?? "")
        case .education: safe(applicant.education)
        case .major: safe(applicant.major ?? "")
        case .legalQualification: applicant.legalQualification ? "有" : "无"
        case .workSince: month(applicant.workSince)
        case .enforcementSince: month(applicant.enforcementSince)
        case .certificateNumber: asText(applicant.existingCertificate?.number ?? "")
        case .certificateValidTo: applicant.existingCertificate?.validTo.description ?? ""
        case .applicationType: applicant.applicationType.chinese
        case .subjects: safe(applicant.subjects.joined(separator: "、"))
        case .mobile: safe(applicant.mobile)
        case .accommodation: applicant.accommodation?.chinese ?? ""
        case .ethnicity: safe(applicant.ethnicity ?? "")
        }
    }

    /// With a tab before it: a spreadsheet that opens the file then keeps all digits. Readers take
    /// white space at the ends of a cell away.
    private func asText(_ number: String) -> String {
        number.isEmpty ? "" : "\t" + number
    }

    /// A text that a spreadsheet would run as a formula gets the tab too.
    private func safe(_ text: String) -> String {
        guard let first = text.first, "=+-@".contains(first) else { return text }
        return "\t" + text
    }

    private func month(_ month: YearMonth?) -> String {
        guard let month else { return "" }
        return "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
    }

    private func quoted(_ text: String) -> String {
        let special = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x09].contains($0) }
        guard special else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
