extension TemplateName {
    static let reviewList = TemplateName("review_list", PackageResources.review_list_mustache)
    static let reviewConfirm = TemplateName(
        "review_confirm", PackageResources.review_confirm_mustache)
    static let reviewCase = TemplateName("review_case", PackageResources.review_case_mustache)
    static let reviewUnits = TemplateName("review_units", PackageResources.review_units_mustache)
    static let reviewLock = TemplateName("review_lock", PackageResources.review_lock_mustache)

    /// The pages of units and office on registrations.
    static let review = [
        reviewList, reviewConfirm, reviewCase, reviewUnits, reviewLock,
        TemplateName("review_deadlines", PackageResources.review_deadlines_mustache),
        TemplateName("review_option", PackageResources.review_option_mustache),
        TemplateName("review_codes", PackageResources.review_codes_mustache),
    ]
}

extension SiteAsset {
    /// Style and script of the pages of the review.
    static let review = [
        SiteAsset("review.css", PackageResources.review_css),
        SiteAsset("review.js", PackageResources.review_js),
    ]
}
