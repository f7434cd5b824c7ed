extension TemplateName {
    static let applicantMy = TemplateName("applicant_my", PackageResources.applicant_my_mustache)
    static let applicantForm = TemplateName(
        "applicant_form", PackageResources.applicant_form_mustache)
    static let applicantRegistration = TemplateName(
        "applicant_registration", PackageResources.applicant_registration_mustache)
    static let applicantWithdraw = TemplateName(
        "applicant_withdraw", PackageResources.applicant_withdraw_mustache)
    static let applicantTicket = TemplateName(
        "applicant_ticket", PackageResources.applicant_ticket_mustache)
    static let applicantEnquiry = TemplateName(
        "applicant_enquiry", PackageResources.applicant_enquiry_mustache)

    static let applicantChallenge = TemplateName(
        "applicant_challenge", PackageResources.applicant_challenge_mustache)

    /// The pages of somebody who registers.
    static let applicant = [
        applicantMy, applicantForm, applicantRegistration, applicantWithdraw, applicantTicket,
        applicantEnquiry, applicantChallenge,
        TemplateName("applicant_field", PackageResources.applicant_field_mustache),
        TemplateName("applicant_seat", PackageResources.applicant_seat_mustache),
    ]
}

extension SiteAsset {
    static let applicant = [
        SiteAsset("applicant.css", PackageResources.applicant_css),
        SiteAsset("applicant.js", PackageResources.applicant_js),
    ]
}
