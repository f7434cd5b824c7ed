package import Admissions
import Vocabulary

/// Writes registrations with where they stand as a workbook: the list that units and office keep.
package struct ReviewListWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// One row per registration, in the order given.
    ///
    /// - Throws: as `WorkbookWriter`.
    package func xlsx(
        _ registrations: [Registration]
    ) throws(WorkbookWriter.Failure) -> [UInt8] {
        try WorkbookWriter().bytes(of: [
            WorkbookSheet(
                name: "报名名单",
                columns: ReviewListWriter.columns.map {
                    WorkbookSheet.Column($0.title, width: $0.width)
                },
                rows: registrations.map { registration in
                    ReviewListWriter.columns.map { $0.text(registration) }
                })
        ])
    }

    private struct Column: Sendable {
        let title: String
        let width: Int
        let text: @Sendable (Registration) -> String
    }

    private static let columns = [
        Column(title: "报名序号", width: 90) { $0.id.text },
        person(.fullName, 90), person(.gender, 60), person(.idNumber, 190),
        person(.unitName, 200), person(.unitCode, 110), person(.district, 90),
        person(.department, 140), person(.jobTitle, 110), person(.establishment, 130),
        person(.authority, 120), person(.field, 110), person(.applicationType, 90),
        person(.subjects, 150), person(.mobile, 120), person(.accommodation, 120),
        Column(title: "状态", width: 120) { $0.state.chinese },
        Column(title: "理由", width: 260) { registration in
            registration.reasons.map { "\($0.rawValue) \($0.wording.chinese)" }
                .joined(separator: "；")
        },
        Column(title: "说明", width: 200) { $0.note },
        Column(title: "单位审查意见", width: 220) { $0.unitReview?.opinion ?? "" },
        Column(title: "单位审查时间", width: 140) { time(of: $0.unitReview) },
        Column(title: "审核意见", width: 220) { $0.officeReview?.opinion ?? "" },
        Column(title: "审核时间", width: 140) { time(of: $0.officeReview) },
    ]

    private static func person(_ column: RosterColumn, _ width: Int) -> Column {
        Column(title: column.title, width: width) { column.text(of: $0.applicant) }
    }

    private static func time(of decision: ReviewDecision?) -> String {
        decision.map { "\($0.moment.date) \($0.moment.clock)" } ?? ""
    }
}
