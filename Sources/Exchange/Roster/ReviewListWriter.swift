package import Admissions
import Vocabulary

/// Writes registrations with where they stand as a workbook: the list that units and office keep.
package struct ReviewListWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// One row per registration, in the order given.
    ///
    /// - Parameter subheading: under the heading of printed pages, such as the title of the exam.
    /// - Throws: as `WorkbookWriter`.
    package func xlsx(
        _ registrations: [Registration], subheading: String = ""
    ) throws(WorkbookWriter.Failure) -> [UInt8] {
        try WorkbookWriter().bytes(of: [sheet(registrations, subheading: subheading)])
    }

    /// The list as a sheet (报名与审查台账). ID and telephone numbers stand in full: it is for those
    /// who review.
    package func sheet(
        _ registrations: [Registration], subheading: String = ""
    ) -> WorkbookSheet {
        WorkbookSheet(
            name: "报名与审查台账", subheading: subheading,
            columns: ReviewListWriter.columns.map {
                WorkbookSheet.Column($0.title, width: $0.width)
            },
            rows: registrations.map { registration in
                ReviewListWriter.columns.map { $0.text(registration) }
            })
    }

    private struct Column: Sendable {
        let title: String
        let width: Int
        let text: @Sendable (Registration) -> String
    }

    private static let columns = [
        Column(title: "报名序号", width: 75) { $0.id.text },
        person(.fullName, 80), person(.gender, 40), person(.idNumber, 150),
        person(.unitName, 160), person(.unitCode, 80), person(.district, 65),
        person(.department, 90), person(.jobTitle, 80), person(.establishment, 110),
        person(.authority, 100), person(.field, 75), person(.applicationType, 65),
        person(.subjects, 95), person(.mobile, 95), person(.accommodation, 75),
        Column(title: "状态", width: 100) { $0.state.chinese },
        Column(title: "理由", width: 150) { registration in
            registration.reasons.map { "\($0.rawValue) \($0.wording.chinese)" }
                .joined(separator: "；")
        },
        Column(title: "说明", width: 110) { $0.note },
        Column(title: "单位审查意见", width: 110) { $0.unitReview?.opinion ?? "" },
        Column(title: "单位审查时间", width: 130) { time(of: $0.unitReview) },
        Column(title: "审核意见", width: 110) { $0.officeReview?.opinion ?? "" },
        Column(title: "审核时间", width: 130) { time(of: $0.officeReview) },
    ]

    private static func person(_ column: RosterColumn, _ width: Int) -> Column {
        Column(title: column.title, width: width) { column.text(of: $0.applicant) }
    }

    private static func time(of decision: ReviewDecision?) -> String {
        decision.map { "\($0.moment.date) \($0.moment.clock)" } ?? ""
    }
}
