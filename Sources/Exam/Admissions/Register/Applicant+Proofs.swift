package import Vocabulary

extension Applicant {
    /// The same form for another unit, for another reason, or with other proofs beside it; what is
    /// nil stays as it is.
    package func with(
        unit: UnitCode? = nil, photo: Photo? = nil, attachments: [Attachment]? = nil,
        declaration: Declaration? = nil, applicationType: ApplicationType? = nil
    ) -> Applicant {
        Applicant(
            fullName: fullName, idNumber: idNumber, unit: unit ?? self.unit, unitName: unitName,
            district: district, department: department, jobTitle: jobTitle,
            establishment: establishment, authority: authority, categories: categories,
            field: field, jurisdiction: jurisdiction, education: education, major: major,
            legalQualification: legalQualification, workSince: workSince,
            enforcementSince: enforcementSince, existingCertificate: existingCertificate,
            applicationType: applicationType ?? self.applicationType, subjects: subjects,
            mobile: mobile,
            accommodation: accommodation, ethnicity: ethnicity, photo: photo ?? self.photo,
            attachments: attachments ?? self.attachments,
            declaration: declaration ?? self.declaration)
    }
}
