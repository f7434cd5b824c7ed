/// The upload of a unit's roster: first a trial that changes nothing and tells all that is wrong or
/// who would be registered, then the import in one act.
package struct UnitRosterPage: SitePage, Hashable {
    package static let template = TemplateName.unitRoster

    /// One thing that is wrong or worth a look.
    package struct Finding: Hashable, Sendable {
        /// 错误 or 提醒.
        package let word: String
        /// Of the badge.
        package let kind: String
        /// Such as 工作表“名单” 第3行.
        package let place: String
        package let column: String
        package let message: String

        package init(word: String, kind: String, place: String, column: String, message: String) {
            self.word = word
            self.kind = kind
            self.place = place
            self.column = column
            self.message = message
        }
    }

    /// Somebody who would be registered.
    package struct Person: Hashable, Sendable {
        package let row: String
        package let name: String
        package let idNumber: String
        package let department: String
        package let field: String
        package let applicationType: String
        package let subjects: String

        package init(
            row: String, name: String, idNumber: String, department: String, field: String,
            applicationType: String, subjects: String
        ) {
            self.row = row
            self.name = name
            self.idNumber = idNumber
            self.department = department
            self.field = field
            self.applicationType = applicationType
            self.subjects = subjects
        }
    }

    /// What the trial has shown.
    package struct Trial: Hashable, Sendable {
        package let file: String
        package let digest: String
        package let errorCount: Int
        package let warningCount: Int
        package let findings: [Finding]
        package let people: [Person]
        package let isUsable: Bool
        /// What the unit promises for its people; nil where the exam asks for none.
        package let declaration: String?
        package let key: String
        /// Said when the declaration was forgotten; nil otherwise.
        package let problem: String?

        package init(
            file: String, digest: String, errorCount: Int, warningCount: Int,
            findings: [Finding], people: [Person], isUsable: Bool, declaration: String?,
            key: String, problem: String?
        ) {
            self.file = file
            self.digest = digest
            self.errorCount = errorCount
            self.warningCount = warningCount
            self.findings = findings
            self.people = people
            self.isUsable = isUsable
            self.declaration = declaration
            self.key = key
            self.problem = problem
        }
    }

    /// One of the unit's people who has not passed the first exam.
    package struct ReSit: Hashable, Sendable {
        package let name: String
        /// The results before this re-sit.
        package let earlier: String
        package let standing: String
        package let badge: String
        /// Why not, or what reviewers have to look at; nil for nothing.
        package let note: String?
        package let registration: String
        /// What the re-sit came to, and which result counts; empty before its results.
        package let outcome: String
        package let counting: String

        package init(
            name: String, earlier: String, standing: String, badge: String, note: String?,
            registration: String, outcome: String = "", counting: String = ""
        ) {
            self.name = name
            self.earlier = earlier
            self.standing = standing
            self.badge = badge
            self.note = note
            self.registration = registration
            self.outcome = outcome
            self.counting = counting
        }
    }

    package let exam: String
    package let unit: String
    package let base: String
    package let deadlines: [ReviewParts.Deadline]
    /// Nil while people may be registered; otherwise why not.
    package let obstacle: String?
    /// What units should know before, such as that photos are asked for.
    package let hints: [String]
    package let trial: Trial?
    /// Of a re-sit; empty otherwise.
    package let reSits: [ReSit]

    package init(
        exam: String, unit: String, base: String, deadlines: [ReviewParts.Deadline],
        obstacle: String?, hints: [String], trial: Trial?,
        reSits: [ReSit] = []
    ) {
        self.exam = exam
        self.unit = unit
        self.base = base
        self.deadlines = deadlines
        self.obstacle = obstacle
        self.hints = hints
        self.trial = trial
        self.reSits = reSits
    }
}
