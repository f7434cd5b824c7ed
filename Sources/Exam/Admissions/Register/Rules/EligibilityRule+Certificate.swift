import Vocabulary

extension EligibilityRule {
    /// A holder of a valid certificate has no need to sit (`certificate.valid`, R10); a renewal
    /// without a certificate is doubtful (`certificate.missing`, a warning).
    static let certificate = EligibilityRule("certificate") { applicant, context in
        let place = Finding.Place(column: "现有执法证号")
        guard let certificate = applicant.existingCertificate else {
            guard applicant.applicationType == .renewal else { return [] }
            return [
                Finding(
                    "certificate.missing", severity: .warning, at: place,
                    "报考类型为换证，但未填写现有执法证",
                    "a renewal without the certificate that is to be renewed")
            ]
        }
        guard context.rules.refusesHoldersOfValidCertificate,
            !applicant.applicationType.isForHolders, certificate.isValid(on: context.today)
        else { return [] }
        return [
            Finding(
                "certificate.valid", at: place,
                "已持有效执法证(有效期至\(certificate.validTo.chinese))，无需参考(R10)",
                "holds a certificate that is valid to \(certificate.validTo) (R10)")
        ]
    }
}
