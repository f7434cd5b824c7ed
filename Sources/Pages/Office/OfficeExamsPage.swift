/// The exams of the store, each with what is to be done next.
package struct OfficeExamsPage: SitePage, Hashable {
    package static let template = TemplateName.officeExams

    /// One exam.
    package struct Exam: Hashable, Sendable {
        package let href: String
        package let title: String
        package let id: String
        /// The days of its sessions.
        package let days: String
        /// How it stands, in a word.
        package let stage: String
        /// The kind of its badge: `good`, `wait`, `bad`, `info`.
        package let kind: String
        /// The step that wants somebody now.
        package let next: String
        /// Figures of that step, or what is missing.
        package let note: String

        package init(
            href: String, title: String, id: String, days: String, stage: String, kind: String,
            next: String, note: String
        ) {
            self.href = href
            self.title = title
            self.id = id
            self.days = days
            self.stage = stage
            self.kind = kind
            self.next = next
            self.note = note
        }
    }

    /// The latest first.
    package let exams: [Exam]

    package init(exams: [Exam]) {
        self.exams = exams
    }
}
