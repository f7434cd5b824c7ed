/// The form (报名表), to be filled in, kept, handed in or corrected.
package struct RegistrationFormPage: SitePage, Hashable {
    package static let template = TemplateName.applicantForm

    /// Fields that belong together.
    package struct Group: Hashable, Sendable {
        package let legend: String
        package let fields: [FormField]

        package init(_ legend: String, _ fields: [FormField]) {
            self.legend = legend
            self.fields = fields
        }
    }

    /// Something that is wrong, with the field to go to.
    package struct Problem: Hashable, Sendable {
        package let field: String
        package let message: String

        package init(field: String, message: String) {
            self.field = field
            self.message = message
        }
    }

    /// The photo: what is asked of it, and the one that there is.
    package struct Photo: Hashable, Sendable {
        /// Where the present one is shown; nil while there is none.
        package let address: String?
        /// Its figures, such as 358×441像素，56 KB.
        package let figures: String?
        package let isRequired: Bool
        /// What is asked of it.
        package let rules: String
        package let error: String?

        package init(
            address: String?, figures: String?, isRequired: Bool, rules: String, error: String?
        ) {
            self.address = address
            self.figures = figures
            self.isRequired = isRequired
            self.rules = rules
            self.error = error
        }
    }

    /// A proof that came with the form.
    package struct Proof: Hashable, Sendable {
        package let title: String
        package let digest: String
        package let address: String

        package init(title: String, digest: String, address: String) {
            self.title = title
            self.digest = digest
            self.address = address
        }
    }

    package let exam: String
    package let title: String
    /// Whether a form that was returned is corrected.
    package let isCorrection: Bool
    /// Until when it can be handed in.
    package let deadline: String
    /// Why it was returned, in words.
    package let reasons: [String]
    package let note: String?
    package let problems: [Problem]
    /// What follows from the ID number and cannot be changed.
    package let identity: [PageFact]
    package let groups: [Group]
    package let photo: Photo
    package let proofs: [Proof]
    package let proofError: String?
    package let declaration: String
    package let declarationError: String?
    /// When the draft was kept; nil while there is none.
    package let savedAt: String?
    /// Names the act, so that handing in twice is handing in once.
    package let key: String

    package init(
        exam: String, title: String, isCorrection: Bool, deadline: String, reasons: [String],
        note: String?, problems: [Problem], identity: [PageFact], groups: [Group], photo: Photo,
        proofs: [Proof], proofError: String?, declaration: String, declarationError: String?,
        savedAt: String?, key: String
    ) {
        self.exam = exam
        self.title = title
        self.isCorrection = isCorrection
        self.deadline = deadline
        self.reasons = reasons
        self.note = note
        self.problems = problems
        self.identity = identity
        self.groups = groups
        self.photo = photo
        self.proofs = proofs
        self.proofError = proofError
        self.declaration = declaration
        self.declarationError = declarationError
        self.savedAt = savedAt
        self.key = key
    }
}
