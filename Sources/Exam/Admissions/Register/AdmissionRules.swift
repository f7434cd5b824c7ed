package import Vocabulary

/// Who may sit an exam, as far as a machine can tell (practice 1.3).
package struct AdmissionRules: Hashable, Sendable {
    /// Completed years of age.
    package let minimumAge: Int
    /// Completed years of age; nil for no limit.
    package let maximumAge: Int?
    /// The kinds of post whose holders may not sit.
    package let blockedEstablishments: Set<EstablishmentType>
    /// Whether a holder of a valid certificate is turned away unless it is renewed or changed.
    package let refusesHoldersOfValidCertificate: Bool
    /// The day on which age is counted.
    package let ageOn: CalendarDate
    /// What is asked of photos; nil where none is handed in with the form.
    package let photo: PhotoRules?
    /// Whether each person must have accepted the declaration.
    package let requiresDeclaration: Bool

    /// Ages in completed years on `ageOn`.
    package init(
        minimumAge: Int, maximumAge: Int?, blockedEstablishments: Set<EstablishmentType>,
        refusesHoldersOfValidCertificate: Bool, ageOn: CalendarDate, photo: PhotoRules? = nil,
        requiresDeclaration: Bool = false
    ) {
        self.minimumAge = minimumAge
        self.maximumAge = maximumAge
        self.blockedEstablishments = blockedEstablishments
        self.refusesHoldersOfValidCertificate = refusesHoldersOfValidCertificate
        self.ageOn = ageOn
        self.photo = photo
        self.requiresDeclaration = requiresDeclaration
    }
}
