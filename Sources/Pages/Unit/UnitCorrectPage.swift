/// The form of one person, returned to be corrected, for the unit to correct.
package struct UnitCorrectPage: SitePage, Hashable {
    package static let template = TemplateName.unitCorrect

    /// One field.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let label: String
        package let value: String
        package let isRequired: Bool
        package let hint: String
        /// What is wrong with it; empty for nothing.
        package let errors: [String]
        /// Empty where anything may be typed.
        package let options: [ReviewParts.Option]

        package init(
            name: String, label: String, value: String, isRequired: Bool, hint: String,
            errors: [String], options: [ReviewParts.Option]
        ) {
            self.name = name
            self.label = label
            self.value = value
            self.isRequired = isRequired
            self.hint = hint
            self.errors = errors
            self.options = options
        }
    }

    package let exam: String
    package let name: String
    package let state: String
    package let reasons: [String]
    package let note: String
    package let deadlines: [ReviewParts.Deadline]
    package let action: String
    package let back: String
    package let fields: [Field]
    /// What is wrong and belongs to no field.
    package let problems: [String]
    package let errorCount: Int
    /// What follows from handing it in.
    package let consequence: String
    package let key: String

    package init(
        exam: String, name: String, state: String, reasons: [String], note: String,
        deadlines: [ReviewParts.Deadline], action: String, back: String, fields: [Field],
        problems: [String], errorCount: Int, consequence: String, key: String
    ) {
        self.exam = exam
        self.name = name
        self.state = state
        self.reasons = reasons
        self.note = note
        self.deadlines = deadlines
        self.action = action
        self.back = back
        self.fields = fields
        self.problems = problems
        self.errorCount = errorCount
        self.consequence = consequence
        self.key = key
    }
}
